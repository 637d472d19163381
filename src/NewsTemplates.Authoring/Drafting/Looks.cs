using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Parts pages into looks: groups that an element tells, and that rules of their own read clearly better than one rule
/// reads all. Pages that one rule reads well stay together.
/// </summary>
internal sealed class Looks
{
    // Of a likeness that is at most 2.
    private const double ClearGain = 0.15;

    private const double AsGood = 0.1;

    private const double Worse = 0.02;

    private const int MostTried = 8;

    private readonly SiteFacts _site;
    private readonly LookSigns _signs;
    private readonly Dictionary<SavedArticle, Look> _alone = [];

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
            .Select(group => new[] { Look.Of(_site, group.Own), Look.Of(_site, group.Others) })
            .Where(parts => ReadClearlyBetter(parts, whole))
            .OrderByDescending(parts => parts.Sum(part => part.Likeness.Sum()))
            .FirstOrDefault();
        return best is null ? [whole] : [.. best.SelectMany(Part)];
    }

    /// <summary>Groups that may be looks: of each page that is read badly those that its own rule reads as well as theirs.</summary>
    private IEnumerable<(SavedArticle[] Own, SavedArticle[] Others)> Groups(Look whole)
    {
        SavedArticle[] badly = [.. whole.Articles
            .Where((article, i) => whole.Likeness[i] < BodyLikeness.Most - ClearGain && Alone(article).Likeness[0] > whole.Likeness[i] + ClearGain)
            .Take(MostTried)];
        return badly
            .Select(article => Alone(article).Reads(_site, whole.Articles).Zip(whole.Articles, (likeness, other) => (likeness, other))
                .Where(read => read.likeness >= Alone(read.other).Likeness[0] - AsGood)
                .Select(read => read.other)
                .Append(article)
                .Distinct()
                .ToArray())
            .Select(own => (own, whole.Articles.Except(own).ToArray()))
            .Where(group => group.Item2.Length > 0)
            .GroupBy(group => string.Join("|", whole.Articles.Select(article => group.own.Contains(article))))
            .Select(same => same.First());
    }

    private static bool ReadClearlyBetter(Look[] parts, Look whole)
    {
        double[] gains = [.. parts.SelectMany(part => part.Articles.Zip(part.Likeness, (article, likeness) =>
            likeness - whole.Likeness[whole.Articles.ToList().IndexOf(article)]))];
        return gains.Max() > ClearGain && gains.Min() > -Worse;
    }

    private Look Alone(SavedArticle article)
    {
        if (!_alone.TryGetValue(article, out Look? look))
        {
            look = Look.Of(_site, [article]);
            _alone.Add(article, look);
        }

        return look;
    }
}
