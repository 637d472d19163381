using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>A look as a variant.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sign">What tells it from those behind it; null for the last, which has all other pages.</param>
/// <param name="Look">The look.</param>
internal sealed record NamedLook(string Name, LookSign? Sign, Look Look)
{
    private const string Published =
        "{ from: [json-ld(Article.datePublished), meta(article:published_time), meta(datePublished), time@datetime], as: datetime }";

    /// <summary>
    /// Orders looks, names them and tells each from those behind it: kinds of articles before what has all others, then the
    /// newest first. Null where they cannot be told or named so.
    /// </summary>
    /// <param name="site">What the layout says of the site.</param>
    /// <param name="looks">The looks.</param>
    /// <param name="signs">What tells them.</param>
    public static IReadOnlyList<NamedLook>? Of(SiteFacts site, IReadOnlyList<Look> looks, LookSigns signs)
    {
        (Look Look, string? Kind)[] kinds = [.. looks
            .OrderByDescending(look => Newest(site, look))
            .Select(look => (look, LookNames.KindOf(look, looks.Where(other => other != look).SelectMany(other => other.Articles))))
            .OrderBy(look => look.Item2 is null ? 1 : 0)];
        IReadOnlyList<string>? names = LookNames.Of([.. kinds.Select((look, i) => Array.FindIndex(kinds, other => other.Kind == look.Kind) == i
            ? look.Kind
            : null)]);
        if (names is null)
        {
            return null;
        }

        var named = new List<NamedLook>();
        for (int i = 0; i < kinds.Length; i++)
        {
            SavedArticle[] behind = [.. kinds.Skip(i + 1).SelectMany(look => look.Look.Articles)];
            LookSign? sign = behind.Length == 0 ? null : signs.Find(kinds[i].Look.Articles, behind, kinds[i].Look.Body?.In);
            if (sign is null && behind.Length > 0)
            {
                return null;
            }

            named.Add(new NamedLook(names[i], sign, kinds[i].Look));
        }

        return named;
    }

    /// <summary>When the newest page of a look was published; where none tells it, when it was saved.</summary>
    private static DateTimeOffset? Newest(SiteFacts site, Look look)
    {
        AnalyzedPage[] pages = [.. look.Articles.Select(article => article.Page)];
        return new RuleTrial(site.Culture, site.TimeZone, pages).Run([Published])[0].Values.Max(value => (DateTimeOffset?)value.Value)
            ?? pages.Max(page => SavedPage.Captured(page.Document));
    }
}
