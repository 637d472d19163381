using System.Collections.Generic;

namespace NewsTemplates.LinkedData;

/// <summary>
/// Reads JSON as pages really hold it, in one pass and linear time. All valid JSON is read as it should be; beyond that:
/// line ends and control characters in strings, quotes and backslashes that should have been escaped, surplus commas,
/// missing commas, comments, HTML comment and CDATA marks, byte order marks, values that are
/// missing, <c>undefined</c> or <c>NaN</c>, and several values one after another.
/// </summary>
internal sealed class LenientJson
{
    /// <summary>Deeper nesting is an error.</summary>
    public const int MaxDepth = 64;

    private readonly LenientJsonScanner _scanner;
    private readonly LenientJsonStringReader _strings;
    private string? _error;
    private int _errorAt;

    /// <summary>Prepares the reading of a text, or of JSON in the midst of code.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="isCode">Whether it is code that runs, in which each quote ends a string unless it is escaped.</param>
    public LenientJson(string text, int start = 0, bool isCode = false)
    {
        _scanner = new LenientJsonScanner(text) { Position = start };
        _strings = new LenientJsonStringReader(_scanner, isCode);
    }

    /// <summary>The place behind what was read.</summary>
    public int Position => _scanner.Position;

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
            _scanner.SkipSpace();
            if (_scanner.AtEnd)
            {
                return values;
            }

            if (_scanner.Text[_scanner.Position] is ';' or ',')
            {
                _scanner.Position++;
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

    /// <summary>Reads the value that starts here, and nothing behind it; null without one, or where it is wrong.</summary>
    public JsonLdNode? ReadOne() => ReadValue(0, ',');

    /// <param name="depth">The number of objects and arrays around the value.</param>
    /// <param name="closer">What ends the object or array around it; a comma at the top.</param>
    private JsonLdNode? ReadValue(int depth, char closer)
    {
        switch (_scanner.Next)
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
        _scanner.Position++;
        while (true)
        {
            _scanner.SkipSpaceAndCommas();
            if (_scanner.Next == '}')
            {
                _scanner.Position++;
                return JsonLdNode.OfObject(members);
            }

            if (_scanner.Next != '"')
            {
                return Fail(_scanner.AtEnd ? "an object is not closed" : "a name in quotes is expected here");
            }

            if (ReadString(':') is not { } name)
            {
                return null;
            }

            _scanner.SkipSpace();
            if (_scanner.Next != ':')
            {
                return Fail("a colon is expected here");
            }

            _scanner.Position++;
            _scanner.SkipSpace();
            JsonLdNode? value = _scanner.Next is ',' or '}' ? null : ReadValue(depth, '}');
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
        _scanner.Position++;
        while (true)
        {
            _scanner.SkipSpaceAndCommas();
            if (_scanner.Next == ']')
            {
                _scanner.Position++;
                return JsonLdNode.OfList(items);
            }

            if (_scanner.AtEnd)
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
        bool isDelimited = _scanner.Text[_scanner.Position - 1] is '}' or ']' or '"';
        _scanner.SkipSpace();
        return _scanner.Next == ',' || _scanner.Next == closer || _scanner.AtEnd || (isDelimited && _scanner.Next is '"' or '{' or '[');
    }

    private JsonLdNode? ReadNumber()
    {
        int start = _scanner.Position;
        bool hasDigit = false;
        while (_scanner.Next is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E')
        {
            hasDigit |= _scanner.Next is >= '0' and <= '9';
            _scanner.Position++;
        }

        if (!hasDigit)
        {
            _scanner.Position = start;
            return Fail("a number is expected here");
        }

        return JsonLdNode.OfScalar(_scanner.Text.Substring(start, _scanner.Position - start));
    }

    private JsonLdNode? ReadWord()
    {
        int start = _scanner.Position;
        while (_scanner.Next is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            _scanner.Position++;
        }

        switch (_scanner.Text.Substring(start, _scanner.Position - start))
        {
            case "true":
                return JsonLdNode.OfScalar("true");
            case "false":
                return JsonLdNode.OfScalar("false");
            case "null" or "undefined" or "NaN":
                return null;
            default:
                _scanner.Position = start;
                return Fail("a value is expected here");
        }
    }

    private string? ReadString(char closer)
    {
        string? content = _strings.Read(closer);
        if (content is null)
        {
            Fail("a string is not closed");
        }

        return content;
    }

    private JsonLdNode? Fail(string error)
    {
        if (_error is null)
        {
            _error = error;
            _errorAt = _scanner.Position;
        }

        return null;
    }
}
