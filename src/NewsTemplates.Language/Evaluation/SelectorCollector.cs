using System.Collections.Generic;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Selectors;
using NewsTemplates.Matching;

namespace NewsTemplates.Language.Evaluation;

/// <summary>Gathers the selectors of a page or block, so that one pass matches them all.</summary>
internal sealed class SelectorCollector
{
    private readonly List<Selector> selectors = new();

    public Selector Add(SelectorModel model)
    {
        Selector selector = model.List.ToSelector();
        selectors.Add(selector);
        return selector;
    }

    public SelectorSet ToSet() => new(selectors.ToArray());
}
