using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace NewsTemplates.Language.Binding;

/// <summary>
/// How often words stand in a layout, in its names, selectors and patterns. Of two names that are spelt nearly alike the rarer is the
/// misspelt one.
/// </summary>
/// <param name="text">The layout's text.</param>
internal sealed class WordUse(string text)
{
    private static readonly Regex Word = new("[A-Za-z][A-Za-z0-9]*", RegexOptions.CultureInvariant);

    private Dictionary<string, int>? _counts;

    /// <summary>How often a word stands there, whatever its case.</summary>
    public int Count(string word)
    {
        _counts ??= CountAll();
        return _counts.TryGetValue(word, out int count) ? count : 0;
    }

    private Dictionary<string, int> CountAll()
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (Match match = Word.Match(text); match.Success; match = match.NextMatch())
        {
            counts[match.Value] = counts.TryGetValue(match.Value, out int before) ? before + 1 : 1;
        }

        return counts;
    }
}
