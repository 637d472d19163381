using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using NewsTemplates.Dates;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Checks;

/// <summary>Guesses the format in which a text says a date.</summary>
internal sealed class FormatGuess
{
    private const int LongestText = 100;

    private static readonly Regex Token = new(@"\p{L}+|\p{Nd}+|[^\p{L}\p{Nd}]+", RegexOptions.CultureInvariant);

    private readonly string[] _tokens;
    private readonly DateLanguage _language;
    private readonly bool _hasMonth;
    private readonly bool _hasHalf;

    private FormatGuess(string text, DateLanguage language)
    {
        _tokens = [.. Token.Matches(text).Cast<Match>().Select(token => token.Value)];
        _language = language;
        _hasMonth = Array.Exists(_tokens, token => Is(language.Months, token));
        _hasHalf = Array.Exists(_tokens, token => Is(language.Halves, token));
    }

    /// <summary>A format that reads the text; null if none is found.</summary>
    /// <param name="text">The text.</param>
    /// <param name="culture">The culture of its names, or null.</param>
    /// <param name="reads">Whether a format reads the text.</param>
    public static string? Of(string text, string? culture, Func<string, bool> reads)
    {
        if (text.Length is 0 or > LongestText)
        {
            return null;
        }

        var guess = new FormatGuess(text, DateLanguage.Of(culture));

        // Of two numbers the day stands first, except where it does not.
        return new[] { guess.Format("d", "M"), guess.Format("M", "d") }
            .FirstOrDefault(format => format.IndexOf('d') >= 0 && format.IndexOf('M') >= 0 && reads(format));
    }

    private string Format(string first, string second)
    {
        var format = new StringBuilder();
        var numbers = new Queue<string>(_hasMonth ? ["d", "yy"] : [first, second, "yy"]);
        for (int index = 0; index < _tokens.Length; index++)
        {
            string token = _tokens[index];
            format.Append(!char.IsLetterOrDigit(token[0]) ? Literal(token)
                : char.IsLetter(token[0]) ? Word(token, isGlued: index > 0 && char.IsDigit(_tokens[index - 1][0]))
                : token.Length == 4 ? "yyyy"
                : IsMinuteAt(index) ? IsMinuteAt(index - 2) ? "ss" : "mm"
                : IsMinuteAt(index + 2) ? _hasHalf ? "h" : "H"
                : numbers.Count > 0 ? numbers.Dequeue()
                : Quoted(token));
        }

        return format.ToString();
    }

    /// <summary>Whether two digits stand behind a colon that stands behind digits.</summary>
    private bool IsMinuteAt(int index) =>
        index >= 2 && index < _tokens.Length && _tokens[index].Length == 2 && char.IsDigit(_tokens[index][0])
        && _tokens[index - 1] is ":" or "h" && char.IsDigit(_tokens[index - 2][0]);

    // What is glued to a number is its unit, even if a day is called so, as in Japanese.
    private string Word(string token, bool isGlued) =>
        Is(_language.Halves, token) ? "tt"
        : isGlued ? Quoted(token)
        : Is(_language.Months, token) ? "MMMM"
        : Is(_language.Weekdays, token) ? "dddd"
        : Quoted(token);

    private static string Literal(string token) =>
        token.All(character => character is ' ' or ',' or '.' or '-' or ':' or '/') ? token : Quoted(token);

    private static string Quoted(string token) => "'" + token.Replace("'", "\\'") + "'";

    private static bool Is(NameList names, string token)
    {
        var cursor = new TextCursor(NameFolding.Fold(token));
        return names.Read(ref cursor) >= 0 && cursor.IsAtEnd;
    }
}
