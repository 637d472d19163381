using System.Globalization;
using System.Text;

namespace NewsTemplates.LinkedData;

/// <summary>Reads the strings of JSON on pages, whose quotes, backslashes and line ends may not have been escaped.</summary>
/// <param name="scanner">Where they stand.</param>
/// <param name="isCode">Whether they stand in code that runs: the first quote that is not escaped ends them, and no line ends in them.</param>
internal sealed class LenientJsonStringReader(LenientJsonScanner scanner, bool isCode = false)
{
    private const int LongestName = 60;

    private readonly string _text = scanner.Text;

    /// <summary>Reads from the opening quote on.</summary>
    /// <param name="closer">What may follow the string, besides a comma: <c>}</c> or <c>]</c>; of a name, <c>:</c>.</param>
    /// <returns>The string; null where nothing closes it, and then the scanner stands at the quote again.</returns>
    public string? Read(char closer)
    {
        int opening = scanner.Position++;
        int start = scanner.Position;
        StringBuilder? content = null;
        while (scanner.Position < _text.Length)
        {
            char c = _text[scanner.Position];
            if (c == '"' && (isCode || EndsString(scanner.Position + 1, closer)))
            {
                string last = _text.Substring(start, scanner.Position++ - start);
                return WithoutLoneSurrogates(content is null ? last : content.Append(last).ToString());
            }

            if (isCode && c is '\n' or '\r')
            {
                break;
            }

            if (c != '\\')
            {
                scanner.Position++;
                continue;
            }

            (content ??= new StringBuilder()).Append(_text, start, scanner.Position - start);
            ReadEscape(content);
            start = scanner.Position;
        }

        scanner.Position = opening;
        return null;
    }

    private void ReadEscape(StringBuilder content)
    {
        char c = scanner.Position + 1 < _text.Length ? _text[scanner.Position + 1] : '\0';
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
            scanner.Position += 2;
        }
        else if (c == 'u' && scanner.Position + 6 <= _text.Length
            && int.TryParse(_text.Substring(scanner.Position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
        {
            content.Append((char)code);
            scanner.Position += 6;
        }
        else
        {
            // A backslash that should have been escaped.
            content.Append('\\');
            scanner.Position++;
        }
    }

    /// <summary>
    /// Whether a quote before this place is the string's end: something that must follow a string follows. Else it is
    /// part of the text, and should have been escaped (in names it never is). At most two runs of white space are
    /// looked at, each of which stands behind few quotes, so that the work stays linear.
    /// </summary>
    private bool EndsString(int at, char closer)
    {
        if (closer == ':')
        {
            return true;
        }

        at = scanner.AfterBlanks(at);
        if (at == _text.Length || scanner.IsComment(at))
        {
            return true;
        }

        if (_text[at] != ',')
        {
            return _text[at] == closer || (closer == ',' && _text[at] is ';' or '{' or '[') || (closer == '}' && IsName(at));
        }

        at = scanner.AfterBlanks(at + 1);
        return at == _text.Length || _text[at] is '"' or ',' || _text[at] == closer || scanner.IsComment(at)
            || (closer != '}' && _text[at] is '{' or '[' or '-' or (>= '0' and <= '9') or 't' or 'f' or 'n' or 'u' or 'N');
    }

    /// <summary>Whether a member's name and its colon stand here: then only the comma before them is missing.</summary>
    private bool IsName(int at)
    {
        if (_text[at] != '"')
        {
            return false;
        }

        int end = at + 1;
        while (end < _text.Length && end - at < LongestName && _text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '@' or ':' or '_' or '-')
        {
            end++;
        }

        return end > at + 1 && end + 1 < _text.Length && _text[end] == '"'
            && (_text[end + 1] == ':' || (_text[end + 1] == ' ' && end + 2 < _text.Length && _text[end + 2] == ':'));
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
