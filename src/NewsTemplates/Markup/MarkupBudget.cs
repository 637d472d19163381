namespace NewsTemplates.Markup;

/// <summary>
/// What the building of one page's tree may take, so that time and memory stay in proportion where the standard's rules would have them grow
/// with the square of the page.
/// </summary>
/// <param name="maximumElements">How many elements may be built.</param>
internal sealed class MarkupBudget(int maximumElements)
{
    // Of what is not done in constant time: sought formatting, elements closed out of their order. Less than a second.
    private const long MostWork = 150_000_000;

    private int _elements;
    private long _work;

    /// <summary>Counts an element.</summary>
    /// <exception cref="MarkupLimitException">There are too many.</exception>
    public void CountElement()
    {
        if (++_elements > maximumElements)
        {
            throw new MarkupLimitException(MarkupLimit.Elements, maximumElements);
        }
    }

    /// <summary>Counts steps.</summary>
    /// <exception cref="MarkupLimitException">There are too many.</exception>
    public void Spend(int steps)
    {
        _work += steps;
        if (_work > MostWork)
        {
            throw new MarkupLimitException(MarkupLimit.Work, MostWork);
        }
    }
}
