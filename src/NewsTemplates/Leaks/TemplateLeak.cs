using System;

namespace NewsTemplates.Leaks;

/// <summary>
/// Finds template expressions that a site's server or script should have rendered and did not. They pass for text, so
/// every value is searched before it is handed on. News text must not be taken for code: addresses, abbreviations,
/// prices, names such as <c>Yahoo!</c> and full stops without a space behind them are no evidence, whole code samples are.
/// </summary>
internal static class TemplateLeak
{
    // What scripts print for a value that is not there. Compared exactly: "Null" is a German number.
    private static readonly string[] EmptyWords = ["undefined", "null", "NaN", "Invalid Date", "[object Object]"];

    // With what expressions of the dialects begin.
    private static readonly char[] Openings = ['{', '<', '$', '#', '[', '%', '@'];

    // An expression whose end is missing is shown up to here.
    private const int LongestUnclosed = 80;

    private delegate bool Evidence(string text, int start, int end);

    /// <summary>
    /// The offending expression if the text is, or contains, an unrendered template expression, else null. Where its end
    /// can be told, it is given alone, without the text around it. Takes time linear in the length of the text.
    /// </summary>
    public static string? Find(string text)
    {
        string value = text.Trim();
        return Array.IndexOf(EmptyWords, value) >= 0 ? value : FindMarked(value) ?? MemberChain.Find(value);
    }

    /// <summary>The dialects that mark their expressions.</summary>
    private static string? FindMarked(string text)
    {
        var mustache = new Closer("}}");
        var tag = new Closer("%}");
        var brace = new Closer("}");
        var server = new Closer("%>");
        var php = new Closer("?>");
        var brackets = new Closer("]]");
        int at = -1;
        while ((at = text.IndexOfAny(Openings, at + 1)) >= 0 && at + 1 < text.Length)
        {
            string? found = (text[at], text[at + 1]) switch
            {
                ('{', '{') => mustache.Cut(text, at, 2) ?? Unclosed(text, at),
                ('{', '%') => tag.Cut(text, at, 2),
                ('$' or '#', '{') => brace.Cut(text, at, 2, StartsWithName),
                ('<', '%') => server.Cut(text, at, 2) ?? (IsAny(text, at + 2, "=:#@") ? Unclosed(text, at) : null),
                ('<', '?') when IsAt(text, at, "<?php") || IsAt(text, at, "<?=") => php.Cut(text, at, 2) ?? Unclosed(text, at),
                ('[', '[') => brackets.Cut(text, at, 2, IsVariable),
                ('[', 'o') when IsAt(text, at, "[object ") => ObjectName(text, at),
                ('%', _) => Placeholder(text, at),
                ('@', _) => MemberChain.FindRazor(text, at),
                _ => null,
            };

            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>A price such as <c>${5}</c> is none.</summary>
    private static bool StartsWithName(string text, int start, int end)
    {
        start = AfterSpaces(text, start, end);
        return start < end && (CodeScan.IsNameStart(text[start]) || text[start] is '$' or '#');
    }

    /// <summary>
    /// <c>[[ article.title ]]</c>, <c>[[${x}]]</c>; but not <c>[[Ankara]]</c> as wikis link and not <c>[[1]]</c>.
    /// </summary>
    private static bool IsVariable(string text, int start, int end)
    {
        start = AfterSpaces(text, start, end);
        if (start == end || text[start] is not ((>= 'a' and <= 'z') or '$' or '_'))
        {
            return false;
        }

        while (start < end && (CodeScan.IsNamePart(text[start]) || text[start] is '.' or '$' or '{' or '}' or '|' or '(' or ')'))
        {
            start++;
        }

        return AfterSpaces(text, start, end) == end;
    }

    private static int AfterSpaces(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        return start;
    }

    /// <summary><c>[object Object]</c>, <c>[object HTMLElement]</c>.</summary>
    private static string? ObjectName(string text, int start)
    {
        int end = start + "[object ".Length;
        while (end < text.Length && CodeScan.IsNamePart(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] == ']' && text[start + "[object ".Length] is >= 'A' and <= 'Z'
            ? text.Substring(start, end + 1 - start)
            : null;
    }

    /// <summary><c>%TITLE%</c>; but not <c>%C3%A9</c>, <c>%AFADE%20</c> nor <c>100%DEAL%</c>.</summary>
    private static string? Placeholder(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length && text[end] is (>= 'A' and <= 'Z') or '_')
        {
            end++;
        }

        bool standsAlone = (start == 0 || !char.IsDigit(text[start - 1]))
            && (end + 1 >= text.Length || !CodeScan.IsWordCharacter(text[end + 1]));
        return end < text.Length && text[end] == '%' && end - start > 4 && standsAlone ? text.Substring(start, end + 1 - start) : null;
    }

    private static string Unclosed(string text, int start)
    {
        int end = Math.Min(text.Length, start + LongestUnclosed);
        int lineEnd = text.IndexOfAny(['\n', '\r'], start, end - start);
        return text.Substring(start, (lineEnd < 0 ? end : lineEnd) - start).TrimEnd();
    }

    private static bool IsAt(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static bool IsAny(string text, int at, string characters) => at < text.Length && characters.IndexOf(text[at]) >= 0;

    /// <summary>The ends of one kind of mark; each is sought once however many marks are open, which keeps the search linear.</summary>
    private struct Closer(string mark)
    {
        private int _next = -1;

        /// <summary>The text from <paramref name="start"/> through the next end mark; null without one.</summary>
        /// <param name="text">The text.</param>
        /// <param name="start">Where the opening mark is.</param>
        /// <param name="opening">The length of the opening mark.</param>
        /// <param name="evidence">What must hold of the text between the marks, if anything.</param>
        public string? Cut(string text, int start, int opening, Evidence? evidence = null)
        {
            if (_next < start + opening)
            {
                _next = text.IndexOf(mark, start + opening, StringComparison.Ordinal);
                _next = _next < 0 ? int.MaxValue : _next;
            }

            if (_next == int.MaxValue || (evidence is not null && !evidence(text, start + opening, _next)))
            {
                return null;
            }

            int end = _next + mark.Length;
            while (mark == "}}" && end < text.Length && text[end] == '}')
            {
                end++;
            }

            return text.Substring(start, end - start);
        }
    }
}
