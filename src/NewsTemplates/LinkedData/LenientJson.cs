using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace NewsTemplates.LinkedData;

/// <summary>
/// Reads JSON as pages really hold it, in one pass and linear time. All valid JSON is read as it should be; beyond that:
/// line ends and control characters in strings, quotes and backslashes that should have been escaped, surplus commas,
/// missing commas, comments, HTML comment and CDATA marks, byte order marks, values that are
/// missing, <c>undefined</c> or <c>NaN</c>, and several values one after another.
/// </summary>
internal sealed class LenientJson(string text)
{
    /// <summary>Deeper nesting is an error.</summary>
    public const int MaxDepth = 64;

    private const int LongestName = 60;

    private int _at;
    private string? _error;
    private int _errorAt;

    /// <summary>What is wrong, or null. The values before it are good.</summary>
    public string? Error => _error;

    /// <summary>Where it is wrong: an index into the text.</summary>
    public int ErrorAt => _errorAt;

    /// <summary>Reads all values of the text up to its end or the first error.</summary>
    public List<JsonLdNode> ReadAll()
    {
        var values = new List<JsonLdNode>();
        while (true)
        {
            SkipSpace();
            if (_at == text.Length)
            {
                return values;
            }

            if (text[_at] is ';' or ',')
            {
                _at++;
                continue;
            }

            JsonLdNode? value = ReadValue(0, ',');
            if (_error is not null)
            {
                return values;
            }

            if (value is not null)
            {
                values.Add(value);
            }
        }
    }

    /// <param name="depth">The number of objects and arrays around the value.</param>
    /// <param name="closer">What ends the object or array around it; a comma at the top.</param>
    private JsonLdNode? ReadValue(int depth, char closer)
    {
        switch (Next)
        {
            case '{' when depth < MaxDepth:
                return ReadObject(depth + 1);
            case '[' when depth < MaxDepth:
                return ReadArray(depth + 1);
            case '{' or '[':
                return Fail($"nested deeper than {MaxDepth} levels");
            case '"':
                return ReadString(closer) is { } content ? JsonLdNode.OfScalar(content) : null;
            case '-' or '+' or '.' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                return ReadWord();
        }
    }

    private JsonLdNode? ReadObject(int depth)
    {
        var members = new List<KeyValuePair<string, JsonLdNode>>();
        _at++;
        while (true)
        {
            SkipSpaceAndCommas();
            if (Next == '}')
            {
                _at++;
                return JsonLdNode.OfObject(members);
            }

            if (Next != '"')
            {
                return Fail(_at == text.Length ? "an object is not closed" : "a name in quotes is expected here");
            }

            if (ReadString(':') is not { } name)
            {
                return null;
            }

            SkipSpace();
            if (Next != ':')
            {
                return Fail("a colon is expected here");
            }

            _at++;
            SkipSpace();
            JsonLdNode? value = Next is ',' or '}' ? null : ReadValue(depth, '}');
            if (_error is not null)
            {
                return null;
            }

            if (value is not null)
            {
                members.Add(new KeyValuePair<string, JsonLdNode>(name, value));
            }

            if (!IsFollowedProperly('}'))
            {
                return Fail("a comma or } is expected here");
            }
        }
    }

    private JsonLdNode? ReadArray(int depth)
    {
        var items = new List<JsonLdNode>();
        _at++;
        while (true)
        {
            SkipSpaceAndCommas();
            if (Next == ']')
            {
                _at++;
                return JsonLdNode.OfList(items);
            }

            if (_at == text.Length)
            {
                return Fail("an array is not closed");
            }

            JsonLdNode? value = ReadValue(depth, ']');
            if (_error is not null)
            {
                return null;
            }

            if (value is not null)
            {
                items.Add(value);
            }

            if (!IsFollowedProperly(']'))
            {
                return Fail("a comma or ] is expected here");
            }
        }
    }

    /// <summary>A comma or the end follows a value; behind a string, an object or an array the comma may be missing.</summary>
    private bool IsFollowedProperly(char closer)
    {
        bool isDelimited = text[_at - 1] is '}' or ']' or '"';
        SkipSpace();
        return Next == ',' || Next == closer || _at == text.Length || (isDelimited && Next is '"' or '{' or '[');
    }

