using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Binding;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>The page of a layout that reads articles: of one look, or with a variant for each that they have.</summary>
internal sealed class ArticleDraft
{
    private readonly FieldModel[] _contract;
    private readonly ArticleFields _shared;
    private readonly BodyRule? _body;
    private readonly (NamedLook Named, ArticleFields Fields)[] _variants;
    private readonly bool _meets;

    private ArticleDraft(FieldModel[] contract, ArticleFields shared, BodyRule? body, (NamedLook Named, ArticleFields Fields)[] variants)
    {
        _contract = contract;
        _shared = shared;
        _body = body;
        _variants = variants;

        // A page that lacks what the contract requires cannot be said to meet it.
        string[] missing = [.. shared.Missing];
        _meets = missing.Length == 0;
        Notes = _meets ? []
            : [$"the contract Article needs {string.Join(" and ", missing)}, which was not found on every page: write a rule, "
                + "and 'implements: Article'"];
        Reasons = shared.Rules.Where(rule => rule.Reason is not null).ToDictionary(rule => rule.Name, rule => rule.Reason!);
    }

    /// <summary>What is to be looked at beside the fields.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Of fields, why they have the rules that they have.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; }

    /// <summary>The page for articles of one look.</summary>
    /// <param name="site">What the layout says of the site.</param>
    /// <param name="siteName">What the pages call their site.</param>
    /// <param name="look">All articles.</param>
    public static ArticleDraft Of(SiteFacts site, string siteName, Look look)
    {
        FieldModel[] contract = [.. ArticleContract.Fields(default, site.Culture, site.TimeZone)];
        return new ArticleDraft(contract, ArticleFields.Of(site, siteName, contract, look.Articles), look.Body, []);
    }

    /// <summary>The same page with variants.</summary>
    /// <param name="site">What the layout says of the site.</param>
    /// <param name="siteName">What the pages call their site.</param>
    /// <param name="looks">The looks of the articles.</param>
    public ArticleDraft With(SiteFacts site, string siteName, IReadOnlyList<NamedLook> looks) => new(
        _contract,
        _shared,
        null,
        [.. looks.Select(named => (named, ArticleFields.Of(site, siteName, _contract, named.Look.Articles)))]);

    /// <summary>The page's lines.</summary>
    /// <param name="urls">The patterns of its addresses.</param>
    public IEnumerable<string> Lines(IReadOnlyList<string> urls)
    {
        yield return "  Article:";
        if (_meets)
        {
            yield return "    implements: Article";
        }

        yield return "    urls: " + YamlText.List(urls);
        string[] fields = [.. _contract.Where(field => !Differs(field)).SelectMany(field => Written(field, _shared, _body, false))];
        foreach (string line in Section("    ", fields))
        {
            yield return line;
        }

        if (_variants.Length > 0)
        {
            yield return "    variants:";
        }

        foreach ((NamedLook named, ArticleFields own) in _variants)
        {
            yield return "      - name: " + named.Name;
            if (named.Sign is { } sign)
            {
                yield return $"        {sign.Key}: {YamlText.Block(sign.Selector)}";
            }

            IEnumerable<string> differing = _contract.Where(Differs).SelectMany(field => Written(field, own, named.Look.Body, IsLacking(field)));
            foreach (string line in Section("        ", differing))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Section(string indent, IEnumerable<string> fields)
    {
        string[] lines = [.. fields.Select(line => indent + "  " + line)];
        return lines.Length == 0 ? [] : lines.Prepend(indent + "fields:");
    }

    /// <summary>
    /// Whether a field stands in the variants: the body, and what needs several rules for all pages, but fewer for those
    /// of one look, or is found in some looks only.
    /// </summary>
    private bool Differs(FieldModel field) => _variants.Length > 0 && (field.Name == "body" || (_shared[field.Name] is var all
        && !all.IsStandard
        && (all.IsFound
            ? _variants.All(variant => variant.Fields[field.Name] is { IsFound: true } own && own.Alternatives < all.Alternatives)
            : _variants.Any(variant => variant.Fields[field.Name].IsFound))));

    /// <summary>Whether pages of some look lack a field that stands in the variants.</summary>
    private bool IsLacking(FieldModel field) =>
        field.Name != "body" && _variants.Any(variant => variant.Fields[field.Name] is not { IsFound: true, IsOptional: false });

    private IEnumerable<string> Written(FieldModel field, ArticleFields rules, BodyRule? body, bool isLacking) =>
        field.Name == "body" ? body?.Lines(_meets) ?? []
        : Written(field, isLacking ? rules[field.Name] with { IsOptional = true } : rules[field.Name]);

    private IEnumerable<string> Written(FieldModel field, DraftedRule rule)
    {
        if (_meets)
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
}
