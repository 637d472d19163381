using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using NewsTemplates.Markup;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>
/// Mends what feeds do to XML most often, so that a parser of XML can read it: something before the declaration, a document type,
/// HTML's character references, signs that nobody escaped (<c>&amp;</c>, <c>&lt;</c>, <c>]]&gt;</c>), control characters. Declaration, document type,
/// instructions and comments are left out. What is well-formed means the same as before.
/// </summary>
internal sealed class LenientXml
{
    // A server's warnings before the declaration are not longer.
    private const int LongestPreamble = 4096;

    private const int LongestReference = 40;

    // ASCII only, which is sought in many characters at once.
    private static readonly SearchValues<char> Marked = SearchValues.Create(
        "<&]\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
            + "\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private static readonly string[] Roots = ["<rss", "<rdf:RDF", "<feed", "<urlset", "<sitemapindex"];

    private readonly string _text;
    private readonly StringBuilder _result;

    private LenientXml(string text)
    {
        _text = text;
        _result = new StringBuilder(text.Length);
    }

    /// <param name="text">What a decoder made, so that each surrogate has its other half.</param>
    public static string Of(string text)
    {
        bool hasNoncharacters = text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') >= 0;
        var xml = new LenientXml(hasNoncharacters ? text.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD') : text);
        xml.Mend(StartOf(text));
        return xml._result.ToString();
    }

    /// <summary>Where the markup begins: at the XML declaration, or behind white space.</summary>
    public static int StartOf(string text)
    {
        int declaration = text.AsSpan(0, Math.Min(text.Length, LongestPreamble)).IndexOf("<?xml ", StringComparison.Ordinal);
        if (declaration >= 0 && !Array.Exists(Roots, root => text.AsSpan(0, declaration).Contains(root, StringComparison.Ordinal)))
        {
            return declaration;
        }

        int start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        return start;
    }

    /// <summary>The place behind a declaration such as a document type, with what it declares in brackets; -1 where it has no end.</summary>
    public static int EndOfDoctype(string text, int start)
    {
        int end = text.IndexOf('>', start);
        int bracket = end < 0 ? -1 : text.IndexOf('[', start, end - start);
        if (bracket >= 0)
        {
            int close = text.IndexOf(']', bracket);
            end = close < 0 ? -1 : text.IndexOf('>', close);
        }

        return end + 1 is > 0 and var after ? after : -1;
    }

    private void Mend(int at)
    {
        while (at < _text.Length)
        {
            int next = _text.AsSpan(at).IndexOfAny(Marked);
            int stop = next < 0 ? _text.Length : at + next;
            _result.Append(_text, at, stop - at);
            at = stop;
            if (at < _text.Length)
            {
                at = _text[at] switch
                {
                    '<' => MendMarkup(at),
                    '&' => MendReference(at),
                    ']' => MendEndOfData(at),
                    _ => at + 1,
                };
            }
        }
    }

    private int MendMarkup(int at)
    {
        ReadOnlySpan<char> rest = _text.AsSpan(at);
        if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            return MendData(at);
        }

        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            return LeaveOut(at, _text.IndexOf("-->", at, StringComparison.Ordinal), "-->".Length);
        }

        if (rest.StartsWith("<?", StringComparison.Ordinal))
        {
            return LeaveOut(at, _text.IndexOf("?>", at, StringComparison.Ordinal), "?>".Length);
        }

        if (rest.StartsWith("<!", StringComparison.Ordinal))
        {
            return LeaveOut(at, EndOfDoctype(_text, at), 0);
        }

        char next = rest.Length > 1 ? rest[1] : '\0';
        _result.Append(next is '/' or '_' or ':' || char.IsLetter(next) ? "<" : "&lt;");
        return at + 1;
    }

    // What has no end is left to the parser, which finds the XML broken there.
    private int LeaveOut(int start, int end, int length)
    {
        if (end >= 0)
        {
            return end + length;
        }

        _result.Append('<');
        return _text.Length;
    }

    private int MendData(int start)
    {
        int end = _text.IndexOf("]]>", start, StringComparison.Ordinal);
        int stop = end < 0 ? _text.Length : end + "]]>".Length;
        int at = start;
        while (at < stop)
        {
            int next = _text.AsSpan(at, stop - at).IndexOfAny(Marked);
            int upTo = next < 0 ? stop : at + next;
            _result.Append(_text, at, upTo - at);
            at = upTo;
            if (at < stop)
            {
                _result.Append(_text[at] is '<' or '&' or ']' ? _text.AsSpan(at, 1) : []);
                at++;
            }
        }

        return stop;
    }

    // Where no data were opened, XML forbids their end.
    private int MendEndOfData(int at)
    {
        bool isEnd = _text.AsSpan(at).StartsWith("]]>", StringComparison.Ordinal);
        _result.Append(isEnd ? "]]&gt;" : "]");
        return at + (isEnd ? "]]>".Length : 1);
    }

    private int MendReference(int at)
    {
        ReadOnlySpan<char> rest = _text.AsSpan(at + 1, Math.Min(LongestReference, _text.Length - at - 1));
        int length = rest.IndexOf(';');
        if (length <= 0 || Meaning(rest[..length]) is not { } meaning)
        {
            _result.Append("&amp;");
            return at + 1;
        }

        foreach (char c in meaning)
        {
            _ = c switch
            {
                '<' => _result.Append("&lt;"),
                '&' => _result.Append("&amp;"),
                '"' => _result.Append("&quot;"),
                '\'' => _result.Append("&apos;"),
                '>' => _result.Append("&gt;"),
                _ => _result.Append(c),
            };
        }

        return at + 1 + length + 1;
    }

    /// <summary>What a reference stands for: nothing, if that is no character of XML; null where it is no reference.</summary>
    private static string? Meaning(ReadOnlySpan<char> reference)
    {
        if (reference[0] != '#')
        {
            return reference.ContainsAnyExceptInRange('0', 'z') ? null : NamedReferences.Find(reference.ToString() + ";");
        }

        bool isHexadecimal = reference.Length > 1 && reference[1] is 'x' or 'X';
        bool isNumber = isHexadecimal
            ? int.TryParse(reference[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number)
            : int.TryParse(reference[1..], NumberStyles.None, CultureInfo.InvariantCulture, out number);
        if (!isNumber)
        {
            return null;
        }

        return Rune.IsValid(number) && (number > 0xFFFF || XmlConvert.IsXmlChar((char)number)) ? new Rune(number).ToString() : "";
    }
}
