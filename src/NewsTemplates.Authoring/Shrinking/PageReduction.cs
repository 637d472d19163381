using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>Leaves out of a page what nothing needs: from the top down, the large parts first, then attributes and classes.</summary>
internal sealed class PageReduction
{
    private readonly LayoutWords _words;

    /// <param name="words">The layout's words.</param>
    public PageReduction(LayoutWords words)
    {
        _words = words;
    }

    /// <summary>Reduces parts of the page.</summary>
    /// <param name="parts">The parts, with all that they hold.</param>
    /// <param name="isFine">Whether the page as it is does what it should.</param>
    public void Run(IReadOnlyList<SamplePart> parts, Func<bool> isFine)
    {
        // Where one of several may stay, it is none that tells machines how to treat the page.
        LeaveOut(parts.SelectMany(part => part.Whole).Where(part => part is MarkupPart { IsTechnical: true }), isFine);
        SamplePart[] level = [.. parts.Where(part => !part.IsLeftOut)];
        while (level.Length > 0)
        {
            LeaveOut(level.Where(MayGo), isFine);
            level = [.. level.Where(part => !part.IsLeftOut).SelectMany(part => part.Kept)];
        }

        MarkupPart[] elements = [.. parts.Where(part => !part.IsLeftOut).SelectMany(part => part.Whole).OfType<MarkupPart>()];
        (MarkupPart Element, PartText Attribute)[] attributes =
            [.. elements.SelectMany(element => element.Attributes.Select(own => (element, own)))];
        // What the layout does not speak of goes for the most part at once.
        GreedyChange.Make(attributes.Where(own => !_words.Names(own.Attribute.Name)).ToArray(), Drop, isFine);
        GreedyChange.Make(attributes.Where(own => own.Attribute.Name is "class" or "id").ToArray(), KeepNamed, isFine);
        GreedyChange.Make(
            attributes.Where(own => own.Attribute.Name is not ("class" or "id") && own.Element.Attributes.Contains(own.Attribute)).ToArray(),
            Drop,
            isFine);
    }

    /// <summary>Leaves out comments, drawings and code.</summary>
    /// <param name="parts">The parts in which they are sought.</param>
    /// <param name="isFine">Whether the page as it is does what it should.</param>
    public static void LeaveOutCode(IEnumerable<SamplePart> parts, Func<bool> isFine) =>
        LeaveOut(parts.SelectMany(part => part.Whole).Where(part => part is MarkupPart { IsCode: true }), isFine);

    /// <summary>Opens elements that merely wrap another: without a meaning or attributes, and with one element as all that they hold.</summary>
    /// <param name="parts">The parts in which they are sought.</param>
    /// <param name="isFine">Whether the page as it is does what it should.</param>
    public static void Open(IEnumerable<SamplePart> parts, Func<bool> isFine) => GreedyChange.Make(
        parts.SelectMany(part => part.Whole).OfType<MarkupPart>().Where(IsWrapper).ToArray(), (element, isMade) => element.IsOpened = isMade, isFine);

    /// <summary>Drops the attributes of an element that neither are for readers nor have a name of which the layout speaks.</summary>
    /// <param name="element">The element.</param>
    /// <param name="keepsClasses">Whether its classes and its id stay, whatever their names.</param>
    public void KeepNamed(MarkupPart element, bool keepsClasses = false)
    {
        foreach (PartText attribute in element.Attributes.Where(own => !keepsClasses && own.Name is ("class" or "id")))
        {
            attribute.Written = Named(attribute);
        }

        element.Attributes.RemoveAll(own =>
            own.Written.Length == 0 || (own.Name is not ("class" or "id" or "href" or "src" or "alt") && !_words.Names(own.Name)));
    }

    private static void LeaveOut(IEnumerable<SamplePart> parts, Func<bool> isFine) =>
        GreedyChange.Make<SamplePart>([.. parts], (part, isMade) => part.IsLeftOut = isMade, isFine);

    private static bool IsWrapper(MarkupPart part) =>
        part is { Kind: NodeKind.Element, Name: "div" or "section" or "span", IsOpened: false, Attributes.Count: 0 }
        && part.Kept.Where(below => !IsSpace(below)).ToArray() is [MarkupPart { Kind: NodeKind.Element }];

    private static bool IsSpace(SamplePart part) =>
        part is MarkupPart { Kind: NodeKind.Text, Text.Original: var text } && string.IsNullOrWhiteSpace(text);

    // A browser makes these anew.
    private static bool MayGo(SamplePart part) => part is not MarkupPart { Kind: NodeKind.Element, Name: "html" or "head" or "body" };

    private static void Drop((MarkupPart Element, PartText Attribute) own, bool isMade)
    {
        if (isMade)
        {
            own.Element.Attributes.Remove(own.Attribute);
        }
        else if (!own.Element.Attributes.Contains(own.Attribute))
        {
            own.Element.Attributes.Add(own.Attribute);
        }
    }

    private void KeepNamed((MarkupPart Element, PartText Attribute) own, bool isMade)
    {
        own.Attribute.Written = isMade ? Named(own.Attribute) : own.Attribute.Original;
        Drop(own, own.Attribute.Written.Length == 0);
    }

    private string Named(PartText attribute) =>
        string.Join(" ", attribute.Original.Split([' ', '\t', '\n', '\r', '\f']).Where(word => word.Length > 0 && _words.Names(word)));
}
