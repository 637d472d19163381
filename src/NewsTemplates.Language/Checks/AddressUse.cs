using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Model;
using NewsTemplates.Text;
using NewsTemplates.Urls;

namespace NewsTemplates.Language.Checks;

/// <summary>Which hosts, URL patterns and conditions the samples use, and which was meant for a sample that none takes.</summary>
internal static class AddressUse
{
    private const string Www = "www.";

    /// <summary>Reports the hosts, URL patterns, exceptions and refusals that no sample uses.</summary>
    /// <param name="site">The site.</param>
    /// <param name="runs">The runs of all samples.</param>
    /// <param name="reports">Where to report.</param>
    /// <param name="inherited">Gathers what was found of those of families, which other sites may use.</param>
    public static void Report(EvaluatedSite site, IReadOnlyList<SampleRun> runs, SampleReports reports, ICollection<InheritedUse> inherited)
    {
        SiteModel model = site.Model;
        foreach (HostModel host in model.Hosts)
        {
            Add(host.Span, $"The host '{host.Name}'", runs.Any(run => IsOf(run.Extraction.Url, host)));
        }

        foreach (PageModel page in model.Pages)
        {
            SampleRun[] ofPage = [.. runs.Where(run => run.Page == page)];
            HashSet<UrlModel> used = [.. ofPage.Select(run => PatternOf(page, run.Extraction.Url)).OfType<UrlModel>()];
            foreach (UrlModel url in ofPage.Length == 0 ? [] : page.Urls)
            {
                Add(url.Span, $"The URL pattern '{url.Pattern}'", used.Contains(url));
            }

            if (page is { Unless: { } unless, Content: PageContent.Html })
            {
                PageLayout layout = site.Site.Pages.First(layout => layout.Name == page.Name);
                Add(unless.Span, $"'unless: {unless.Text}' of {page.Name}", runs.Any(run => run.Page != page && KeepsAway(layout, unless, run)));
            }

            foreach (RefusalModel refusal in page.Refusals)
            {
                Add(refusal.When.Span, $"The refusal of '{refusal.When.Text}'", IsMet(refusal, ofPage));
            }
        }

        foreach (RefusalModel refusal in model.Refusals)
        {
            Add(refusal.When.Span, $"The refusal of '{refusal.When.Text}'", IsMet(refusal, runs));
        }

        void Add(SourceSpan span, string subject, bool isUsed)
        {
            var unused = new LayoutDiagnostic(LayoutDiagnostics.EntryUnused, span, subject, "");
            if (!model.IsOwn(span))
            {
                inherited.Add(new InheritedUse(subject, unused, isUsed));
            }
            else if (!isUsed)
            {
                reports.Add(unused);
            }
        }
    }

    /// <summary>The host that a URL very likely was to fit: the one spelt most alike, else the first; null where there is none.</summary>
    public static HostModel? Nearest(SiteModel model, Uri url)
    {
        string? nearest = Spelling.Nearest(url.Host, [.. model.Hosts.Select(host => host.Name)]);
        return model.Hosts.FirstOrDefault(host => host.Name == nearest) ?? model.Hosts.FirstOrDefault();
    }

    /// <summary>The URL pattern that a URL very likely was to fit: the one with the most segments alike; null where there is none.</summary>
    /// <param name="pages">The pages that come into question.</param>
    /// <param name="url">The URL.</param>
    public static UrlModel? Nearest(IEnumerable<PageModel> pages, Uri url)
    {
        string[] path = Segments(url.AbsolutePath);
        return pages.SelectMany(page => page.Urls).OrderByDescending(Likeness).FirstOrDefault();

        int Likeness(UrlModel model)
        {
            string[] segments = Segments(model.Pattern.ToString());
            int alike = segments.Zip(path, (segment, part) => segment == part ? 3 : segment.Contains("{") ? 1 : 0).Sum();
            return (2 * alike) - Math.Abs(segments.Length - path.Length);
        }
    }

    /// <summary>Whether the sample of another page is not this one's because of its exception.</summary>
    private static bool KeepsAway(PageLayout page, RuleModel unless, SampleRun run) =>
        run.Document is { } document
        && page.ExtractUntyped(GivenPage.Of(document), run.Extraction.Url, null).Issues.Any(issue => issue.Condition == unless.Text);

    private static bool IsMet(RefusalModel refusal, IEnumerable<SampleRun> runs) =>
        runs.Any(run => run.Extraction.Issues.Any(issue => issue.Kind == IssueKind.Refused && issue.Condition == refusal.When.Text));

    // A site's name with and without 'www' is one name.
    private static bool IsOf(Uri url, HostModel host) =>
        new HostPattern(host.Name).Matches(url)
        || (host.Name.StartsWith(Www, StringComparison.Ordinal) && new HostPattern(host.Name.Substring(Www.Length)).Matches(url))
        || (!host.Name.StartsWith("*", StringComparison.Ordinal) && new HostPattern(Www + host.Name).Matches(url));

    private static UrlModel? PatternOf(PageModel page, Uri url) => page.Urls
        .Where(candidate => candidate.Pattern.TryMatch(url, out _))
        .OrderByDescending(candidate => candidate.Pattern.LiteralLength)
        .FirstOrDefault();

    private static string[] Segments(string path) => path.Trim('/').Split('/');
}
