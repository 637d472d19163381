using System;
using System.Linq;

namespace NewsTemplates;

/// <summary>A page does not fit its layout: a required field is missing, or the page was refused.</summary>
public sealed class LayoutMismatchException : Exception
{
    /// <summary>Makes the exception for an extraction without a page.</summary>
    /// <param name="extraction">The extraction with its report.</param>
    internal LayoutMismatchException(Extraction extraction)
        : base(Describe(extraction))
    {
        Extraction = extraction;
    }

    /// <summary>The extraction with its issues and provenance.</summary>
    public Extraction Extraction { get; }

    private static string Describe(Extraction extraction) =>
        $"{extraction.Url} does not fit the layout {extraction.Layout.Site.Name}.{extraction.Layout.Name}: "
        + string.Join("; ", extraction.Issues.Select(issue => issue.ToString()));
}
