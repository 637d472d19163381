using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Sources;

/// <summary>A source of an HTML page's field: where to look.</summary>
internal abstract record SourceExpression
{
    /// <summary>The words of the sources whose parentheses hold plain text.</summary>
    internal static readonly string[] PlainFunctions = ["meta", "json-ld", "script-json", "url", "const"];

    public static Parsed<SourceExpression> Parse(string text) => Parse(new Slice(text, 0));

    /// <summary>Reads a source; errors and parts have the slice's own offsets.</summary>
    public static Parsed<SourceExpression> Parse(Slice text) => new SourceParser(text.Trim()).Read();

    /// <summary>
    /// Where a source whose parentheses hold plain text ends: 0 if the text starts with none, -1 if it is never closed.
    /// </summary>
    internal static int EndOfPlainFunction(string text)
    {
        string? word = Array.Find(PlainFunctions, word => text.StartsWith(word + "(", StringComparison.Ordinal));
        if (word is null)
        {
            return 0;
        }

        int close = Nesting.Close(text, word.Length, isSelector: false);
        return close < 0 ? -1 : close + 1;
    }
}

/// <summary><c>[move ]selector[@attribute]</c>, or a move without a selector behind it; at least one part is there.</summary>
/// <param name="Traversal">Where to go from the scope before looking, or null.</param>
/// <param name="Selector">The selector, as written, or null.</param>
/// <param name="Attribute">The attribute's name in lower case, or null for the element itself.</param>
internal sealed record ElementExpression(Traversal? Traversal, Slice? Selector, Slice? Attribute) : SourceExpression
{
    public override string ToString() =>
        Traversal + (Traversal is null || Selector is null ? "" : " ") + Selector + (Attribute is null ? "" : "@" + Attribute);
}

/// <summary>A step away from the scope, to the nearest element of that kind.</summary>
/// <param name="Kind">The direction.</param>
/// <param name="Word">The direction's word.</param>
/// <param name="Selector">What the element must match, as written.</param>
internal sealed record Traversal(TraversalKind Kind, Slice Word, Slice Selector)
{
    /// <summary>The words, in the order of <see cref="TraversalKind"/>.</summary>
    public static IReadOnlyList<string> Words { get; } = ["closest", "previous", "next"];

    public override string ToString() => $"{Word}({Selector})";
}

/// <summary>The direction of a <see cref="Traversal"/>.</summary>
internal enum TraversalKind
{
    /// <summary>The nearest ancestor, or the scope itself.</summary>
    Closest,

    /// <summary>The nearest element that ends before the scope.</summary>
    Previous,

    /// <summary>The nearest element that starts after the scope.</summary>
    Next,
}

/// <summary><c>meta(name)</c>.</summary>
internal sealed record MetaExpression(Slice Name) : SourceExpression
{
    public override string ToString() => $"meta({Name})";
}

/// <summary><c>json-ld(Type.key.key)</c>; the path may be empty.</summary>
internal sealed record JsonLdExpression(Slice Type, IReadOnlyList<Slice> Path) : SourceExpression
{
    public override string ToString() => $"json-ld({string.Join(".", Path.Prepend(Type).Select(part => part.Text))})";
}

/// <summary><c>script-json(key.key)</c>; there is at least one key.</summary>
internal sealed record ScriptJsonExpression(IReadOnlyList<Slice> Path) : SourceExpression
{
    public override string ToString() => $"script-json({string.Join(".", Path.Select(part => part.Text))})";
}

/// <summary><c>url(placeholder)</c>.</summary>
internal sealed record UrlExpression(Slice Placeholder) : SourceExpression
{
    public override string ToString() => $"url({Placeholder})";
}

/// <summary><c>has(selector)</c> and <c>lacks(selector)</c>: whether there is an element.</summary>
/// <param name="Word">The word.</param>
/// <param name="Selector">The selector, as written.</param>
internal sealed record PresenceExpression(Slice Word, Slice Selector) : SourceExpression
{
    /// <summary>The word for an element that is there, and the one for an element that is not.</summary>
    public static IReadOnlyList<string> Words { get; } = ["has", "lacks"];

    /// <summary>Whether it is found where the element is there, not where it is missing.</summary>
    public bool IsThere => Word.Text == Words[0];

    public override string ToString() => $"{Word}({Selector})";
}

/// <summary><c>const(text)</c>; the text is trimmed and may hold balanced parentheses.</summary>
internal sealed record ConstExpression(Slice Text) : SourceExpression
{
    public override string ToString() => $"const({Text})";
}
