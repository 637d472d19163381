using System.Linq;

namespace NewsTemplates.Selectors;

/// <summary>How <c>:has()</c> looks for an element that one of its relative selectors means.</summary>
/// <param name="Range">Where such elements stand.</param>
/// <param name="Path">What holds of them. It leads back to the element asked about, unless the range says it all.</param>
internal sealed record HasSearch(HasRange Range, SelectorPath Path)
{
    /// <summary>The search for a relative selector, in the smallest range.</summary>
    public static HasSearch Of(ComplexSelector relative)
    {
        bool isOne = relative.Compounds.Count == 1;
        bool staysLevel = relative.Compounds.Skip(1).All(c => c.Combinator is Combinator.NextSibling or Combinator.SubsequentSibling);
        HasRange range = relative.Compounds[0].Combinator switch
        {
            Combinator.Child when staysLevel => HasRange.Children,
            Combinator.Child or Combinator.Descendant => HasRange.Descendants,
            Combinator.NextSibling when isOne => HasRange.NextSibling,
            _ when staysLevel => HasRange.LaterSiblings,
            _ => HasRange.Following,
        };
        return new HasSearch(range, isOne ? new SelectorPath(relative.Subject, []) : SelectorPath.Of(relative));
    }
}

/// <summary>Where elements stand as seen from another.</summary>
internal enum HasRange
{
    /// <summary>Its children.</summary>
    Children,

    /// <summary>All that is below it.</summary>
    Descendants,

    /// <summary>Its next sibling.</summary>
    NextSibling,

    /// <summary>Its later siblings.</summary>
    LaterSiblings,

    /// <summary>Its later siblings and all that is below them.</summary>
    Following,
}
