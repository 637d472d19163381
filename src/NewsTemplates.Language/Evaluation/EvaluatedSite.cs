using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Evaluation;

/// <summary>A site that is run from its model; it knows the model behind each page and field, for the checks.</summary>
internal sealed class EvaluatedSite
{
    private readonly PlanBuilder _plans;

    /// <summary>Makes the site of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="profiles">Gives what its samples have in common, when that is first asked for; null compares no page with samples.</param>
    public EvaluatedSite(SiteModel model, Func<SampleProfiles>? profiles = null)
    {
        Model = model;
        _plans = new PlanBuilder(model);
        Site? site = null;
        site = new Site(
            model.Name,
            [.. model.Hosts.Select(host => host.Name)],
            () => Pages(site!, profiles?.Invoke()),
            model.Culture,
            model.TimeZone,
            [.. model.Feeds.Select(feed => new Feed(feed.Kind, feed.Url))]);
        Site = site;
    }

    public SiteModel Model { get; }

    public Site Site { get; }

    private PageLayout[] Pages(Site site, SampleProfiles? profiles) =>
        [.. Model.Pages.Select(page => new PageLayout<LayoutRecord>(site, _plans.Page(page, profiles)))];

    /// <summary>The model's fields behind those that issues and provenance name.</summary>
    public IEnumerable<KeyValuePair<FieldInfo, FieldModel>> Fields => Site.Pages
        .Cast<PageLayout<LayoutRecord>>()
        .SelectMany(page => page.Fields)
        .Select(entry => new KeyValuePair<FieldInfo, FieldModel>(entry.Key, _plans.ModelOf(entry.Value)));
}
