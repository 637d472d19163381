using System.Collections.Generic;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Evaluation;

/// <summary>The record of a page that implements <c>FrontPage</c>.</summary>
internal sealed class LayoutFrontPage : LayoutRecord, IFrontPage
{
    private readonly FrontPageValues _values;

    public LayoutFrontPage(IEnumerable<KeyValuePair<string, object?>> fields, FrontPageModel model)
        : base(fields)
    {
        _values = new FrontPageValues(this, model);
    }

    public IFrontPageItem? Lead => _values.Lead;

    public IReadOnlyList<FrontPageBlock> Blocks => _values.Blocks;

    public IReadOnlyList<IFrontPageItem> Items => _values.Items;
}
