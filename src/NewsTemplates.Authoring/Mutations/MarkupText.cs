using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>A saved page's markup as it is written, and the places in it that a mistake can be made in.</summary>
internal sealed class MarkupText
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    // What stands in these is no markup.
    private static readonly HashSet<string> Raw = new(StringComparer.Ordinal) { "script", "style", "textarea", "title" };

    private static readonly Regex Tag = new(
        """<(?:!--.*?-->|![^>]*>|(?<end>/)?(?<name>[A-Za-z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>)""",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private readonly List<(string Name, int Start, int ContentStart)> _open = [];
    private readonly List<MarkupElement> _elements = [];
    private readonly List<Range> _texts = [];

    public MarkupText(string text)
    {
        Text = text;
        Scan();
        _elements.Sort((one, other) => one.Start.CompareTo(other.Start));
        int body = _elements.Find(element => element.Name == "body")?.Start ?? -1;
        Seen = [.. _elements.Where(element => element.Start > body && !Raw.Contains(element.Name))];
        Texts = [.. _texts.Where(stretch => stretch.Start.Value > body && !string.IsNullOrWhiteSpace(text[stretch]))];
    }

    public string Text { get; }

    /// <summary>The elements in their order. Those whose end tag is left out are not among them.</summary>
    public IReadOnlyList<MarkupElement> Elements => _elements;

    /// <summary>The elements that readers may see something of.</summary>
    public IReadOnlyList<MarkupElement> Seen { get; }

    /// <summary>The stretches of text between two tags of the body.</summary>
    public IReadOnlyList<Range> Texts { get; }

    /// <summary>The scripts of JSON-LD.</summary>
    public IEnumerable<MarkupElement> LinkedData => _elements.Where(element =>
        element.Name == "script" && Text[element.Start..element.ContentStart].Contains("ld+json", StringComparison.OrdinalIgnoreCase));

    private void Scan()
    {
        int last = 0;
        string? raw = null;
        foreach (Match tag in Tag.Matches(Text))
        {
            string name = tag.Groups["name"].Value.ToLowerInvariant();
            bool isEnd = tag.Groups["end"].Success;
            if (raw is not null && !(isEnd && name == raw))
            {
                continue;
            }

            if (raw is null && tag.Index > last)
            {
                _texts.Add(last..tag.Index);
            }

            last = tag.Index + tag.Length;
            raw = null;
            if (isEnd)
            {
                Close(name, tag.Index, last);
            }
            else if (Void.Contains(name) || tag.Value.EndsWith("/>", StringComparison.Ordinal))
            {
                Add(name, (tag.Index, last), last, last);
            }
            else if (name.Length > 0)
            {
                _open.Add((name, tag.Index, last));
                raw = Raw.Contains(name) ? name : null;
            }
        }
    }

    private void Close(string name, int contentEnd, int end)
    {
        int at = _open.FindLastIndex(element => element.Name == name);
        if (at >= 0)
        {
            (_, int start, int contentStart) = _open[at];
            _open.RemoveRange(at, _open.Count - at);
            Add(name, (start, contentStart), contentEnd, end);
        }
    }

    private void Add(string name, (int Start, int End) tag, int contentEnd, int end) =>
        _elements.Add(new MarkupElement(name, tag.Start, tag.End, contentEnd, end, _open.Count == 0 ? -1 : _open[^1].Start));
}
