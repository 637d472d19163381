using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>The rules of an article's fields, the body aside, for some pages.</summary>
internal sealed class ArticleFields
{
    private readonly Dictionary<string, DraftedRule> _rules;

    private ArticleFields(Dictionary<string, DraftedRule> rules) => _rules = rules;

    /// <summary>The rules in the contract's order.</summary>
    public IEnumerable<DraftedRule> Rules => _rules.Values;

    /// <summary>Those of title and published that were not found on every page, which the contract requires.</summary>
    public IEnumerable<string> Missing => new[] { "title", "published" }.Where(name => _rules[name] is not { IsFound: true, IsOptional: false });

    /// <summary>The rule of a field.</summary>
    public DraftedRule this[string field] => _rules[field];

    /// <summary>Chooses the rules.</summary>
    /// <param name="site">What the layout says of the site.</param>
    /// <param name="siteName">What the pages call their site.</param>
    /// <param name="contract">The contract's fields.</param>
    /// <param name="articles">The pages.</param>
    public static ArticleFields Of(SiteFacts site, string siteName, IReadOnlyList<FieldModel> contract, IReadOnlyList<SavedArticle> articles)
    {
        var trial = new RuleTrial(site.Culture, site.TimeZone, [.. articles.Select(article => article.Page)]);
        ArticleText[] texts = [.. articles.Select(article => article.Text)];
        FieldCandidates[] candidates = [.. articles.Select(article => new FieldCandidates(article.Page, article.Text, site.Culture))];
        var fields = new FieldDraft(trial, candidates, siteName, site.Culture);
        var topics = new TopicsDraft(trial, texts, siteName);
        string? figures = ImagesDraft.Find(trial, texts);
        return new ArticleFields(contract
            .Where(field => field.Name != "body")
            .Select(field => field.Name == "topics" ? topics.Choose(field)
                : field.Name == "images" && figures is not null ? new DraftedRule("images", false, false, true, figures)
                : fields.Choose(field))
            .ToDictionary(rule => rule.Name));
    }
}
