using System.Globalization;
using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Html;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Samples;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Language.Checks;

/// <summary>A sample after the layout of its page was run on it.</summary>
internal sealed class SampleRun
{
    public SampleRun(Sample sample, SourceSpan place, PageModel page, PageDocument? document, Extraction extraction, RuleTrace trace)
    {
        Sample = sample;
        Place = place;
        Page = page;
        Extraction = extraction;
        Trace = trace;
        Document = document;
        Nearest = document is null ? null : new NearestMatch(document);
        bool isRefused =
            extraction.Issues.Any(issue => issue.Kind is IssueKind.UrlMismatch or IssueKind.Refused or IssueKind.NoVariant or IssueKind.NotAPage);
        Variant = isRefused ? null : page.Variants.First(variant => variant.Name == extraction.Variant);
    }

    public Sample Sample { get; }

    /// <summary>Where the layout speaks of the sample: its entry of <c>samples</c>, else the site's name.</summary>
    public SourceSpan Place { get; }

    public PageModel Page { get; }

    /// <summary>The page; null for a text capture.</summary>
    public PageDocument? Document { get; }

    public Extraction Extraction { get; }

    /// <summary>Which entries of rules did something.</summary>
    public RuleTrace Trace { get; }

    /// <summary>Hints at what rules may have meant; null for a text capture.</summary>
    public NearestMatch? Nearest { get; }

    /// <summary>The look whose fields were read; null when the page was refused.</summary>
    public VariantModel? Variant { get; }

    /// <summary>What is typical of the page; null where nothing was read.</summary>
    public PageProfile? Profile() => Extraction.Record is { } record ? PageProfile.Of(record, Document, Extraction.Url) : null;

    /// <summary>Where in the sample the first two of too many stand, in brackets; empty where that is not known.</summary>
    public string Places(ExtractionIssue issue)
    {
        if (Document is null || issue.Elements is not (>= 0, >= 0) elements)
        {
            return "";
        }

        return Document.Position(elements.First) is { } first && Document.Position(elements.Second) is { } second
            ? string.Format(
                CultureInfo.InvariantCulture,
                " (the first two stand in line {0}, column {1} and line {2}, column {3} of the page)",
                first.Line,
                first.Column,
                second.Line,
                second.Column)
            : "";
    }
}
