using System.Linq;

namespace NewsTemplates.Language.Selectors;

/// <summary>Where the elements stand that a relative selector of <c>:has()</c> can mean.</summary>
internal enum HasRange
{
    /// <summary>Children of the element.</summary>
    Children,

    /// <summary>All that is below the element.</summary>
    Descendants,

    /// <summary>The element's next sibling.</summary>
    NextSibling,

    /// <summary>The element's later siblings.</summary>
    LaterSiblings,

    /// <summary>The element's later siblings and all that is below them.</summary>
    Following,
}

/// <summary>Finds the range of a relative selector.</summary>
internal static class HasRanges
{
    /// <summary>The smallest range that holds all elements the selector can mean.</summary>
    public static HasRange Of(ComplexSelector relative)
    {
        Combinator first = relative.Compounds[0].Combinator;
        bool staysLevel = relative.Compounds.Skip(1).All(c => c.Combinator is Combinator.NextSibling or Combinator.LaterSibling);
        return first switch
        {
            Combinator.Child when staysLevel => HasRange.Children,
            Combinator.Child or Combinator.Descendant => HasRange.Descendants,
            Combinator.NextSibling when relative.Compounds.Count == 1 => HasRange.NextSibling,
            _ when staysLevel => HasRange.LaterSiblings,
            _ => HasRange.Following,
        };
    }
}
