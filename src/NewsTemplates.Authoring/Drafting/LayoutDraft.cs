using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Html;
using NewsTemplates.Language;
using NewsTemplates.Language.Binding;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
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
        string folder, string yaml, IReadOnlyList<DraftedSample> samples, IReadOnlyList<DraftedField> fields, IReadOnlyList<string> notes)
    {
        Folder = folder;
        Yaml = yaml;
        Samples = samples;
        Fields = fields;
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
                $"{stranger.Name} is of {stranger.Url.Host}, {analyzed[0].Name} of {analyzed[0].Url.Host}: begin a layout for each site.");
        }

        return new Work(analyzed, options).Finish();
    }

    private static AnalyzedPage Analyze(DraftPage page)
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
            + "Give it ('--url' of 'newstemplates new').");
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
        private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);
        private readonly List<AnalyzedPage> _fronts = [];
        private readonly List<(AnalyzedPage Page, ArticleText Text)> _articles = [];

        public Work(AnalyzedPage[] pages, DraftOptions options)
        {
            _options = options;
            PageFacts[] facts = PageFacts.Of(pages);
            string? stated = facts.Select(page => page.SiteName).FirstOrDefault(name => name is not null);
            _site = SiteFacts.Of(
                [.. pages.Select(page => page.Url)],
                [.. facts.SelectMany(page => page.Languages)],
                [.. facts.SelectMany(page => page.Times)],
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
                _articles.Add((page, text));
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
            var blocks = new List<string>();
            var body = new List<string>();
            if (_articles.Count > 0)
            {
                body.AddRange(Article());
            }

            if (_fronts.Count > 0)
            {
                body.AddRange(Front(blocks));
            }

            IReadOnlyList<string> names = SampleDraft.Names(_pages);
            string yaml = Write(blocks, body, names);
            return Check(yaml, names);
        }

        private List<string> Article()
        {
            AnalyzedPage[] own = [.. _articles.Select(article => article.Page)];
            ArticleText[] texts = [.. _articles.Select(article => article.Text)];
            RuleTrial trial = new RuleTrial(_site.Culture, _site.TimeZone, own);
            BodyRule rule = BodyDraft.Find(trial, texts)
                ?? throw new DraftException(
                    $"No rule finds the text of {string.Join(" and ", own.Select(page => page.Name))}: write the layout by hand.");
            var fields =
                new FieldDraft(
                    trial,
                    [.. _articles.Select(article => new FieldCandidates(article.Page, article.Text, _site.Culture))],
                    _siteName,
                    _site.Culture);
            FieldModel[] contract = [.. ArticleContract.Fields(default, _site.Culture, _site.TimeZone)];
            var topics = new TopicsDraft(trial, texts);
            DraftedRule[] rules = [.. contract
                .Where(field => field.Name is not ("body" or "images"))
                .Select(field => field.Name == "topics" ? topics.Choose(field) : fields.Choose(field))];
            foreach (DraftedRule reasoned in rules.Where(own => own.Reason is not null))
            {
                _reasons[reasoned.Name] = reasoned.Reason!;
            }

            FieldModel images = contract.First(field => field.Name == "images");
            string? figures = ImagesDraft.Find(trial, texts);
            DraftedRule pictures = figures is null ? fields.Choose(images) : new DraftedRule("images", false, false, true, figures);

            // A page that lacks what the contract requires cannot be said to meet it.
            bool meets = contract
                .Where(field => !field.IsOptional && !field.IsList && field.Name != "body")
                .All(field => rules.First(own => own.Name == field.Name) is { IsFound: true, IsOptional: false });
            if (!meets)
            {
                string missing = string.Join(" and ", rules
                    .Where(found =>
                        found.Name is "title" or "published" && found is { IsFound: false } or { IsOptional: true, Name: "title" or "published" })
                    .Select(found => found.Name));
                _notes.Add($"the contract Article needs {missing}, which was not found on every page: write a rule, and 'implements: Article'");
            }

            var lines = new List<string> { "  Article:" };
            if (meets)
            {
                lines.Add("    implements: Article");
            }

            lines.Add("    urls: " + YamlText.List(UrlDraft.Articles([.. own.Select(page => page.Url)], SiteLinks.Of(_pages))));
            lines.Add("    fields:");
            foreach (FieldModel field in contract)
            {
                if (field.Name == "body")
                {
                    lines.AddRange(rule.Lines(meets).Select(line => "      " + line));
                }
                else
                {
                    DraftedRule chosen = field.Name == "images" ? pictures : rules.First(found => found.Name == field.Name);
                    lines.AddRange(Written(field, chosen, meets).Select(line => "      " + line));
                }
            }

            return lines;
        }

        private static IEnumerable<string> Written(FieldModel field, DraftedRule rule, bool meetsContract)
        {
            if (meetsContract)
            {
                return rule.IsStandard || (!rule.IsFound && rule.Value != "none") ? [] : [$"{field.Name}: {rule.Value}"];
            }

            if (!rule.IsFound || field.Name is "images" or "language" or "canonicalUrl" or "isFree")
            {
                return [];
            }

            // Without the contract the type must be said.
            bool isText = field.Type is ScalarType { Kind: BuiltInType.Text };
            string value = isText ? rule.Alone ?? rule.Value
                : rule.Value[0] == '{' ? rule.Value.Substring(0, rule.Value.Length - 2) + $", as: {field.Type.Word} }}"
                : $"{{ from: {YamlText.Flow(rule.Value)}, as: {field.Type.Word} }}";
            return [$"{field.Name}{(rule.IsOptional ? "?" : "")}: {value}"];
        }

        private List<string> Front(List<string> blocks)
        {
            RuleTrial trial = new RuleTrial(_site.Culture, _site.TimeZone, _fronts);
            FrontDraft front = FrontDraft.Find(trial)
                ?? throw new DraftException($"No element repeats in {string.Join(" and ", _fronts.Select(page => page.Name))} that holds a linked "
                    + "headline: write the page by hand.");
            blocks.AddRange(front.Blocks);
            return
            [
                "  Front:",
                "    implements: FrontPage",
                "    urls: " + YamlText.List([.. _fronts.Select(page => UrlDraft.Front(page.Url)).Distinct()]),
                "    fields:",
                .. front.Fields.Select(field => "      " + field),
            ];
        }

        private string Write(List<string> blocks, List<string> body, IReadOnlyList<string> names)
        {
            var yaml = new StringBuilder();
            yaml.Append("# yaml-language-server: $schema=").Append(_options.Schema).Append('\n');
            yaml.Append("site: ").Append(_site.Name).Append('\n');
            yaml.Append("hosts: [").Append(string.Join(", ", _site.Hosts)).Append("]\n");
            yaml.Append("culture: ").Append(_site.Culture).Append(Comment(_site.CultureHint)).Append('\n');
            yaml.Append("timezone: ").Append(_site.TimeZone).Append(Comment(_site.TimeZoneHint)).Append('\n');
            Section("blocks", blocks);
            Section("pages", body);
            Section("samples", [.. _pages
                .Zip(names, (page, name) => (page, name))
                .Where(sample => !SampleDraft.TellsAddress(sample.page))
                .Select(sample => $"  - {{ file: samples/{sample.name}.html, url: {YamlText.Flow(sample.page.Url.AbsoluteUri)} }}")]);
            return yaml.ToString();

            void Section(string key, List<string> lines)
            {
                if (lines.Count > 0)
                {
                    yaml.Append(key).Append(":\n").Append(string.Join("\n", lines)).Append('\n');
                }
            }
        }

        private static string Comment(string? hint) => hint is null ? "" : "  # " + hint;

        /// <summary>Runs the layout on its samples; what the checks would still say if all that it reads were approved is noted.</summary>
        private LayoutDraft Check(string yaml, IReadOnlyList<string> names)
        {
            Layout layout = Layout.Read($"{_site.Folder}/{FileName}", yaml);
            ThrowIfWrong(layout.Diagnostics);

            Sample[] samples = [.. _pages.Zip(names, (page, name) => new Sample(
                $"samples/{name}.html", $"samples/{name}.html", SampleDraft.Text(page), $"samples/{name}{SampleFiles.ApprovedEnding}", null))];
            Extraction[] extractions = [.. samples.Select(sample => SampleChecks.Extract(layout, sample)
                ?? throw new DraftException($"No URL pattern could be made that takes {sample.Path} and no other page: write the layout by hand."))];
            samples = [.. samples.Zip(extractions, (sample, extraction) => sample with { ApprovedText = ApprovedResult.Write(extraction) })];
            IReadOnlyList<LayoutDiagnostic> left = SampleChecks.Check(layout, samples);
            ThrowIfWrong(left);
            _notes.AddRange(layout.Diagnostics.Concat(left).Select(diagnostic => diagnostic.ToString()));

            return new LayoutDraft(
                _site.Folder,
                yaml,
                [.. samples.Zip(extractions, (sample, extraction) => new DraftedSample(sample.Path, sample.Text, extraction))],
                DraftReport.Of(layout, extractions, _reasons),
                [.. _notes, .. DraftReport.Issues(samples, extractions)]);
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
