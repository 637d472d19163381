using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>A text. Numbers, <c>true</c> and <c>yes</c> are texts too.</summary>
public sealed class ScalarSyntax : SyntaxNode
{
    private readonly LayoutSource _source;
    private int[]? _offsets;

    internal ScalarSyntax(LayoutSource source, int start, int end, string value, ScalarStyle style, bool isFixed = false)
        : base(source.Span(start, end))
    {
        _source = source;
        Value = value;
        Style = style;
        IsFixed = isFixed;
    }

    /// <summary>The text itself, without quotes and escapes; empty where nothing is written.</summary>
    public string Value { get; }

    /// <summary>How it is written.</summary>
    public ScalarStyle Style { get; }

    /// <summary>Whether it is YAML's null: nothing, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && !IsFixed && Value is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>
    /// Whether a mistake in how it is written has been reported already, and <see cref="Value"/> is what the author
    /// most likely meant: what is wrong with it may be a consequence and need not be reported.
    /// </summary>
    public bool IsFixed { get; }

    /// <inheritdoc/>
    public override string KindName => IsNull ? "nothing" : "a text";

    /// <summary>A text just as it is written, with a mistake that has been reported.</summary>
    internal static ScalarSyntax Fixed(LayoutSource source, int start, int end) =>
        new(source, start, end, source.Text.Substring(start, end - start), ScalarStyle.Plain, isFixed: true);

    /// <summary>
    /// Where a part of <see cref="Value"/> is written. Exact for texts on one line, escapes included; else, and for a
    /// part that is not in the value, the whole span.
    /// </summary>
    /// <param name="offset">The part's first character in the value.</param>
    /// <param name="length">The part's length; 0 is the place before a character.</param>
    public SourceSpan SpanOf(int offset, int length)
    {
        _offsets ??= ScalarOffsets.Find(_source.Text, Span.Start, Span.End, Value, Style);
        bool exact = _offsets.Length > 0 && offset >= 0 && length >= 0 && offset <= Value.Length - length;
        return exact ? _source.Span(_offsets[offset], _offsets[offset + length]) : Span;
    }
}
