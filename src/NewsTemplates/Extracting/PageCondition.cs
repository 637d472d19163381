using System;

namespace NewsTemplates.Extracting;

/// <summary>A <c>when</c> of a layout: it holds where its source finds something.</summary>
/// <param name="Source">The source as the layout writes it.</param>
/// <param name="Find">Finds it in a page.</param>
internal sealed record PageCondition(string Source, Func<Scope, FoundValues> Find)
{
    internal bool Holds(Scope page) => Find(page).Items.Count > 0;
}
