using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Model;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Checks;

/// <summary>Leads from what an extraction reports back to the layout: to the field, the rule and the place in the YAML.</summary>
internal sealed class LayoutSourceMap
{
    private readonly EvaluatedSite _site;
    private readonly HashSet<string> _contracts;
    private readonly Dictionary<FieldInfo, FieldModel> _fields = new();

    // Rules that say the same are equal; here each is one of its own.
    private readonly Dictionary<RuleInfo, (FieldModel Field, int Rule)> _rules = new(ReferenceComparer<RuleInfo>.Instance);

    public LayoutSourceMap(EvaluatedSite site)
    {
        _site = site;
        _contracts = new HashSet<string>(Model.Pages.SelectMany(page => page.Contracts).Select(contract => contract.Name), StringComparer.Ordinal);

        foreach (KeyValuePair<FieldInfo, FieldModel> entry in site.Fields)
        {
            _fields.Add(entry.Key, entry.Value);
            for (int rule = 0; rule < entry.Key.Rules.Count; rule++)
            {
                _rules[entry.Key.Rules[rule]] = (entry.Value, rule);
            }
        }
    }

    public SiteModel Model => _site.Model;

    public BlockModel Block(string name) => Model.Blocks.First(block => block.Name == name);

    /// <summary>Whether a place speaks for the whole site: what is amiss there is one mistake, however many fields show it.</summary>
    public bool IsOfSite(SourceSpan span) => span == Model.CultureSpan || span == Model.TimeZoneSpan || span == Model.NameSpan;

    /// <summary>Whether the conditions of a page let a sample in that is another page's.</summary>
    public bool Admits(PageModel page, SampleRun run) =>
        run.Document is { } document
        && !_site.Site.Pages.First(layout => layout.Name == page.Name)
            .ExtractUntyped(GivenPage.Of(document), run.Extraction.Url, null).Issues
            .Any(issue => issue.Kind is IssueKind.UrlMismatch or IssueKind.Refused);

    /// <summary>The field that an issue is about; null for an issue of the page.</summary>
    public FieldModel? Field(ExtractionIssue issue) => issue.FieldInfo is { } info ? Field(info) : null;

    /// <summary>The field that an extraction names; null for one of another layout.</summary>
    public FieldModel? Field(FieldInfo info) => _fields.TryGetValue(info, out FieldModel? field) ? field : null;

    /// <summary>The rule of the layout that is behind one that an extraction names; null where a placeholder of a line pattern served.</summary>
    public (FieldModel Field, int Index)? Rule(RuleInfo? info) =>
        info is not null && _rules.TryGetValue(info, out (FieldModel Field, int Rule) place)
        && place.Rule < place.Field.Rules.Count && place.Field.Rules[place.Rule].Text == info.Source
            ? (place.Field, place.Rule)
            : null;

    /// <summary>Whether a rule comes with a contract, rather than being written in the layout.</summary>
    public bool IsStandard(RuleModel rule) => _contracts.Contains(rule.Origin);

    /// <summary>Where a field's primary rule is written; of a field that the layout gives no rule, its name.</summary>
    public SourceSpan PrimarySpan(FieldModel field) =>
        field.Rules.Count > 0 && !IsStandard(field.Rules[0]) ? field.Rules[0].Span : field.NameSpan;

    /// <summary>Where the time zone of a field is written; null where it is not, or is a family's.</summary>
    public SourceSpan? Zone(FieldModel? field)
    {
        SourceSpan? zone = field?.Conversion is { } conversion && conversion.TimeZone != Model.TimeZone ? conversion.Span : Model.TimeZoneSpan;
        return zone is { } span && Model.IsOwn(span) ? span : null;
    }

    /// <summary>Where the rule of an issue is written, else its field.</summary>
    public SourceSpan RuleSpan(ExtractionIssue issue) =>
        Rule(issue.Rule) is { } rule ? rule.Field.Rules[rule.Index].Span : Field(issue)!.NameSpan;

    /// <summary>Where the paragraphs of an issue's body are written, else its rule.</summary>
    public SourceSpan ParagraphsSpan(ExtractionIssue issue) =>
        Rule(issue.Rule) is { } rule && rule.Field.Rules[rule.Index].Body?.Paragraphs is { } paragraphs ? paragraphs.Span : RuleSpan(issue);