    private JsonLdNode? ReadNumber()
    {
        int start = _at;
        bool hasDigit = false;
        while (Next is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E')
        {
            hasDigit |= Next is >= '0' and <= '9';
            _at++;
        }

        if (!hasDigit)
        {
            _at = start;
            return Fail("a number is expected here");
        }

        return JsonLdNode.OfScalar(text.Substring(start, _at - start));
    }

    private JsonLdNode? ReadWord()
    {
        int start = _at;
        while (Next is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            _at++;
        }

        switch (text.Substring(start, _at - start))
        {
            case "true":
                return JsonLdNode.OfScalar("true");
            case "false":
                return JsonLdNode.OfScalar("false");
            case "null" or "undefined" or "NaN":
                return null;
            default:
                _at = start;
                return Fail("a value is expected here");
        }
    }

    /// <param name="closer">What may follow the string, besides a comma: <c>}</c> or <c>]</c>; of a name, <c>:</c>.</param>
    private string? ReadString(char closer)
    {
        int opening = _at++;
        int start = _at;
        StringBuilder? content = null;
        while (_at < text.Length)
        {
            char c = text[_at];
            if (c == '"' && EndsString(_at + 1, closer))
            {
                string last = text.Substring(start, _at++ - start);
                return WithoutLoneSurrogates(content is null ? last : content.Append(last).ToString());
            }

            if (c != '\\')
            {
                _at++;
                continue;
            }

            (content ??= new StringBuilder()).Append(text, start, _at - start);
            ReadEscape(content);
            start = _at;
        }

        _at = opening;
        Fail("a string is not closed");
        return null;
    }

    private void ReadEscape(StringBuilder content)
    {
        char c = _at + 1 < text.Length ? text[_at + 1] : '\0';
        char? meant = c switch
        {
            '"' or '\\' or '/' or '\'' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };

        if (meant is { } character)
        {
            content.Append(character);
            _at += 2;
        }
        else if (c == 'u' && _at + 6 <= text.Length
            && int.TryParse(text.Substring(_at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
        {
            content.Append((char)code);
            _at += 6;
        }
        else
        {
            // A backslash that should have been escaped.
            content.Append('\\');
            _at++;
        }
    }

    /// <summary>
    /// Whether a quote before this place is the string's end: something that must follow a string follows. Else it is
    /// part of the text, and should have been escaped (in names it never is). At most two runs of white space are looked at, each of which
    /// stands behind few quotes, so that the work stays linear.
    /// </summary>
    private bool EndsString(int at, char closer)
    {
        if (closer == ':')
        {
            return true;
        }

        at = AfterBlanks(at);
        if (at == text.Length || IsComment(at))
        {
            return true;
        }

        if (text[at] != ',')
        {
            return text[at] == closer || (closer == ',' && text[at] is ';' or '{' or '[') || (closer == '}' && IsName(at));
        }

        at = AfterBlanks(at + 1);
        return at == text.Length || text[at] is '"' or ',' || text[at] == closer || IsComment(at)
            || (closer != '}' && text[at] is '{' or '[' or '-' or (>= '0' and <= '9') or 't' or 'f' or 'n' or 'u' or 'N');
    }

    private bool IsComment(int at) => text[at] == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*';

    /// <summary>Whether a member's name and its colon stand here: then only the comma before them is missing.</summary>
    private bool IsName(int at)
    {
        if (text[at] != '"')
        {
            return false;
        }

        int end = at + 1;
        while (end < text.Length && end - at < LongestName && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '@' or ':' or '_' or '-')
        {
            end++;
        }

        return end > at + 1 && end + 1 < text.Length && text[end] == '"' && (text[end + 1] == ':' || (text[end + 1] == ' ' && end + 2 < text.Length && text[end + 2] == ':'));
    }

    private int AfterBlanks(int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    private void SkipSpaceAndCommas()
    {
        SkipSpace();
        while (Next == ',')
        {
            _at++;
            SkipSpace();
        }
    }

    /// <summary>Skips white space, comments, and the marks that hide a script from old browsers and XML.</summary>
    private void SkipSpace()
    {
        while (true)
        {
            _at = AfterBlanks(_at);
            if (!Skip("<!--") && !Skip("-->") && !Skip("<![CDATA[") && !Skip("]]>") && !SkipComment())
            {
                return;
            }
        }
    }

    private bool SkipComment()
    {
        if (IsAt("//<![CDATA[") || IsAt("//]]>") || IsAt("//<!--") || IsAt("//-->") || IsAt("// <![CDATA[") || IsAt("// ]]>"))
        {
            _at += 2;
            return true;
        }

        if (IsAt("//"))
        {
            int end = text.IndexOfAny(['\n', '\r'], _at);
            _at = end < 0 ? text.Length : end;
            return true;
        }

        if (IsAt("/*"))
        {
            int end = text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
            _at = end < 0 ? text.Length : end + 2;
            return true;
        }

        return false;
    }

    private bool Skip(string mark)
    {
        bool isHere = IsAt(mark);
        _at += isHere ? mark.Length : 0;
        return isHere;
    }

    private bool IsAt(string mark) => string.CompareOrdinal(text, _at, mark, 0, mark.Length) == 0;

    private static bool IsBlank(char c) => c <= ' ' || char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';

    private char Next => _at < text.Length ? text[_at] : '\0';

    private JsonLdNode? Fail(string error)
    {
        if (_error is null)
        {
            _error = error;
            _errorAt = _at;
        }

        return null;
    }

    private static string WithoutLoneSurrogates(string content)
    {
        StringBuilder? result = null;
        for (int i = 0; i < content.Length; i++)
        {
            if (!char.IsSurrogate(content[i]))
            {
                continue;
            }

            if (i + 1 < content.Length && char.IsSurrogatePair(content[i], content[i + 1]))
            {
                i++;
                continue;
            }

            result ??= new StringBuilder(content);
            result[i] = '\uFFFD';
        }

        return result?.ToString() ?? content;
    }
}
