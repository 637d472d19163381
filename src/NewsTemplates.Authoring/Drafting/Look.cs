using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Pages that one body rule is for.</summary>
/// <param name="Articles">The pages.</param>
/// <param name="Body">The rule; null where none finds a text on all of them.</param>
/// <param name="Likeness">How like what the rule reads is to the text that is wanted, in the order of the pages.</param>
internal sealed record Look(IReadOnlyList<SavedArticle> Articles, BodyRule? Body, IReadOnlyList<double> Likeness)
{
    /// <summary>Drafts the rule for some pages, and reads them by it.</summary>
    public static Look Of(SiteFacts site, IReadOnlyList<SavedArticle> articles)
    {
        var trial = new RuleTrial(site.Culture, site.TimeZone, [.. articles.Select(article => article.Page)]);
        BodyRule? rule = BodyDraft.Find(trial, [.. articles.Select(article => article.Text)]);
        return new Look(articles, rule, rule is null ? [.. articles.Select(_ => 0.0)] : Read(site, rule, articles));
    }

    /// <summary>
    /// The look of some of the pages: with a rule of their own, or, where that reads one of them worse, with what the rule
    /// for all has for them.
    /// </summary>
    public Look Within(SiteFacts site, IReadOnlyList<SavedArticle> articles)
    {
        Look own = Of(site, articles);
        if (Body is null)
        {
            return own;
        }

        BodyRule narrowed = Body.NarrowedTo([.. articles.Select(article => article.Page)]);
        double[] likeness = Read(site, narrowed, articles);
        return own.Likeness.Zip(likeness, (mine, shared) => mine < shared).Any(isWorse => isWorse) ? new Look(articles, narrowed, likeness) : own;
    }

    /// <summary>How well the look's rule reads pages that need not be its own.</summary>
    public IReadOnlyList<double> ReadOthers(SiteFacts site, IReadOnlyList<SavedArticle> articles) =>
        Body is null ? [.. articles.Select(_ => 0.0)] : Read(site, Body, articles);

    private static double[] Read(SiteFacts site, BodyRule rule, IReadOnlyList<SavedArticle> articles)
    {
        var trial = new RuleTrial(site.Culture, site.TimeZone, [.. articles.Select(article => article.Page)]);
        return [.. trial.Run([rule.OnOneLine()])[0].Values
            .Zip(articles, (value, article) => value.Value is null ? 0 : BodyLikeness.Of(value, article.Text))];
    }
}
