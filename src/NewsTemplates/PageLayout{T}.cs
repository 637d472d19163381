using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Captures;
using NewsTemplates.Extracting;
using NewsTemplates.Html;
using NewsTemplates.Plans;
using NewsTemplates.Urls;
using NewsTemplates.Witnesses;

namespace NewsTemplates;

/// <summary>The layout of one kind of page of a site, ready to read such pages into a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The record that the page becomes.</typeparam>
public sealed class PageLayout<T> : PageLayout
    where T : class, IJsonRecord
{
    private static readonly IReadOnlyDictionary<string, string> NoParts = new Dictionary<string, string>();

    private readonly PagePlan<T> _plan;

    // Most layouts of a catalog never meet a page.
    private readonly Lazy<CompiledPage<T>> _compiled;

    /// <summary>Makes the layout of a page that a site's layout declares. Called by generated code.</summary>
    /// <param name="site">The site.</param>
    /// <param name="plan">What is declared.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PageLayout(Site site, PagePlan<T> plan)
        : base(site, (plan ?? throw new ArgumentNullException(nameof(plan))).Name, plan.RecordName, plan.Content, plan.Urls)
    {
        _plan = plan;
        _compiled = new Lazy<CompiledPage<T>>(() => CompiledPage<T>.Of(plan, new SiteDefaults(site.Culture, site.TimeZone)));
    }

    /// <inheritdoc cref="PageLayout.Extract(string, Uri, ExtractionOptions?)"/>
    public new Extraction<T> Extract(string page, Uri url, ExtractionOptions? options = null) =>
        Read(GivenPage.Of(page, Content, options), url, options);

    /// <inheritdoc cref="PageLayout.Extract(byte[], Uri, ExtractionOptions?)"/>
    public new Extraction<T> Extract(byte[] page, Uri url, ExtractionOptions? options = null) =>
        Read(GivenPage.Of(page, Content, options), url, options);

    /// <inheritdoc cref="PageLayout.Extract(ReadOnlyMemory{byte}, Uri, ExtractionOptions?)"/>
    public new Extraction<T> Extract(ReadOnlyMemory<byte> page, Uri url, ExtractionOptions? options = null) =>
        Read(GivenPage.Of(page, Content, options), url, options);

    /// <inheritdoc cref="PageLayout.Extract(PageDocument, Uri, ExtractionOptions?)"/>
    public new Extraction<T> Extract(PageDocument page, Uri url, ExtractionOptions? options = null) =>
        Read(GivenPage.Of(page), url, options);

    /// <inheritdoc cref="PageLayout.ExtractAsync(Stream, Uri, ExtractionOptions?, CancellationToken)"/>
    public new async Task<Extraction<T>> ExtractAsync(
        Stream page, Uri url, ExtractionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfNotAbsolute(url);
        return Read(await GivenPage.TakeAsync(page, Content, options, cancellationToken).ConfigureAwait(false), url, options);
    }

    internal override bool IsConditional => _plan.WhenSource is not null || _plan.UnlessSource is not null;

    /// <summary>The fields as reports name them, and as they are declared.</summary>
    internal IReadOnlyDictionary<FieldInfo, FieldPlan> Fields => _compiled.Value.Fields;

    internal override bool Accepts(PageDocument? page, TextDocument? text, Uri url) =>
        !IsConditional
        || IsMet(page, text, url);

    internal override Extraction ExtractUntyped(GivenPage page, Uri url, ExtractionOptions? options) => Read(page, url, options);

    private Extraction<T> Read(GivenPage page, Uri url, ExtractionOptions? options)
    {
        ThrowIfNotAbsolute(url);
        if (page.Content != Content)
        {
            throw new ArgumentException($"{this} reads text captures, not HTML pages.", nameof(page));
        }

        options ??= ExtractionOptions.Default;
        if (PartsOf(url) is not { } parts)
        {
            string message = Site.Owns(url)
                ? $"no URL pattern of {this} fits {url.AbsolutePath}"
                : $"{url.Host} is no host of {Site.Name}";
            return Without(url, new ExtractionIssue(IssueKind.UrlMismatch, null, message, url.AbsoluteUri));
        }

        if (page.Problem is { } problem)
        {
            return Without(url, new ExtractionIssue(IssueKind.NotAPage, null, problem));
        }

        // Nobody looks at the page after it has been read.
        using GivenPage read = page;
        using var context = new ExtractionContext(url, page.Page, page.Text, parts, page.Cancellation, options.Captured) { Trace = options.Trace };
        try
        {
            Scope scope = Scope.OfPage(context, _compiled.Value.Selectors);
            Extraction<T> extraction = ReadPage(scope, options);
            scope.Release();
            return extraction;
        }
        catch (PageLimitException tooMuch)
        {
            context.Report(new ExtractionIssue(IssueKind.NotAPage, null, tooMuch.Message));
            return Result(context, null, null);
        }
    }

    private Extraction<T> ReadPage(Scope scope, ExtractionOptions options)
    {
        ExtractionContext context = scope.Context;
        ReportFlattened(context);
        if (WhyNot(scope) is { } refusal)
        {
            context.Report(refusal);
            return Result(context, null, null);
        }

        PageVariant<T>? variant = _compiled.Value.Variants.FirstOrDefault(candidate => candidate.Fits(scope, options.Captured));
        if (variant is null)
        {
            context.Report(new ExtractionIssue(
                IssueKind.NoVariant, null, "no variant fits: tried " + string.Join(", ", _plan.Variants.Select(candidate => candidate.Name))));
            return Result(context, null, null);
        }

        T? record = variant.Read(scope);
        ReportUncovered(context);
        if (record is not null && options.IsCompared && variant.Profile is { } profile)
        {
            new PageComparison(profile, variant.Fields, context).Report(record, options.IsThorough);
        }

        return Result(context, variant.Name, record);
    }

    private bool IsMet(PageDocument? page, TextDocument? text, Uri url)
    {
        using var context = new ExtractionContext(url, page, text, PartsOf(url) ?? NoParts);
        Scope scope = Scope.OfPage(context, _compiled.Value.Selectors);
        bool isMet = UnmetCondition(scope) is null;
        scope.Release();
        return isMet;
    }

    private ExtractionIssue? WhyNot(Scope page)
    {
        if (UnmetCondition(page) is { } unmet)
        {
            return unmet;
        }

        PageRefusal? refusal = _compiled.Value.Refusals.FirstOrDefault(candidate => candidate.When.Holds(page));
        return refusal is null ? null : Refusal($"{refusal.Reason} ('{refusal.When.Source}')", refusal.When);
    }

    private ExtractionIssue? UnmetCondition(Scope page)
    {
        if (_compiled.Value.When is { } when && !when.Holds(page))
        {
            return Refusal($"the page has no '{when.Source}', which every {Name} has", when);
        }

        if (_compiled.Value.Unless is { } unless && unless.Holds(page))
        {
            return Refusal($"the page has '{unless.Source}', which no {Name} has", unless);
        }

        return null;
    }

    private static ExtractionIssue Refusal(string message, PageCondition condition) =>
        new(IssueKind.Refused, null, message) { Condition = condition.Source };

    private static void ReportFlattened(ExtractionContext context)
    {
        if (context.Page?.FlattenedAt is { } depth)
        {
            string message = $"the page nests more than {depth.ToString(CultureInfo.InvariantCulture)} elements: "
                + "deeper ones are read as if they stood beside each other";
            context.Report(new ExtractionIssue(IssueKind.TooDeep, null, message));
        }
    }

    private void ReportUncovered(ExtractionContext context)
    {
        if (context.Text is not { } text)
        {
            return;
        }

        foreach (LinePattern pattern in _compiled.Value.Skipped)
        {
            foreach (LineMatch match in context.Find(pattern, new Region(0, text.Lines.Count)))
            {
                context.Coverage!.Cover(match);
            }
        }

        foreach (int line in context.Coverage!.Uncovered())
        {
            context.Report(new ExtractionIssue(
                IssueKind.Uncovered, null, $"no source covers line {text.LineNumber(line)}", FieldReader.Shorten(text.Lines[line])));
        }
    }

    private IReadOnlyDictionary<string, string>? PartsOf(Uri url)
    {
        if (!Site.Owns(url))
        {
            return null;
        }

        if (UrlPatterns.Count == 0)
        {
            return NoParts;
        }

        IReadOnlyDictionary<string, string>? best = null;
        int bestLength = -1;
        foreach (UrlPattern pattern in UrlPatterns)
        {
            if (pattern.LiteralLength > bestLength && pattern.TryMatch(url, out IReadOnlyDictionary<string, string>? parts))
            {
                best = parts;
                bestLength = pattern.LiteralLength;
            }
        }

        return best;
    }

    private Extraction<T> Without(Uri url, ExtractionIssue issue)
    {
        ExtractionMetrics.Count(this, null, new[] { issue });
        return new Extraction<T>(this, url, null, null, new[] { issue }, ServedRules.None, Array.Empty<KeyedItem>());
    }

    private Extraction<T> Result(ExtractionContext context, string? variant, T? record)
    {
        ExtractionMetrics.Count(this, record, context.Issues);
        return new Extraction<T>(this, context.Url, variant, record, context.Issues, context.Provenance, context.Keyed);
    }
}
