using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Language;
using NewsTemplates.Language.Binding;
using NewsTemplates.Language.Model;
using NewsTemplates.Plans;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>Finds for a page of a layout which fields the fresh pages break, and a rule for each that they prove.</summary>
internal sealed class PageRepair
{
    private const double AsGood = 0.2;

    // How like a body or pictures have to be to the known ones to be proposed though they are not those.
    private const double Near = 0.6;

    private readonly SiteModel _site;
    private readonly bool _isReplacing;
    private FieldTrial _trial;
    private readonly IReadOnlyList<FreshPage> _pages;
    private readonly ApprovedFields _approved;
    private readonly DraftSearch _draft;
    private readonly FieldReading _reading;
    private readonly Dictionary<string, FieldModel> _contract;
    private readonly IReadOnlyList<IReadOnlyDictionary<string, string>> _doubted;
    private readonly HashSet<string> _near = new(StringComparer.Ordinal);

    /// <summary>Prepares the search.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="page">The page.</param>
    /// <param name="pages">The fresh pages.</param>
    /// <param name="approved">The page's approved samples.</param>
    /// <param name="doubts">Tells which values are unlike those of the samples.</param>
    /// <param name="isReplacing">Whether the new rules take the old ones' place.</param>
    public PageRepair(Layout layout, PageModel page, IReadOnlyList<FreshPage> pages, ApprovedFields approved, Doubts doubts, bool isReplacing)
    {
        SiteModel site = layout.Model!;
        _site = site;
        _isReplacing = isReplacing;
        _pages = pages;
        _approved = approved;
        _doubted = [.. pages.Select(fresh => doubts.Of(page.Name, fresh))];
        _trial = new FieldTrial(site, page, pages);
        bool isArticle = page.Contracts.Any(contract => contract.Is(StandardFields.ArticleName));
        _contract = isArticle ? ArticleContract.Fields(page.NameSpan, site.Culture, site.TimeZone).ToDictionary(field => field.Name) : [];
        Text = new FieldText(layout, new HashSet<string>(_contract.Keys));
        _reading = new FieldReading(site);
        _draft = new DraftSearch(site, _contract.Values, _reading, [.. pages.Where(one => one.Known is null)]);
        (Variant, Values) = page.Variants
            .Select(variant => (variant, Values: _trial.Run([.. variant.Fields])))
            .OrderBy(one => pages.Any(page => page.Known?.Variant is { } known && known == one.variant.Name) ? 0 : 1)
            .ThenBy(one => one.variant.Fields.Where((field, i) => IsBroken(field, one.Values[i])).Count())
            .First();
        Broken = [.. Variant.Fields.Where((field, i) => IsBroken(field, Values[i]))];
        Candidates = Broken.Length == 0 ? new Dictionary<string, Candidate>() : Find();
    }

    /// <summary>Writes the fields.</summary>
    public FieldText Text { get; }

    /// <summary>The look that reads the fresh pages best, whose fields are repaired.</summary>
    public VariantModel Variant { get; }

    /// <summary>The fields that are broken on any fresh page.</summary>
    public FieldModel[] Broken { get; }

    /// <summary>The proved candidate of each field that has one.</summary>
    public IReadOnlyDictionary<string, Candidate> Candidates { get; }

    private IReadOnlyList<TrialValue[]> Values { get; }

    /// <summary>Whether a field's value on a page is what it should be.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="page">The fresh page.</param>
    /// <param name="value">What was read.</param>
    public bool IsRight(string field, int page, TrialValue value)
    {
        if (_pages[page].Known is { } known)
        {
            return known.Has(field) ? known.Is(field, value.Value) || (_near.Contains(field) && known.Likeness(field, value.Value) >= Near)
                : !_doubted[page].ContainsKey(field) || !IsBroken(field) || IsOther(field, page, value);
        }

        return IsBroken(field)
            ? value.Value is not null && value.Issues.All(issue => issue.Kind == IssueKind.Fallback)
                && (!_doubted[page].ContainsKey(field) || IsOther(field, page, value))
            : (HasNewBody && Variant.Fields.Any(own => own.Name == field && own.Type is ImageType)) || !IsOther(field, page, value);
    }

