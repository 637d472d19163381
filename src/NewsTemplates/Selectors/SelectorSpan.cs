namespace NewsTemplates.Selectors;

/// <summary>A part of a selector's text.</summary>
/// <param name="Offset">Where it starts, in UTF-16 code units from 0.</param>
/// <param name="Length">How many code units it takes; never 0.</param>
internal readonly record struct SelectorSpan(int Offset, int Length)
{
    /// <summary>The first offset after the part.</summary>
    public int End => Offset + Length;

    /// <summary>The part from one offset up to, not including, another.</summary>
    public static SelectorSpan Between(int start, int end) => new(start, end - start);
}
