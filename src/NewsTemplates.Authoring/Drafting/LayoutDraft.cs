using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Html;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Samples;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// The first layout of a site, made from saved pages: what an engineer would start from. Every rule in it has been run on
/// the pages and finds a value there; the pages become its samples. What it reads from them a person is to compare with them and to approve.
/// </summary>
public sealed class LayoutDraft
{
    /// <summary>The name of the layout's file.</summary>
    public const string FileName = "site" + LayoutFile.Ending;

    private LayoutDraft(
        string folder,
        string yaml,
        IReadOnlyList<DraftedSample> samples,
        IReadOnlyList<DraftedField> fields,
        IReadOnlyList<DraftedVariant> variants,
        IReadOnlyList<string> notes)
    {
        Folder = folder;
        Yaml = yaml;
        Samples = samples;
        Fields = fields;
        Variants = variants;
        Notes = notes;
    }

    /// <summary>The name of the layout's folder: the site's host.</summary>
    public string Folder { get; }

    /// <summary>The layout's text.</summary>
    public string Yaml { get; }

    /// <summary>The samples, and what the layout reads from them.</summary>
    public IReadOnlyList<DraftedSample> Samples { get; }

    /// <summary>What was found of each field, in the layout's order.</summary>
    public IReadOnlyList<DraftedField> Fields { get; }

    /// <summary>The looks that the articles have, in the layout's order; none where they have one.</summary>
    public IReadOnlyList<DraftedVariant> Variants { get; }

    /// <summary>What is to be looked at beside the fields.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Begins a layout.</summary>
    /// <param name="pages">Pages of one site, at least one.</param>
    /// <param name="options">What the layout should say; null for nothing beyond what the pages tell.</param>
    /// <exception cref="DraftException">A page is none, has no address or no text, or is of another site.</exception>
    public static LayoutDraft Of(IReadOnlyList<DraftPage> pages, DraftOptions? options = null)
    {
        options ??= new DraftOptions();
        AnalyzedPage[] analyzed = [.. pages.Select(Analyze)];
        if (analyzed.Length == 0)
        {
            throw new DraftException("A layout is begun from at least one page.");
        }

        AnalyzedPage? stranger = Array.Find(analyzed, page => !SiteFacts.AreOfOnePublisher(page.Url, analyzed[0].Url));
        if (stranger is not null)
        {
            throw new DraftException(
                $"{stranger.Name} is of {stranger.Url.Host}, {analyzed[0].Name} of {analyzed[0].Url.Host}: begin a layout for each site. "
                + "If they are of one, and a page names the site that it was taken from, give the URLs ('--url' of 'newstemplates new').");
        }

        return new Work(analyzed, options).Finish();
    }

    /// <summary>Reads a page.</summary>
    /// <exception cref="DraftException">It is none, or nothing tells its address.</exception>
    internal static AnalyzedPage Analyze(DraftPage page)
    {
        PageDocument document;
        try
        {
            document = PageReader.Read(page.Html);
        }
        catch (Exception unreadable) when (unreadable is PageLimitException or NotAPageException)
        {
            throw new DraftException($"{page.Name} cannot be read: {unreadable.Message}", unreadable);
        }

        Uri url = page.Url ?? SavedPage.Address(document) ?? throw new DraftException(
            $"Nothing tells the URL of {page.Name}: it has no canonical link, no og:url and no 'saved from url' comment. "
            + "Give it (with '--url').");
        return url.IsAbsoluteUri && url.Scheme is "http" or "https"
            ? new AnalyzedPage(page.Name, page.Html, url, document)
            : throw new DraftException($"{url} is no absolute http or https URL.");
    }

    /// <summary>The steps from pages to a layout.</summary>
    private sealed class Work
    {
        private const string WithoutText = "is left out: it has no text that could be an article's, and no list of linked headlines; "
            + "save the page as the browser shows it (a page that scripts fill is empty without them)";

        private readonly DraftOptions _options;
        private readonly AnalyzedPage[] _pages;
        private readonly SiteFacts _site;
        private readonly string _siteName;
        private readonly List<string> _notes = [];
        private readonly List<AnalyzedPage> _fronts = [];
        private readonly List<SavedArticle> _articles = [];