    private bool IsBroken(string field) => Array.Exists(Broken, broken => broken.Name == field);

    /// <summary>Whether a value is another than what the layout reads now.</summary>
    private bool IsOther(string field, int page, TrialValue value) =>
        Json(value.Value) != Json(Values[Variant.Fields.ToList().FindIndex(own => own.Name == field)][page].Value);

    // Which picture is the cover depends on where the text begins.
    private bool HasNewBody => Array.Exists(Broken, broken => broken.Type is BodyType);

    /// <summary>What the proposal for a field lacks, as far as a page tells; null where it is proved.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="read">What it reads on each fresh page.</param>
    public string? Doubt(string field, IReadOnlyList<TrialValue> read)
    {
        double likeness = _near.Contains(field) ? read.Select((value, page) => _pages[page].Known?.Likeness(field, value.Value) ?? 1).Min() : 1;
        return likeness < 1
            ? FormattableString.Invariant($"no rule was found that reads just the approved value: the proposed one is {likeness:P0} like it")
            : null;
    }

    /// <summary>Whether what was read on a page is the value that was approved for it.</summary>
    public bool IsKnown(string field, int page, TrialValue value) =>
        _pages[page].Known is { } known && known.Has(field) && known.Is(field, value.Value);

    /// <summary>Why nothing is proposed for a field.</summary>
    public string Problem(FieldModel field) =>
        _pages.Any(page => page.Known?.Has(field.Name) == true)
            ? $"nothing on {Named(page => page.Known?.Has(field.Name) == true)} has the approved value"
        : _doubted.Select(page => page.GetValueOrDefault(field.Name)).FirstOrDefault(doubt => doubt is not null) is { } said
            ? $"{said}, and no other rule for it was found"
        : field.Type is BlockType ? "write its rules by hand: its block was approved for other pages only"
        : _contract.ContainsKey(field.Name) ? $"nothing was found on {Named(page => page.Known is null)} that is likely to be it"
        : $"write its rule by hand: only fields of the contract Article can be found on pages of which no value is approved";

    private string Named(Func<FreshPage, bool> isMeant) => string.Join(", ", _pages.Where(isMeant).Select(page => page.Page.Name));

    private static string? Json(JsonElement? value) => value?.GetRawText();

    private bool IsBroken(FieldModel field, TrialValue[] values) => values.Where((value, page) => IsBroken(field, page, value)).Any();

    private bool IsBroken(FieldModel field, int page, TrialValue value)
    {
        bool hasIssue = value.Issues.Any(issue => issue.Kind != IssueKind.Missing && !_approved.HaveIssue(field.Name, issue.Kind));
        if (_pages[page].Known is { } known)
        {
            return known.Has(field.Name)
                ? !known.Is(field.Name, value.Value) || value.Issues.Any(issue => issue.Kind == IssueKind.Fallback && hasIssue)
                : _doubted[page].ContainsKey(field.Name);
        }

        return _doubted[page].ContainsKey(field.Name) || (value.Value is null
            ? (!field.IsOptional && !(field.IsList && field.MinimumCount == 0)) || _approved.AlwaysHave(field.Name)
            : hasIssue || (field.Type is BodyType && IsOtherText(page, value.Value.Value)));
    }

