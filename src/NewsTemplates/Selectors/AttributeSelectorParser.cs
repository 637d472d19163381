using System;

namespace NewsTemplates.Selectors;

/// <summary>Reads what a selector asks of an attribute: <c>[name]</c>, <c>[name^="value" i]</c>.</summary>
internal sealed class AttributeSelectorParser(SelectorScanner scanner)
{
    /// <summary>Reads from the opening bracket on.</summary>
    public AttributeSelector Parse()
    {
        int start = scanner.Position;
        scanner.Position++;
        scanner.SkipSpace();
        string name = ParseName(start);
        scanner.SkipSpace();
        AttributeOperator comparison = AttributeOperator.Exists;
        string value = "";
        bool ignoreCase = false;
        if (!scanner.AtEnd && scanner.Current != ']')
        {
            comparison = ParseOperator(start, name);
            scanner.SkipSpace();
            value = ParseValue(start);
            scanner.SkipSpace();
            ignoreCase = ParseCaseFlag(start) ?? CaseInsensitiveAttributes.Contains(NameCase.Lower(name));
        }

        if (!scanner.Take(']'))
        {
            throw scanner.AtEnd ? SelectorMistakes.Unclosed(scanner, start) : SelectorMistakes.Unexpected(scanner);
        }

        return new AttributeSelector(scanner.SpanFrom(start), name, comparison, value, ignoreCase);
    }

    private string ParseName(int bracket)
    {
        int start = scanner.Position;
        if (scanner.AtEnd)
        {
            throw SelectorMistakes.Unclosed(scanner, bracket);
        }

        if (scanner.Current == '@')
        {
            throw new SelectorSyntaxException("Inside brackets an attribute's name stands without '@': [href].", start, 1);
        }

        bool isNamespace = scanner.Take('*');
        string name = scanner.AtName() ? scanner.ReadName() : "";
        if (scanner.Current == '|' && scanner.Next != '=')
        {
            string fix = name.Length > 0 ? $" For an attribute written with a colon write [{name}\\:…]." : "";
            throw new SelectorSyntaxException(
                "Namespaces are not supported: take away what stands before '|', and '|'." + fix,
                start,
                scanner.Position + 1 - start);
        }

        if (isNamespace || name.Length == 0)
        {
            throw new SelectorSyntaxException("The name of an attribute must follow '['.", start, 1);
        }

        return name;
    }

    private AttributeOperator ParseOperator(int bracket, string name)
    {
        int start = scanner.Position;
        char sign = scanner.Current;
        AttributeOperator? comparison = sign switch
        {
            '=' => AttributeOperator.Equal,
            '~' => AttributeOperator.Includes,
            '|' => AttributeOperator.DashMatch,
            '^' => AttributeOperator.StartsWith,
            '$' => AttributeOperator.EndsWith,
            '*' => AttributeOperator.Contains,
            _ => null,
        };
        if (comparison == AttributeOperator.Equal && scanner.Next != '=')
        {
            scanner.Position++;
            return AttributeOperator.Equal;
        }

        if (sign != '=' && comparison is not null && scanner.Next == '=')
        {
            scanner.Position += 2;
            return comparison.Value;
        }

        if (sign == '!' && scanner.Next == '=')
        {
            throw new SelectorSyntaxException($"CSS has no '!='. Write :not([{name}=…]).", start, 2);
        }

        if (IsUnclosed())
        {
            throw SelectorMistakes.Unclosed(scanner, bracket);
        }

        throw new SelectorSyntaxException(
            "After an attribute's name comes ']', or one of = ~= |= ^= $= *= and a value.",
            start,
            scanner.Next == '=' ? 2 : 1);
    }

    private string ParseValue(int bracket)
    {
        if (scanner.AtEnd)
        {
            throw SelectorMistakes.Unclosed(scanner, bracket);
        }

        if (scanner.Current is '"' or '\'')
        {
            return scanner.ReadQuoted();
        }

        int start = scanner.Position;
        if (scanner.Current == ']')
        {
            throw new SelectorSyntaxException("The value is missing. Write [name] for any value, [name=\"\"] for an empty one.", start, 1);
        }

        string name = scanner.AtName() ? scanner.ReadName() : "";
        bool isWhole = name.Length > 0 && (scanner.AtEnd || scanner.Current is ']' or ' ' or '\t' or '\n' or '\r' or '\f' or '/');
        if (isWhole && (scanner.Current != '/' || scanner.Next == '*'))
        {
            return name;
        }

        if (IsUnclosed())
        {
            throw SelectorMistakes.Unclosed(scanner, bracket);
        }

        int end = scanner.Text.IndexOf(']', start);
        string written = scanner.Text.Substring(start, end - start).TrimEnd();
        throw new SelectorSyntaxException($"A value that is not a mere name needs quotes: {Quoted(written)}.", start, written.Length);
    }

    // True for i, false for s, null without a flag.
    private bool? ParseCaseFlag(int bracket)
    {
        if (scanner.AtEnd)
        {
            throw SelectorMistakes.Unclosed(scanner, bracket);
        }

        if (scanner.Current == ']')
        {
            return null;
        }

        int start = scanner.Position;
        string flag = scanner.AtName() ? scanner.ReadName() : "";
        if (flag is "i" or "I" or "s" or "S")
        {
            scanner.SkipSpace();
            return flag is "i" or "I";
        }

        if (IsUnclosed())
        {
            throw SelectorMistakes.Unclosed(scanner, bracket);
        }

        int end = Math.Max(scanner.EndOfWord(), scanner.Position);
        throw new SelectorSyntaxException(
            "After the value comes ']', or first 'i' (case does not count) or 's' (it does). A value with spaces needs quotes.",
            start,
            Math.Max(1, end - start));
    }

    private bool IsUnclosed() => scanner.Text.IndexOf(']', scanner.Position) < 0;

    private static string Quoted(string value) => value.IndexOf('"') < 0 ? $"\"{value}\"" : $"'{value}'";
}