    /// <summary>
    /// Where a path of a result leads: to a field (null when the layout has no such field), and the path for all items. A
    /// member of a keyed list is an item of it: <c>sections.world.title</c> is <c>sections[].title</c>.
    /// </summary>
    public (FieldModel? Field, string Path) Resolve(IReadOnlyList<FieldModel> fields, string path)
    {
        FieldModel? field = null;
        bool isMember = false;
        var resolved = new StringBuilder();
        foreach (string segment in FieldPath.OfAllItems(path).Split('.'))
        {
            if (isMember)
            {
                resolved.Append("[]");
                isMember = false;
                continue;
            }

            string name = segment.Replace("[]", "");
            IReadOnlyList<FieldModel> known = field is null ? fields : field.Type is BlockType block ? Block(block.Name).Fields : [];
            resolved.Append(resolved.Length == 0 ? "" : ".").Append(segment);
            if (known.FirstOrDefault(candidate => candidate.Name == name) is { } next)
            {
                field = next;
                isMember = field.Key is not null && segment == name;
            }
        }

        return (field, resolved.ToString());
    }

    /// <summary>What a rule of a field may have meant on a sample, in brackets; empty where there is nothing to say.</summary>
    public string Hint(SampleRun run, FieldModel field, RuleModel rule) => run.Nearest?.To(rule, Holders(field), field) ?? "";

    /// <summary>The same for a selector of a field that bounds a region or cuts something out.</summary>
    public string Hint(SampleRun run, FieldModel field, SelectorModel selector) => run.Nearest?.To(selector, Holders(field)) ?? "";

    /// <summary>The fields of a block's type, for its own fields: what they find are the scopes of these. None for a field of the page.</summary>
    private FieldModel[] Holders(FieldModel field)
    {
        FieldId id = FieldId.Of(field);
        string? block = Model.Blocks.FirstOrDefault(block => block.Fields.Any(member => FieldId.Of(member) == id))?.Name;
        return block is null
            ? []
            : [.. _fields.Values.Where(holder => holder.Type is BlockType type && type.Name == block)];
    }

    /// <summary>
    /// The page or block that a path leads into but that has no field of the path's name, and its field that is spelt most
    /// alike, if there is one; null where all are there.
    /// </summary>
    public (string Name, string? Nearest, SourceSpan Span)? Holder(PageModel page, VariantModel variant, string path)
    {
        (FieldModel? field, string resolved) = Resolve(variant.Fields, path);
        string last = FieldPath.Names(resolved).Last();
        if (field is null)
        {
            return Near(page.Name, variant.FieldsSpan ?? page.FieldsSpan ?? page.NameSpan, variant.Fields);
        }

        return last != field.Name && field.Type is BlockType block && !resolved.EndsWith("[]", StringComparison.Ordinal)
            ? Near(block.Name, Block(block.Name).NameSpan, Block(block.Name).Fields)
            : null;

        (string, string?, SourceSpan) Near(string name, SourceSpan span, IEnumerable<FieldModel> fields)
        {
            string? nearest = Spelling.Nearest(last, [.. fields.Select(candidate => candidate.Name)]);
            return (name, nearest, fields.FirstOrDefault(candidate => candidate.Name == nearest)?.NameSpan ?? span);
        }
    }

    /// <summary>
    /// The rule that gave a field its value in a run, where it is one and written in the layout; else the field's only rule; else the field.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="field">The field.</param>
    /// <param name="path">The path of the field, or of something in it.</param>
    public SourceSpan Served(SampleRun run, FieldModel field, string path)
    {
        string exact = FieldPath.OfField(path, field.Name);
        FieldId key = FieldId.Of(field);
        (string Field, int Index)[] served =
        [
            .. run.Extraction.Provenance
                .Select(entry => (entry.Field, Rule: Rule(entry.Rule)))
                .Where(entry => entry.Rule is { } rule && FieldId.Of(rule.Field) == key)
                .Select(entry => (entry.Field, entry.Rule!.Value.Index)),
        ];
        int[] rules = [.. served.Where(entry => entry.Field == exact).Select(entry => entry.Index)];
        rules = rules.Length > 0 ? rules : [.. served.Select(entry => entry.Index).Distinct()];
        return rules.Length == 1 ? field.Rules[rules[0]].Span
            : rules.Length == 0 && field.Rules.Count == 1 && IsOf(run.Page.Content, field.Rules[0]) ? field.Rules[0].Span
            : field.NameSpan;
    }

    // In a capture placeholders fill the fields of a block, whose rules are for pages.
    private static bool IsOf(PageContent content, RuleModel rule) => (content == PageContent.Text) == rule.Source is PatternSource or LinesSource;
}

/// <summary>Which field it is, however often the layout's pages and variants share it.</summary>
internal readonly record struct FieldId(SourceSpan Span, string Name)
{
    public static FieldId Of(FieldModel field) => new(field.NameSpan, field.Name);
}
