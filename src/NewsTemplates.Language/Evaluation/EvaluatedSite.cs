using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Evaluation;

/// <summary>A site that is run from its model; it knows the model behind each page and field, for the checks.</summary>
internal sealed class EvaluatedSite
{
    private readonly FieldCompiler fields;

    public EvaluatedSite(SiteModel model)
    {
        Model = model;
        fields = new FieldCompiler(model);
        Site? site = null;
        site = new Site(model.Name, model.Hosts.Select(host => host.Name).ToArray(), () => model.Pages.Select(page => (PageLayout)EvaluatedPage.Create(site!, model, page, fields)).ToArray());
        Site = site;
    }

    public SiteModel Model { get; }

    public Site Site { get; }

    public FieldCompiler Fields => fields;
}
