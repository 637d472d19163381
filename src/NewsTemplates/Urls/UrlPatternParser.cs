using System;
using System.Collections.Generic;
using NewsTemplates.Text;

namespace NewsTemplates.Urls;

/// <summary>Reads the text of a <see cref="UrlPattern"/>.</summary>
internal sealed class UrlPatternParser(string pattern)
{
    private readonly List<UrlSegment> _segments = [];
    private readonly List<UrlPlaceholder> _placeholders = [];
    private UrlPatternError? _error;

    public IReadOnlyList<UrlSegment> Segments => _segments;

    public IReadOnlyList<UrlPlaceholder> Placeholders => _placeholders;

    /// <summary>Reads the whole pattern; null if it is right, else the first thing that is wrong.</summary>
    public UrlPatternError? Read()
    {
        if (pattern.Length == 0)
        {
            return new("A URL pattern is empty; the home page is '/'.", 0, 0);
        }

        int scheme = pattern.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            int path = pattern.IndexOf('/', scheme + 3);
            return new("A URL pattern is a path and starts with '/'; hosts stand under 'hosts'.", 0, path < 0 ? pattern.Length : path);
        }

        if (pattern[0] != '/')
        {
            return new("A URL pattern is a path and starts with '/'.", 0, 1);
        }

        if (pattern.IndexOf("//", StringComparison.Ordinal) is var empty and >= 0)
        {
            return new("A segment between two slashes is empty.", empty, 2);
        }

        // A trailing slash is ignored, in patterns as in URLs.
        int end = pattern.Length > 1 && pattern[pattern.Length - 1] == '/' ? pattern.Length - 1 : pattern.Length;
        int start = 1;
        while (start < end && _error is null)
        {
            int slash = pattern.IndexOf('/', start, end - start);
            int stop = slash < 0 ? end : slash;
            ReadSegment(start, stop);
            start = stop + 1;
        }

        return _error;
    }

    private void ReadSegment(int start, int end)
    {
        var parts = new List<UrlSegment.Part>();
        int at = start;
        while (at < end && _error is null)
        {
            parts.Add(pattern[at] == '{' ? ReadPlaceholder(start, end, parts, ref at) : ReadLiteral(end, ref at));
        }

        _segments.Add(new UrlSegment(parts));
    }

    private UrlSegment.Part ReadLiteral(int end, ref int at)
    {
        int start = at;
        for (; at < end && pattern[at] != '{' && _error is null; at++)
        {
            char c = pattern[at];
            if (c == '}')
            {
                Fail("This '}' closes nothing.", at, 1);
            }
            else if (c is '?' or '#')
            {
                Fail("A URL's query and fragment are no part of a URL pattern.", at, pattern.Length - at);
            }
            else if (c == '*')
            {
                Fail("A placeholder for several segments is written {*name}.", at, 1);
            }
            else if (c == '\\')
            {
                Fail("The segments of a URL pattern are separated by '/'.", at, 1);
            }
            else if (char.IsWhiteSpace(c))
            {
                Fail("A URL pattern holds no spaces.", at, 1);
            }
            else if (c == '%')
            {
                CheckEscape(at, end);
            }
        }

        // URLs are compared decoded, so the pattern's own escapes are decoded too.
        return new(Uri.UnescapeDataString(pattern.Substring(start, at - start)), null, -1);
    }

    private void CheckEscape(int at, int end)
    {
        if (at + 2 >= end || !Uri.IsHexDigit(pattern[at + 1]) || !Uri.IsHexDigit(pattern[at + 2]))
        {
            Fail("After '%' two hexadecimal digits must follow.", at, 1);
        }
        else if (string.Compare(pattern, at, "%2f", 0, 3, StringComparison.OrdinalIgnoreCase) == 0)
        {
            Fail("An escaped slash cannot be part of a URL pattern.", at, 3);
        }
    }

    private UrlSegment.Part ReadPlaceholder(int segmentStart, int segmentEnd, List<UrlSegment.Part> before, ref int at)
    {
        int open = at;
        int close = pattern.IndexOf('}', open, segmentEnd - open);
        at = segmentEnd;
        if (close < 0)
        {
            return Fail("This '{' is never closed; a placeholder is written {name}.", open, 1);
        }

        at = close + 1;
        bool many = pattern[open + 1] == '*';
        int nameStart = many ? open + 2 : open + 1;
        int colon = pattern.IndexOf(':', nameStart, close - nameStart);
        int nameEnd = colon < 0 ? close : colon;
        string name = pattern.Substring(nameStart, nameEnd - nameStart);
        string type = colon < 0 ? "" : pattern.Substring(colon + 1, close - colon - 1);
        int length = close + 1 - open;

        if (name.Length == 0)
        {
            return Fail("A placeholder needs a name: {name}, {name:int} or {*name}.", open, length);
        }

        if (name[name.Length - 1] == '?')
        {
            return Fail("A placeholder is never optional; write two patterns: [/a, /a/{name}].", nameEnd - 1, 1);
        }

        if (!Identifier.Is(name))
        {
            return Fail("A placeholder's name is made of letters, digits and '_', and starts with no digit.", nameStart, name.Length);
        }

        if (_placeholders.Exists(placeholder => placeholder.Name == name))
        {
            return Fail($"The name '{name}' is taken; every placeholder needs its own.", nameStart, name.Length);
        }

        if (colon >= 0 && (many || type != "int"))
        {
            return Fail(
                many ? "A placeholder for several segments has no type." : "The only type of a placeholder is int: {" + name + ":int}.",
                colon + 1,
                type.Length);
        }

        if (many && (open != segmentStart || close + 1 != segmentEnd))
        {
            return Fail("A placeholder for several segments must fill its place between two slashes.", open, length);
        }

        if (many && _segments.Exists(segment => segment.TakesMany))
        {
            return Fail("A URL pattern has at most one placeholder for several segments.", open, length);
        }

        if (before.Count > 0 && before[before.Count - 1].Placeholder is not null)
        {
            return Fail("Two placeholders need text between them, else nothing says where the first one ends.", open, length);
        }

        var placeholder =
            new UrlPlaceholder(name, many ? UrlPlaceholderKind.Segments : colon >= 0 ? UrlPlaceholderKind.Int : UrlPlaceholderKind.Text);
        _placeholders.Add(placeholder);
        return new("", placeholder, _placeholders.Count - 1);
    }

    private UrlSegment.Part Fail(string message, int offset, int length)
    {
        _error ??= new(message, offset, length);
        return new("", null, -1);
    }
}