        public Work(AnalyzedPage[] pages, DraftOptions options)
        {
            _options = options;
            PageFacts[] facts = PageFacts.Of(pages);
            string? stated = facts.Select(page => page.SiteName).FirstOrDefault(name => name is not null);
            _site = SiteFacts.Of(
                [.. pages.Select(page => page.Url)],
                [.. facts.SelectMany(page => page.Languages)],
                [.. facts.SelectMany(page => page.Times)],
                [.. facts.SelectMany(page => page.OtherTimes)],
                stated,
                options);
            _siteName = stated ?? _site.Name;
            _notes.AddRange(new[] { _site.CultureHint, _site.TimeZoneHint }.OfType<string>());
            RepeatedTexts repeated = RepeatedTexts.Of(pages);
            _pages = [.. pages.Where((page, i) => IsUsed(page, facts[i], repeated))];
            if (_pages.Length == 0)
            {
                throw new DraftException(string.Join("; ", _notes.Where(note => note.EndsWith(WithoutText, StringComparison.Ordinal))));
            }
        }

        /// <summary>Tells articles from front pages, and from pages that are neither.</summary>
        private bool IsUsed(AnalyzedPage page, PageFacts facts, RepeatedTexts repeated)
        {
            ArticleText text = ArticleText.Find(page, repeated, facts.ArticleBody, facts.Description);
            bool hasText = text.Paragraphs.Count > 0;
            bool isRoot = page.Url.AbsolutePath == "/";
            int headlines = StoryLinks.Headings(page);
            int letters = text.Paragraphs.Sum(page.Letters);
            if (isRoot || (!facts.IsArticle && headlines > 3 && (!hasText || letters < 60 * headlines)))
            {
                _fronts.Add(page);
            }
            else if (hasText)
            {
                _articles.Add(new SavedArticle(page, text));
            }
            else
            {
                _notes.Add($"{page.Name} {WithoutText}");
                return false;
            }

            return true;
        }

        public LayoutDraft Finish()
        {
            FrontDraft? front = _fronts.Count > 0 ? Front() : null;
            if (_articles.Count == 0)
            {
                return Check(front, null);
            }

            Look whole = Look.Of(_site, _articles);
            ArticleDraft article = ArticleDraft.Of(_site, _siteName, whole);
            return WithVariants(front, article, whole)
                ?? (whole.Body is null
                    ? throw new DraftException($"No rule finds the text of {string.Join(" and ", _articles.Select(own => own.Page.Name))}: "
                        + "write the layout by hand.")
                    : Check(front, article));
        }

        /// <summary>The layout with a variant for each look; null where the pages have one, or variants read some page worse.</summary>
        private LayoutDraft? WithVariants(FrontDraft? front, ArticleDraft article, Look whole)
        {
            var signs = new LookSigns(ContentWords.Of([.. _articles.Select(own => own.Page)]));
            IReadOnlyList<Look> looks = Looks.Of(_site, whole, signs);
            if (looks.Count == 1 || NamedLook.Of(_site, looks, signs) is not { } named)
            {
                return null;
            }

            try
            {
                LayoutDraft draft = Check(front, article.With(_site, _siteName, named));
                return whole.Articles.Zip(whole.Likeness, (own, likeness) => LikenessOf(draft, own) >= likeness).All(isAsGood => isAsGood)
                    ? draft
                    : null;
            }
            catch (DraftException)
            {
                return null;
            }
        }

        /// <summary>How like what the drafted layout reads of an article is to its text.</summary>
        private double LikenessOf(LayoutDraft draft, SavedArticle article)
        {
            Extraction result = draft.Samples[Array.IndexOf(_pages, article.Page)].Result;
            return (result.Record as LayoutRecord)?["body"] is Body body
                ? BodyLikeness.Of(new RuleTrialValue(body, [.. result.Issues.Where(IsOfBody)]), article.Text)
                : 0;
        }

        private static bool IsOfBody(ExtractionIssue issue) => issue.Field?.StartsWith("body", StringComparison.Ordinal) == true;

        private FrontDraft Front() => FrontDraft.Find(new RuleTrial(_site.Culture, _site.TimeZone, _fronts))
            ?? throw new DraftException($"No element repeats in {string.Join(" and ", _fronts.Select(page => page.Name))} that holds a linked "
                + "headline: write the page by hand.");

