using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace NewsTemplates.Sources;

/// <summary>A source of a text page: a pattern of whole lines.</summary>
/// <param name="Lines">The lines; at least one is not optional.</param>
internal sealed record LinePatternExpression(IReadOnlyList<PatternLine> Lines)
{
    /// <summary>The placeholders, in the order in which they are written.</summary>
    public IEnumerable<LinePlaceholder> Placeholders => Lines.SelectMany(line => line.Parts).OfType<LinePlaceholder>();

    /// <summary>The placeholders' names, each once.</summary>
    public IReadOnlyList<string> PlaceholderNames =>
        [.. Placeholders.Where(placeholder => placeholder.Name is not null).Select(placeholder => placeholder.Name!.Value.Text).Distinct()];

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="enums">The placeholder types of the layout's enums, by the enums' names.</param>
    public static Parsed<LinePatternExpression> Parse(string text, IReadOnlyDictionary<string, PlaceholderType> enums) =>
        new LinePatternParser(text, enums).Read();

    /// <summary>The regular expression to make a <see cref="Text.LinePattern"/> of, its groups named as the placeholders are.</summary>
    public string ToRegex() => new LinePatternRegex(this).Write();

    public override string ToString() => string.Join(" / ", Lines);
}

/// <summary>A line of a pattern: literal texts and placeholders, at least one.</summary>
internal sealed record PatternLine(IReadOnlyList<LinePart> Parts)
{
    /// <summary>Whether the line may be missing: it is one optional placeholder and nothing else.</summary>
    public bool IsOptional => Parts.Count == 1 && Parts[0] is LinePlaceholder { IsOptional: true };

    public override string ToString() => string.Concat(Parts);
}

/// <summary>A part of a pattern's line.</summary>
internal abstract record LinePart;

/// <summary>Text that must stand there; white space in order.</summary>
internal sealed record LineLiteral(string Text) : LinePart
{
    public override string ToString() => Text.Replace("{", "{{");
}

/// <summary>A placeholder that takes a part of a line, never more.</summary>
/// <param name="Where">The whole placeholder with its braces.</param>
/// <param name="Name">Its name, or null if what it takes is of no interest.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
/// <param name="Type">What it takes.</param>
internal sealed record LinePlaceholder(Slice Where, Slice? Name, bool IsOptional, PlaceholderType Type) : LinePart
{
    public override string ToString()
    {
        var text = new StringBuilder("{").Append(Name).Append(IsOptional ? "?" : "");
        return text.Append(Type.Kind == PlaceholderKind.Text ? "" : ":").Append(Type).Append('}').ToString();
    }
}