    /// <summary>Whether a rule reads something, but not what the text of the page is.</summary>
    private bool IsOtherText(int page, JsonElement value)
    {
        if (_draft.Likeness == 0)
        {
            return false;
        }

        HashSet<string> wanted = [.. _pages[page].Text.Texts.Select(text => text.Text)];
        string[] found = [.. value.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("paragraphs").EnumerateArray())
            .Select(text => text.GetString()!)];
        double likeness = found.Length == 0 ? 0 : 2.0 * found.Count(wanted.Contains) / (found.Length + wanted.Count);
        return likeness < _draft.Likeness - AsGood;
    }

    private Dictionary<string, Candidate> Find()
    {
        var found = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        FieldModel[] known = [.. Broken.Where(field => _pages.Any(page => page.Known?.Has(field.Name) == true))];
        IReadOnlyDictionary<string, IReadOnlyList<Candidate>> sought =
            new FieldSearch(_trial, Text, _reading, _contract).Of([.. known.Where(field =>
                field is not ({ Type: BodyType } or { Type: ImageType, IsList: true }) && field.Rules.Count > 0)]);
        var bodies = new BodySearch(_trial, Text, _reading, _contract.ContainsKey("body"));
        foreach (FieldModel field in Broken.OrderBy(field => field.Type is BodyType ? 0 : 1))
        {
            // Which picture is the cover depends on where the text begins.
            FieldModel? body = Array.Find([.. Variant.Fields], own => own.Type is BodyType);
            FieldTrial trial = _trial.With(field.Type is not ImageType || body is null ? null
                : found.TryGetValue(body.Name, out Candidate? other) ? other.Field : body);
            IEnumerable<Candidate> candidates = !known.Contains(field) ? Drafted(field)
                : field.Type is BodyType ? bodies.Of(field)
                : field is { Type: ImageType, IsList: true } ? new ImageSearch(trial, Text, _reading).Of(field)
                : sought.TryGetValue(field.Name, out IReadOnlyList<Candidate>? some) ? some : [];
            if (Proved(trial, field, [.. candidates.DistinctBy(candidate => string.Join("\n", candidate.Lines))]) is { } best)
            {
                found.Add(field.Name, best);
            }
            else if (known.Contains(field) && InBlocks(field) is { } blocks)
            {
                found.Add(field.Name, blocks);
            }
        }

        return found;
    }

    /// <summary>The field with other rules within its block, which later fields of that block find changed.</summary>
    private Candidate? InBlocks(FieldModel field)
    {
        if (field is not { Type: BlockType type, Rules.Count: > 0 }
            || new BlockSearch(_trial, Text, _isReplacing).Of(field, _site.Blocks.First(block => block.Name == type.Name)) is not var (made, changed))
        {
            return null;
        }

        FieldTrial trial = _trial.With([changed]);
        if (Proved(trial, field, [made]) is null)
        {
            return null;
        }

        _trial = trial;
        return made;
    }

    private IEnumerable<Candidate> Drafted(FieldModel field)
    {
        IEnumerable<Candidate> kept = field.Rules.Select(rule => new Candidate(
            Rules.Only(field, rule), Text.With(field, field.IsStandard ? null : rule, rule.Text), rule.Text));
        return _draft.Of(field) is { } drafted ? kept.Prepend(drafted) : kept;
    }

    /// <summary>The first candidate that finds what it should on all pages, best without anything to report.</summary>
    private Candidate? Proved(FieldTrial trial, FieldModel field, Candidate[] candidates)
    {
        IReadOnlyList<TrialValue[]> values = trial.Run([.. candidates.Select(candidate => candidate.Field)]);
        int[] right = [.. Enumerable.Range(0, candidates.Length)
            .Where(index => values[index].Select((value, page) => IsRight(field.Name, page, value)).All(isSo => isSo))];
        int clean = Array.FindIndex(right, index => values[index].All(value => value.Issues.Count == 0));
        return right.Length > 0 ? candidates[right[Math.Max(clean, 0)]]
            : Several(field, candidates, values) is { } several ? several
            : field.Type is BodyType or ImageType ? Nearest(field.Name, candidates, values)
            : null;
    }

    private Candidate? Several(FieldModel field, Candidate[] candidates, IReadOnlyList<TrialValue[]> values) =>
        _pages.Count == 1 || field.Type is BodyType ? null : SeveralRules.Of(
            candidates,
            (index, page) => IsRight(field.Name, page, values[index][page]),
            (index, page) => values[index][page].Value is null,
            _pages.Count);

    /// <summary>What is likest to the known value, on the page that it reads worst: a body, or pictures.</summary>
    private Candidate? Nearest(string field, Candidate[] candidates, IReadOnlyList<TrialValue[]> values)
    {
        double[] likeness = [.. values.Select(found => found
            .Select((value, page) => _pages[page].Known is { } known && known.Has(field) ? known.Likeness(field, value.Value)
                : IsRight(field, page, value) ? 1 : 0)
            .Min())];
        if (likeness.Length == 0 || likeness.Max() < Near)
        {
            return null;
        }

        _near.Add(field);
        return candidates[Array.IndexOf(likeness, likeness.Max())];
    }
}