        private IEnumerable<string> Lines(FrontDraft front) =>
        [
            "  Front:",
            "    implements: FrontPage",
            "    urls: " + YamlText.List([.. _fronts.Select(page => UrlDraft.Front(page.Url)).Distinct()]),
            "    fields:",
            .. front.Fields.Select(field => "      " + field),
        ];

        private string Write(FrontDraft? front, IReadOnlyList<string> body, IReadOnlyList<string> names)
        {
            var yaml = new StringBuilder();
            yaml.Append("# yaml-language-server: $schema=").Append(_options.Schema).Append('\n');
            yaml.Append("site: ").Append(_site.Name).Append('\n');
            yaml.Append("hosts: [").Append(string.Join(", ", _site.Hosts)).Append("]\n");
            yaml.Append("culture: ").Append(_site.Culture).Append(Comment(_site.CultureHint)).Append('\n');
            yaml.Append("timezone: ").Append(_site.TimeZone).Append(Comment(_site.TimeZoneHint)).Append('\n');
            Section("feeds", SiteFeeds.Of(_pages));
            Section("enums", front?.Enums ?? []);
            Section("blocks", front?.Blocks ?? []);
            Section("pages", body);
            Section("samples", [.. _pages
                .Zip(names, (page, name) => (page, name))
                .Where(sample => !SampleDraft.TellsAddress(sample.page))
                .Select(sample => $"  - {{ file: samples/{sample.name}.html, url: {YamlText.Flow(sample.page.Url.AbsoluteUri)} }}")]);
            return yaml.ToString();

            void Section(string key, IReadOnlyList<string> lines)
            {
                if (lines.Count > 0)
                {
                    yaml.Append(key).Append(":\n").Append(string.Join("\n", lines)).Append('\n');
                }
            }
        }

        private static string Comment(string? hint) => hint is null ? "" : "  # " + hint;

        /// <summary>Runs the layout on its samples; what the checks would still say if all that it reads were approved is noted.</summary>
        private LayoutDraft Check(FrontDraft? front, ArticleDraft? article)
        {
            IReadOnlyList<string> names = SampleDraft.Names(_pages);
            IEnumerable<string> lines =
                article?.Lines(UrlDraft.Articles([.. _articles.Select(own => own.Page.Url)], SiteLinks.Of(_pages))) ?? [];
            string yaml = Write(front, [.. lines, .. front is null ? [] : Lines(front)], names);
            Layout layout = Layout.Read($"{_site.Folder}/{FileName}", yaml);
            ThrowIfWrong(layout.Diagnostics);

            Sample[] samples = [.. _pages.Zip(names, (page, name) => new Sample(
                $"samples/{name}.html", $"samples/{name}.html", SampleDraft.Text(page), $"samples/{name}{SampleFiles.ApprovedEnding}", null))];
            Extraction[] extractions = [.. samples.Select(sample => SampleChecks.Extract(layout, sample)
                ?? throw new DraftException($"No URL pattern could be made that takes {sample.Path} and no other page: write the layout by hand."))];
            samples = [.. samples.Zip(extractions, (sample, extraction) => sample with { ApprovedText = ApprovedResult.Write(extraction) })];
            IReadOnlyList<LayoutDiagnostic> left = SampleChecks.Check(layout, samples);
            ThrowIfWrong(left);
            return new LayoutDraft(
                _site.Folder,
                yaml,
                [.. samples.Zip(extractions, (sample, extraction) => new DraftedSample(sample.Path, sample.Text, extraction))],
                DraftReport.Of(layout, extractions, article?.Reasons ?? new Dictionary<string, string>()),
                DraftReport.Variants(layout, samples, extractions),
                [
                    .. _notes,
                    .. article?.Notes ?? [],
                    .. layout.Diagnostics.Concat(left).Select(diagnostic => diagnostic.ToString()),
                    .. DraftReport.Issues(samples, extractions),
                ]);
        }

        private static void ThrowIfWrong(IReadOnlyList<LayoutDiagnostic> diagnostics)
        {
            if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Descriptor.Severity == LayoutSeverity.Error) is { } error)
            {
                throw new DraftException("No layout could be made that reads these pages without an error: write it by hand. The nearest one fails: "
                    + $"{error.Id}: {error.Message}");
            }
        }
    }
}
