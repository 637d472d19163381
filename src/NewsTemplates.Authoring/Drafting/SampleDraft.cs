using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Makes samples of pages: names for their files, UTF-8, and their addresses where the checks look for them.</summary>
internal static class SampleDraft
{
    private const int LongestName = 60;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Charset = new(
        @"(<meta\b[^<>]{0,300}?\bcharset\s*=\s*[""']?)(?!utf-8\b)([A-Za-z0-9_.:-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Patience);

    private static readonly Regex Doctype =
        new(@"^\s*(<\?xml[^>]*>\s*)?<!doctype[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    /// <summary>Names for the files of pages, without their ending: what their addresses call them.</summary>
    public static IReadOnlyList<string> Names(IReadOnlyList<AnalyzedPage> pages)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        foreach (AnalyzedPage page in pages)
        {
            string name = NameOf(page.Url);
            names.Add(taken.Add(name)
                ? name
                : Enumerable.Range(2, pages.Count).Select(number => $"{name}-{number.ToString(CultureInfo.InvariantCulture)}").First(taken.Add));
        }

        return names;
    }

    /// <summary>The page's text as the sample's file has it.</summary>
    public static string Text(AnalyzedPage page)
    {
        // What could not be decoded stays visible, but is no mark of a sample that was saved in the wrong way.
        string html = Charset.Replace(page.Html.TrimStart('\uFEFF'), "$1utf-8", 1).Replace('\uFFFD', '?');
        if (SavedPage.Address(page.Document) is not null)
        {
            return html;
        }

        int start = Doctype.Match(html) is { Success: true } doctype ? doctype.Length : 0;
        string address = page.Url.AbsoluteUri.Replace("--", "%2D%2D");
        string comment = $"<!-- saved from url=({address.Length.ToString("D4", CultureInfo.InvariantCulture)}){address} -->";
        return html.Substring(0, start) + (start > 0 ? "\n" : "") + comment + "\n" + html.Substring(start);
    }

    /// <summary>Whether the sample itself tells the address; else the layout must.</summary>
    public static bool TellsAddress(AnalyzedPage page) => SavedPage.Address(page.Document) is not { } own || own == page.Url;

    private static string NameOf(Uri url)
    {
        string last =
            url.AbsolutePath.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Where(segment => segment.Any(char.IsLetter)).LastOrDefault() ?? "";
        last = Uri.UnescapeDataString(last);
        int dot = last.LastIndexOf('.');
        last = dot > 0 && last.Length - dot <= 6 ? last.Substring(0, dot) : last;
        var name = new StringBuilder();
        foreach (char character in last.ToLowerInvariant())
        {
            bool isPlain = character is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            if (isPlain || (name.Length > 0 && name[name.Length - 1] != '-'))
            {
                name.Append(isPlain ? character : '-');
            }
        }

        string slug = name.ToString(0, Math.Min(name.Length, LongestName)).Trim('-');
        string number = new([.. url.AbsolutePath.Where(character => character is >= '0' and <= '9').Take(20)]);
        return slug.Length > 0 ? slug : number.Length > 0 ? "page-" + number : "front";
    }
}
