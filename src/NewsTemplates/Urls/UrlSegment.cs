using System;
using System.Collections.Generic;

namespace NewsTemplates.Urls;

/// <summary>What stands between two slashes of a <see cref="UrlPattern"/>: literal text and placeholders in turn.</summary>
internal sealed class UrlSegment(IReadOnlyList<UrlSegment.Part> parts)
{
    public IReadOnlyList<Part> Parts { get; } = parts;

    /// <summary>Whether this is the <c>{*name}</c> that stands for one or more segments.</summary>
    public bool TakesMany => Parts[0].Placeholder?.Kind == UrlPlaceholderKind.Segments;

    /// <summary>
    /// Matches one decoded segment and writes what its placeholders took. Earlier placeholders take as much as they can, so that
    /// <c>{slug}-{id:int}</c> gives the last number to <c>id</c>.
    /// </summary>
    public bool TryMatch(string text, string[] values)
    {
        if (Parts.Count == 1)
        {
            return Parts[0].TryMatchWhole(text, values);
        }

        bool[][] reach = Reach(text);
        if (!reach[0][0])
        {
            return false;
        }

        int at = 0;
        for (int i = 0; i < Parts.Count; i++)
        {
            int end = at + Parts[i].Literal.Length;
            if (Parts[i].Placeholder is not null)
            {
                for (int k = at + 1; k <= text.Length && Parts[i].Accepts(text[k - 1]); k++)
                {
                    end = reach[i + 1][k] ? k : end;
                }

                values[Parts[i].Index] = text.Substring(at, end - at);
            }

            at = end;
        }

        return true;
    }

    /// <summary>
    /// Whether the parts from <c>i</c> on can match the text from <c>j</c> on, for all <c>i</c> and <c>j</c>: one sweep
    /// from the right, so no pattern and no URL makes matching slower than the product of their lengths.
    /// </summary>
    private bool[][] Reach(string text)
    {
        bool[][] reach = new bool[Parts.Count + 1][];
        reach[Parts.Count] = new bool[text.Length + 1];
        reach[Parts.Count][text.Length] = true;
        for (int i = Parts.Count - 1; i >= 0; i--)
        {
            Part part = Parts[i];
            bool[] row = reach[i] = new bool[text.Length + 1];
            bool[] next = reach[i + 1];
            for (int j = text.Length - 1; j >= 0; j--)
            {
                row[j] = part.Placeholder is not null
                    ? part.Accepts(text[j]) && (next[j + 1] || row[j + 1])
                    : j + part.Literal.Length <= text.Length
                        && next[j + part.Literal.Length]
                        && string.CompareOrdinal(text, j, part.Literal, 0, part.Literal.Length) == 0;
            }
        }

        return reach;
    }

    /// <summary>Literal text, or a placeholder and its place among the pattern's placeholders.</summary>
    internal sealed record Part(string Literal, UrlPlaceholder? Placeholder, int Index)
    {
        public bool Accepts(char c) => Placeholder!.Kind == UrlPlaceholderKind.Text || c is >= '0' and <= '9';

        public bool TryMatchWhole(string text, string[] values)
        {
            if (Placeholder is null)
            {
                return string.Equals(text, Literal, StringComparison.Ordinal);
            }

            if (text.Length == 0)
            {
                return false;
            }

            foreach (char c in text)
            {
                if (!Accepts(c))
                {
                    return false;
                }
            }

            values[Index] = text;
            return true;
        }
    }
}
