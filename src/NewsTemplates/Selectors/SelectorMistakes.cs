using System;

namespace NewsTemplates.Selectors;

/// <summary>The mistakes that several parts of a selector share.</summary>
internal static class SelectorMistakes
{
    /// <summary>A bracket that nothing closes.</summary>
    public static SelectorSyntaxException Unclosed(SelectorScanner scanner, int bracket) => new(
        $"This bracket is never closed. Add '{(scanner.Text[bracket] == '[' ? ']' : ')')}'.",
        bracket,
        1);

    /// <summary>A character that has no meaning where the scanner stands.</summary>
    public static SelectorSyntaxException Unexpected(SelectorScanner scanner)
    {
        int start = scanner.Position;
        int length = char.IsSurrogatePair(scanner.Text, start) ? 2 : 1;
        char c = scanner.Current;
        switch (c)
        {
            case '@':
                int end = Math.Max(scanner.EndOfWord(), start + 1);
                return new SelectorSyntaxException(
                    "'@' is no part of a selector. An attribute to read stands at the very end of a rule (a@href); "
                        + "one that the element must have, in brackets ([href]).",
                    start,
                    end - start);
            case ')' or ']':
                return new SelectorSyntaxException($"No bracket is open that '{c}' could close. Take it away.", start, 1);
            case '"' or '\'':
                return new SelectorSyntaxException("Quotes stand only around an attribute's value: [name=\"value\"].", start, 1);
            case '|':
                return new SelectorSyntaxException(
                    scanner.Next == '|'
                        ? "CSS has '||' only for columns of tables, which are not supported."
                        : "Namespaces are not supported. Take '|' away.",
                    start,
                    scanner.Next == '|' ? 2 : 1);
            case '&':
                return new SelectorSyntaxException(
                    "'&' belongs to style sheets. Write ':scope' for the page's root or the block's element.",
                    start,
                    1);
            case '\\':
                return new SelectorSyntaxException("A '\\' must stand before the character it escapes. Take it away.", start, 1);
            case >= '0' and <= '9':
                return new SelectorSyntaxException("A name cannot begin with a digit.", start, scanner.EndOfWord() - start);
            default:
                return new SelectorSyntaxException(
                    $"'{scanner.Text.Substring(start, length)}' has no meaning here. Take it away, or write '\\' before it if it is part of a name.",
                    start,
                    length);
        }
    }
}
