namespace NewsTemplates.Extracting;

/// <summary>
/// The part of a page in which a rule may match: what stands after a field's <c>after</c> and before its <c>until</c>.
/// Positions are nodes of a page, or lines of a text capture.
/// </summary>
internal readonly struct Region
{
    internal Region(int start, int end)
    {
        Start = start;
        End = end;
    }

    /// <summary>All of the page.</summary>
    public static Region All => new(0, int.MaxValue);

    /// <summary>A region that holds nothing, because one of its bounds is not in the page.</summary>
    internal static Region None => new(0, -1);

    internal int Start { get; }

    internal int End { get; }

    internal bool Contains(int start, int end) => start >= Start && end <= End;
}
