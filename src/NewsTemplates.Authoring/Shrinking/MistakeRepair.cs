using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>Puts back what a page needs to show the mistakes in a layout that it showed when it was whole.</summary>
/// <param name="page">The page.</param>
/// <param name="reduction">What leaves out again what is not needed.</param>
internal sealed class MistakeRepair(SamplePage page, PageReduction reduction)
{
    /// <summary>Puts back as little as does; nothing where all of the page would not do.</summary>
    /// <param name="isShown">Whether the page as it is shows the mistake, and gives the same values.</param>
    public void PutBack(Func<bool> isShown)
    {
        SamplePart[] leftOut = [.. page.Parts.SelectMany(LeftOut)];
        MarkupPart[] opened = [.. page.Whole.OfType<MarkupPart>().Where(part => part.IsOpened)];
        SetLeftOut(leftOut, false);
        SetOpened(opened, false);
        if (isShown())
        {
            GreedyChange.Make(opened, (element, isMade) => element.IsOpened = isMade, isShown);
            reduction.Run(leftOut, isShown);
        }
        else
        {
            SetLeftOut(leftOut, true);
            SetOpened(opened, true);
        }
    }

    /// <summary>The outermost parts that are left out, but for what tells machines how to treat the page.</summary>
    private static IEnumerable<SamplePart> LeftOut(SamplePart part) =>
        part is MarkupPart { IsTechnical: true } ? []
        : part.IsLeftOut ? [part]
        : part.Parts.SelectMany(LeftOut);

    private static void SetOpened(MarkupPart[] elements, bool isOpened) => Array.ForEach(elements, element => element.IsOpened = isOpened);

    private static void SetLeftOut(IEnumerable<SamplePart> parts, bool isLeftOut)
    {
        foreach (SamplePart part in parts)
        {
            part.IsLeftOut = isLeftOut;
        }
    }
}
