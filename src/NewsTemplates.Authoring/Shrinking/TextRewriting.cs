using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using NewsTemplates.Text;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// Rewrites a text in invented words. The same text becomes the same, a part of it the same part: what agreed in the page agrees still.
/// Numbers of one or two digits, dates but for their year, addresses' shapes, and what the layout knows stay.
/// </summary>
internal sealed class TextRewriting
{
    // A byline, a credit, a date; in longer texts the words around names and the names of months are words as others.
    private const int LongestShort = 120;

    private const int MostLabels = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Sentence = new(@"[.!?…。！？]+[""'”’»)\]]*$", RegexOptions.CultureInvariant, Patience);

    private readonly LayoutWords _layout;
    private readonly InventedWords _words;
    private readonly AddressRewriting _addresses;
    private readonly Regex _token;

    /// <param name="layout">The layout's words.</param>
    /// <param name="words">The invented words.</param>
    /// <param name="addresses">What rewrites addresses.</param>
    public TextRewriting(LayoutWords layout, InventedWords words, AddressRewriting addresses)
    {
        _layout = layout;
        _words = words;
        _addresses = addresses;
        string said = string.Join("|", layout.SaidWithoutSpaces.Select(Regex.Escape));
        _token = new Regex(
            (said.Length > 0 ? $"(?<kept>{said})|" : "")
            + @"(?<tag></?[A-Za-z][^<>]*>)|(?<kept>&\#?\w{1,30};)|(?<kept>(?<=\d\s?)(?:[年月日時时分秒년월일시분초]|[+-]\d{2}:?\d{2}(?!\d)))"
            + @"|(?<kept>(?<=\d:\d{2}[.,])\d+)|(?<address>(?:https?:)?//[^\s""'<>\\]+)|(?<short>(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?<year>\d{2})(?!\d))"
            + "|(?<hex>" + HexNumber.Pattern + ")"
            + @"|(?<number>\d+)|(?<word>\p{L}[\p{L}\p{M}]*)",
            RegexOptions.CultureInvariant,
            Patience);
    }

    /// <summary>The most words of a text that are kept; longer ones end there.</summary>
    public int MostWords { get; init; } = int.MaxValue;

    /// <summary>The text that stands for another.</summary>
    public string Rewrite(string text)
    {
        bool isShort = text.Length <= LongestShort;
        (int Start, int End)[] around = isShort && !IsOfLabels(text) ? [.. _layout.AroundNames(text)] : [];
        bool hasDate = isShort && text.Any(char.IsDigit);
        var written = new StringBuilder(text.Length);
        int at = 0;
        int count = 0;
        foreach (Match token in _token.Matches(text))
        {
            written.Append(text, at, token.Index - at);
            at = token.Index + token.Length;
            bool stays = Array.Exists(around, place => token.Index >= place.Start && at <= place.End);
            written.Append(stays ? token.Value : Rewrite(token, hasDate));
            if (token.Groups["word"].Success && (count += WordsIn(token.Value)) >= MostWords)
            {
                return Ended(written, text);
            }
        }

        return written.Append(text, at, text.Length - at).ToString();
    }

    // "World, Economy, Sports and more" names nobody; with the "and" kept it would be a run of the page's own words.
    private bool IsOfLabels(string text) => LayoutWords.WordsOf(text).Count(_layout.Says) >= MostLabels;

    private string Rewrite(Match token, bool hasDate) =>
        token.Groups["kept"].Success ? token.Value
        : token.Groups["tag"].Success ? Tag(token.Value)
        : token.Groups["address"].Success ? _addresses.Rewrite(token.Value)
        : token.Groups["short"].Success ? token.Value[..^2] + ShiftedYear.OfTwoDigits(token.Groups["year"].Value)
        : token.Groups["hex"].Success ? _words.OfHexNumber(token.Value)
        : token.Groups["number"].Success ? NumberOf(token.Value, _words)
        : _layout.Says(token.Value) || (hasDate && _layout.IsOfDate(token.Value)) ? token.Value
        : _words.Of(token.Value);

    /// <summary>The number that stands for another: that of a year 28 years earlier, none of one or two digits.</summary>
    public static string NumberOf(string digits, InventedWords words) =>
        digits.Length <= 2 || digits.Any(digit => digit is < '0' or > '9') ? digits
        : ShiftedYear.Of(digits) ?? ShiftedYear.OfUnix(digits) ?? ShiftedYear.OfDigits(digits) ?? words.OfNumber(digits);

    // In a text, tags only part paragraphs.
    private static string Tag(string tag)
    {
        string name = new([.. tag.SkipWhile(letter => letter is '<' or '/').TakeWhile(char.IsLetterOrDigit)]);
        return (tag[1] == '/' ? "</" : "<") + name + ">";
    }

    private static int WordsIn(string word) => word.Any(UnspacedScript.Has) ? (word.Length + 1) / 2 : 1;

    private static string Ended(StringBuilder written, string text)
    {
        string trimmed = text.TrimEnd();
        string space = text[trimmed.Length..];
        return written.Append(Sentence.Match(trimmed).Value).Append(space).ToString();
    }
}
