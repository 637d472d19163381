using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Evaluation;

/// <summary>A site that is run from its model; it knows the model behind each page and field, for the checks.</summary>
internal sealed class EvaluatedSite
{
    private readonly PlanBuilder _plans;

    public EvaluatedSite(SiteModel model)
    {
        Model = model;
        _plans = new PlanBuilder(model);
        Site? site = null;
        site = new Site(
            model.Name,
            [.. model.Hosts.Select(host => host.Name)],
            () => [.. model.Pages.Select(page => new PageLayout<LayoutRecord>(site!, _plans.Page(page)))],
            model.Culture,
            model.TimeZone,
            [.. model.Feeds.Select(feed => new Feed(feed.Kind, feed.Url))]);
        Site = site;
    }

    public SiteModel Model { get; }

    public Site Site { get; }

    /// <summary>The model's fields behind those that issues and provenance name.</summary>
    public IEnumerable<KeyValuePair<FieldInfo, FieldModel>> Fields => Site.Pages
        .Cast<PageLayout<LayoutRecord>>()
        .SelectMany(page => page.Fields)
        .Select(entry => new KeyValuePair<FieldInfo, FieldModel>(entry.Key, _plans.ModelOf(entry.Value)));
}
