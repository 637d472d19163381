using System;

namespace NewsTemplates.LinkedData;

/// <summary>Passes over what stands between the values of JSON on pages: white space, comments, and marks of HTML and XML.</summary>
internal sealed class LenientJsonScanner(string text)
{
    public string Text { get; } = text;

    public int Position { get; set; }

    public bool AtEnd => Position == Text.Length;

    /// <summary>The next character, or NUL at the end.</summary>
    public char Next => Position < Text.Length ? Text[Position] : '\0';

    /// <summary>Skips white space, comments, and the marks that hide a script from old browsers and XML.</summary>
    public void SkipSpace()
    {
        while (true)
        {
            Position = AfterBlanks(Position);
            if (Next is not ('<' or '-' or ']' or '/'))
            {
                return;
            }

            if (!Skip("<!--") && !Skip("-->") && !Skip("<![CDATA[") && !Skip("]]>") && !SkipComment())
            {
                return;
            }
        }
    }

    public void SkipSpaceAndCommas()
    {
        SkipSpace();
        while (Next == ',')
        {
            Position++;
            SkipSpace();
        }
    }

    /// <summary>The first place from here on that holds no white space.</summary>
    public int AfterBlanks(int at)
    {
        while (at < Text.Length && IsBlank(Text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a comment starts at a place within the text.</summary>
    public bool IsComment(int at) => Text[at] == '/' && at + 1 < Text.Length && Text[at + 1] is '/' or '*';

    private bool SkipComment()
    {
        if (IsAt("//<![CDATA[") || IsAt("//]]>") || IsAt("//<!--") || IsAt("//-->") || IsAt("// <![CDATA[") || IsAt("// ]]>"))
        {
            Position += 2;
            return true;
        }

        if (IsAt("//"))
        {
            int end = Text.IndexOfAny(['\n', '\r'], Position);
            Position = end < 0 ? Text.Length : end;
            return true;
        }

        if (IsAt("/*"))
        {
            int end = Text.IndexOf("*/", Position + 2, StringComparison.Ordinal);
            Position = end < 0 ? Text.Length : end + 2;
            return true;
        }

        return false;
    }

    private bool Skip(string mark)
    {
        bool isHere = IsAt(mark);
        Position += isHere ? mark.Length : 0;
        return isHere;
    }

    private bool IsAt(string mark) => string.CompareOrdinal(Text, Position, mark, 0, mark.Length) == 0;

    private static bool IsBlank(char c) => c <= ' ' || char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';
}
