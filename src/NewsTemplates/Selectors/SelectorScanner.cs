using System;
using System.Globalization;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Selectors;

/// <summary>Reads the words of a selector: names, quoted texts, white space and comments, as CSS Syntax defines them.</summary>
internal sealed class SelectorScanner(string text)
{
    private const char Replacement = '\uFFFD';
    private const int LastCodePoint = 0x10FFFF;
    private const int LongestEscape = 6;

    public string Text { get; } = text;

    public int Position { get; set; }

    public bool AtEnd => Position >= Text.Length;

    /// <summary>The next character, or NUL at the end.</summary>
    public char Current => At(Position);

    public char Next => At(Position + 1);

    public bool Take(char c)
    {
        if (AtEnd || Current != c)
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Passes over white space and comments; true if there was any white space.</summary>
    public bool SkipSpace()
    {
        bool spaced = false;
        while (!AtEnd)
        {
            if (AsciiText.IsSpace(Current))
            {
                spaced = true;
                Position++;
            }
            else if (!SkipComment())
            {
                break;
            }
        }

        return spaced;
    }

    /// <summary>Passes over comments alone.</summary>
    public void SkipComments()
    {
        while (SkipComment())
        {
        }
    }

    /// <summary>Whether a name starts here.</summary>
    public bool AtName() => Current == '-' ? Next == '-' || IsNameStart(Position + 1) : IsNameStart(Position);

    /// <summary>Reads a name, escapes resolved; the scanner stands <see cref="AtName"/>.</summary>
    public string ReadName()
    {
        StringBuilder name = new();
        while (!AtEnd)
        {
            if (IsNameCharacter(Current))
            {
                name.Append(Current);
                Position++;
            }
            else if (IsEscape(Position))
            {
                AppendEscape(name);
            }
            else
            {
                break;
            }
        }

        return name.ToString();
    }

    /// <summary>Reads a quoted text, escapes resolved; the scanner stands at the opening quote.</summary>
    public string ReadQuoted()
    {
        int start = Position;
        char quote = Current;
        Position++;
        StringBuilder value = new();
        while (!AtEnd && !IsLineEnd(Current))
        {
            if (Take(quote))
            {
                return value.ToString();
            }

            if (Current != '\\')
            {
                value.Append(Current);
                Position++;
            }
            else if (Position + 1 < Text.Length && IsLineEnd(Next))
            {
                // An escaped line end continues the text without it.
                Position += Next == '\r' && At(Position + 2) == '\n' ? 3 : 2;
            }
            else if (IsEscape(Position))
            {
                AppendEscape(value);
            }
            else
            {
                break;
            }
        }

        throw new SelectorSyntaxException($"This quote is never closed. Add another {quote} at the end of the value.", start, 1);
    }

    /// <summary>The end of the run of characters from here on that are neither white space nor a bracket nor a comma.</summary>
    public int EndOfWord()
    {
        int end = Position;
        while (end < Text.Length && !AsciiText.IsSpace(Text[end]) && Text[end] is not ('[' or ']' or '(' or ')' or ','))
        {
            end++;
        }

        return end;
    }

    /// <summary>The part from an offset up to where the scanner stands.</summary>
    public SelectorSpan SpanFrom(int start) => SelectorSpan.Between(start, Position);

    private static bool IsNameCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or >= '\u0080';

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\f';

    private bool SkipComment()
    {
        if (Current != '/' || Next != '*')
        {
            return false;
        }

        int end = Text.IndexOf("*/", Position + 2, StringComparison.Ordinal);
        Position = end >= 0 ? end + 2 : throw new SelectorSyntaxException("This comment is never closed. Add '*/'.", Position, 2);
        return true;
    }

    private char At(int index) => index < Text.Length ? Text[index] : '\0';

    private bool IsNameStart(int index)
    {
        char c = At(index);
        return (IsNameCharacter(c) && c is not ((>= '0' and <= '9') or '-')) || IsEscape(index);
    }

    private bool IsEscape(int index) => At(index) == '\\' && index + 1 < Text.Length && !IsLineEnd(Text[index + 1]);

    private void AppendEscape(StringBuilder target)
    {
        Position++;
        int start = Position;
        while (Position - start < LongestEscape && Uri.IsHexDigit(Current))
        {
            Position++;
        }

        if (Position == start)
        {
            target.Append(Current);
            Position++;
            return;
        }

        int codePoint = int.Parse(Text.Substring(start, Position - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        bool isCharacter = codePoint is > 0 and <= LastCodePoint and not (>= 0xD800 and <= 0xDFFF);
        target.Append(isCharacter ? char.ConvertFromUtf32(codePoint) : Replacement.ToString());
        if (!AtEnd && AsciiText.IsSpace(Current))
        {
            // One space after the digits ends the escape and belongs to it.
            Position += Current == '\r' && Next == '\n' ? 2 : 1;
        }
    }
}
