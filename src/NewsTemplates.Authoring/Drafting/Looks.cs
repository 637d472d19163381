using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Parts pages into looks: groups that an element tells, and whose own rules read them clearly better than one rule reads
/// all, or as well with one place each where that names several. Pages that one rule reads well stay together.
/// </summary>
internal sealed class Looks
{
    private const double ClearGain = 0.05;

    private const double AsGood = 0.1;

    private const int MostTried = 8;

    private readonly SiteFacts _site;
    private readonly LookSigns _signs;

    private Looks(SiteFacts site, LookSigns signs)
    {
        _site = site;
        _signs = signs;
    }

    /// <summary>The looks of some pages; the one given where they have no others.</summary>
    /// <param name="site">What the layout says of the site.</param>
    /// <param name="whole">All pages, as one look.</param>
    /// <param name="signs">What tells looks.</param>
    public static IReadOnlyList<Look> Of(SiteFacts site, Look whole, LookSigns signs) => new Looks(site, signs).Part(whole);

    private IReadOnlyList<Look> Part(Look whole)
    {
        Look[]? best = Groups(whole)
            .Where(group => _signs.Tell(group.Own, group.Others))
            .Select(group => new[] { whole.Within(_site, group.Own), whole.Within(_site, group.Others) })
            .Where(parts => AreClearlyBetter(parts, whole))
            .OrderByDescending(parts => parts.Sum(part => part.Likeness.Sum()))
            .FirstOrDefault();
        return best is null ? [whole] : [.. best.SelectMany(Part)];
    }

    /// <summary>Groups that may be looks: of each page the rule does not suit those that the page's own rule reads as well.</summary>
    private IEnumerable<(SavedArticle[] Own, SavedArticle[] Others)> Groups(Look whole)
    {
        var known = new HashSet<string>();
        foreach (Look own in whole.Articles.Where((_, i) => !Suits(whole, i)).Take(MostTried).Select(article => Look.Of(_site, [article])))
        {
            IReadOnlyList<double> reads = own.ReadOthers(_site, whole.Articles);
            ILookup<bool, SavedArticle> groups = whole.Articles
                .Select((article, i) => (article, IsOwn: article == own.Articles[0] || reads[i] >= whole.Likeness[i] - AsGood))
                .ToLookup(pair => pair.IsOwn, pair => pair.article);
            if (groups[false].Any() && known.Add(string.Join("|", groups[true].Select(article => article.Page.Name))))
            {
                yield return ([.. groups[true]], [.. groups[false]]);
            }
        }
    }

    /// <summary>Whether a look's rule is what a page alone would have: it reads the page well, and names one place.</summary>
    private static bool Suits(Look look, int page) => look.Body is { Places: 1 } && look.Likeness[page] >= BodyLikeness.Most - ClearGain;

    private static bool AreClearlyBetter(Look[] parts, Look whole)
    {
        Dictionary<SavedArticle, double> before = whole.Articles.Zip(whole.Likeness, (article, likeness) => (article, likeness))
            .ToDictionary(read => read.article, read => read.likeness);
        double[] gains = [.. parts.SelectMany(part => part.Articles.Zip(part.Likeness, (article, likeness) => likeness - before[article]))];
        return gains.Min() >= 0
            && (gains.Max() > ClearGain || Array.TrueForAll(parts, part => part.Body is not null && part.Body.Places < whole.Body!.Places));
    }
}
