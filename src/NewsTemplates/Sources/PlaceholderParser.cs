using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Sources;

/// <summary>Reads the placeholders of a pattern: <c>{name}</c>, <c>{name:type}</c>, <c>{name:/regex/}</c>.</summary>
/// <param name="text">The pattern.</param>
/// <param name="enums">The layout's enums, by name.</param>
/// <param name="errors">Where to report.</param>
internal sealed class PlaceholderParser(string text, IReadOnlyDictionary<string, PlaceholderType> enums, List<GrammarError> errors)
{
    private readonly Dictionary<string, PlaceholderType> _types = new(StringComparer.Ordinal);

    /// <summary>Whether a placeholder is never closed: what follows it cannot be read.</summary>
    public bool IsUnclosed { get; private set; }

    /// <summary>Reads a placeholder.</summary>
    /// <param name="at">Where its brace opens; then the place after it, or the text's end where nothing closes it.</param>
    /// <returns>The placeholder; null where it cannot be told.</returns>
    public LinePlaceholder? Read(ref int at)
    {
        int open = at;
        at++;
        int nameStart = at;
        while (at < text.Length && text[at] is not (':' or '}' or '{' or '/'))
        {
            at++;
        }

        Slice name = Part(nameStart, at).Trim();
        if (at < text.Length && text[at] == ':')
        {
            at++;
            SkipBlanks(ref at);
            int typeStart = at;
            PlaceholderType? type = at < text.Length && text[at] == '/' ? ReadRegex(ref at) : ReadType(ref at);
            if (!Close(open, ref at) || type is null)
            {
                return null;
            }

            return Placeholder(Part(open, at), name, type, Part(typeStart, at - 1).Trim());
        }

        return Close(open, ref at) ? Placeholder(Part(open, at), name, null, default) : null;
    }

    private bool Close(int open, ref int at)
    {
        SkipBlanks(ref at);
        if (at < text.Length && text[at] == '}')
        {
            at++;
            return true;
        }

        if (errors.Count == 0 || errors[errors.Count - 1].Offset < open)
        {
            errors.Add(new("This placeholder is never closed; a placeholder is written {name}, a mere brace {{.", open, 1));
        }

        // Whatever follows cannot be told apart from the placeholder, so the rest is not read.
        at = text.Length;
        IsUnclosed = true;
        return false;
    }

    private LinePlaceholder Placeholder(Slice where, Slice name, PlaceholderType? written, Slice type)
    {
        bool optional = name.Text.EndsWith("?", StringComparison.Ordinal);
        Slice mark = optional ? name.Sub(name.Length - 1) : default;
        name = optional ? name.Sub(0, name.Length - 1).Trim() : name;
        if (name.Length == 0 && optional)
        {
            errors.Add(new("An optional placeholder needs a name: {line?}.", mark));
        }
        else if (name.Length > 0 && !Identifier.Is(name.Text))
        {
            errors.Add(new("A placeholder's name is made of letters, digits and '_', and starts with no digit.", name));
        }
        else if (name.Length > 0 && written is not null && _types.TryGetValue(name.Text, out PlaceholderType? first) && first != written)
        {
            errors.Add(new($"The same name means the same text; the type of '{name.Text}' is said where it stands first.", type));
        }

        PlaceholderType used = written ?? PlaceholderType.Text;
        if (name.Length > 0)
        {
            if (_types.TryGetValue(name.Text, out PlaceholderType? known))
            {
                used = known;
            }
            else
            {
                _types.Add(name.Text, used);
            }
        }

        return new LinePlaceholder(where, name.Length > 0 ? name : null, optional, used);
    }

    private PlaceholderType? ReadType(ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is not ('}' or '{'))
        {
            at++;
        }

        if (at == text.Length)
        {
            return null;
        }

        Slice word = Part(start, at).Trim();
        if (word.Length == 0)
        {
            errors.Add(new("After ':' a type must follow: int, decimal, date, uri, caps, an enum, or /regex/.", word.Offset - 1, 1));
            return PlaceholderType.Text;
        }

        if (PlaceholderType.Find(word.Text) is { } type)
        {
            return type;
        }

        if (enums.TryGetValue(word.Text, out PlaceholderType? labels))
        {
            return labels;
        }

        errors.Add(new($"There is no placeholder type '{word.Text}'{Advice(word.Text)}", word));
        return PlaceholderType.Text;
    }

    private string Advice(string word) => word switch
    {
        "text" or "string" => "; text is what a placeholder without a type takes.",
        "long" or "number" => "; write int or decimal.",
        "datetime" or "time" => "; write date, which takes the time too.",
        "url" => "; write uri.",
        "upper" or "uppercase" => "; write caps.",
        _ => Spelling.Nearest(word, PlaceholderType.Words.Concat(enums.Keys.OrderBy(key => key, StringComparer.Ordinal))) is { } near
            ? $"; did you mean {near}?"
            : ": there are int, decimal, date, uri, caps, the layout's enums, and /regex/.",
    };

    private PlaceholderType? ReadRegex(ref int at)
    {
        int start = at + 1;
        for (at = start; at < text.Length && text[at] != '/'; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
        }

        if (at >= text.Length)
        {
            errors.Add(new("This expression is never closed; it is written {name:/…/}.", start - 1, 1));
            at = text.Length;
            return null;
        }

        Slice written = Part(start, at);
        at++;
        int next = at;
        SkipBlanks(ref next);
        if (next < text.Length && text[next] != '}')
        {
            errors.Add(new(@"Here the expression ends; a slash within it is written \/.", written.End, 1));
            return null;
        }

        Parsed<string> expression = RegexInLine.Convert(written);
        errors.AddRange(expression.Errors);
        return PlaceholderType.OfRegex(written.Text, expression.Value ?? "");
    }

    private void SkipBlanks(ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private Slice Part(int start, int end) => new(text.Substring(start, end - start), start);
}
