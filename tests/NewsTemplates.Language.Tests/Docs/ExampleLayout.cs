using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Language.Keys;

namespace NewsTemplates.Language.Tests.Docs;

/// <summary>
/// Makes a whole layout of an example that shows a part of one. What the part is, its outermost keys say, read as text,
/// since an example may be broken on purpose:
/// <list type="bullet">
/// <item>with <c>site</c> or <c>family</c>, or with a document mark, it is a whole layout and stays as it is;</item>
/// <item>with a key that only pages have (<c>urls</c>, <c>fields</c>, …) it is the page Article of such a layout;</item>
/// <item>with a key of a layout (<c>enums</c>, <c>blocks</c>, <c>pages</c>, …) the missing required ones are added;</item>
/// <item>all else are fields of an article: of such a page that implements the contract, with a body.</item>
/// </list>
/// <c>⟨U+0009⟩</c> stands for the character of that number, which a reader would not see.
/// </summary>
internal static class ExampleLayout
{
    private static readonly Regex OuterKey = new(@"^([A-Za-z]+)\??\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    private static readonly Regex Character = new("⟨U\\+([0-9A-F]{4})⟩", RegexOptions.CultureInvariant);

    public static string Complete(string example)
    {
        string text = Characters(example);
        HashSet<string> keys = [.. OuterKey.Matches(text).Select(match => match.Groups[1].Value)];
        if (keys.Contains("site") || keys.Contains("family") || text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith('%'))
        {
            return text;
        }

        if (keys.Overlaps(KeysOf(LayoutKeys.Page).Except(KeysOf(LayoutKeys.File))))
        {
            return "site: Daily\nhosts: [daily.example]\npages:\n  Article:\n"
                + Indented(text, 4)
                + (keys.Contains("fields") ? "" : "    fields:\n      title: h1\n");
        }

        if (keys.Overlaps(KeysOf(LayoutKeys.File)))
        {
            return "site: Daily\n"
                + (keys.Contains("hosts") ? "" : "hosts: [daily.example]\n")
                + text
                + (keys.Contains("pages") ? "" : "pages:\n  Article:\n    urls: /{slug}\n    fields:\n      title: h1\n");
        }

        return "site: Daily\nhosts: [daily.example]\npages:\n  Article:\n    urls: /{slug}\n    implements: Article\n    fields:\n"
            + Indented(text, 6)
            + (keys.Contains("body") ? "" : "      body: article\n");
    }

    /// <summary>The text with the characters that a reader would not see.</summary>
    public static string Characters(string text) =>
        Character.Replace(text, match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private static IEnumerable<string> KeysOf(KeyTable table) => table.Keys.Select(key => key.Name);

    private static string Indented(string text, int columns) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : new string(' ', columns) + line + "\n"));
}
