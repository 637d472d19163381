using System.Collections.Generic;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Evaluation;

/// <summary>The record of a page that implements both <c>Article</c> and <c>FrontPage</c>.</summary>
internal sealed class LayoutArticleFrontPage : LayoutArticle, IFrontPage
{
    private readonly FrontPageValues _values;

    public LayoutArticleFrontPage(IEnumerable<KeyValuePair<string, object?>> fields, FrontPageModel model)
        : base(fields)
    {
        _values = new FrontPageValues(this, model);
    }

    public IFrontPageItem? Lead => _values.Lead;

    public IReadOnlyList<FrontPageBlock> Blocks => _values.Blocks;

    public IReadOnlyList<IFrontPageItem> Items => _values.Items;
}
