using System.Collections.Generic;

namespace NewsTemplates.Html;

/// <summary>
/// Whether what stands at a node is visible, as far as the <c>style</c> of the elements around it tells, while a part of a page is gone
/// through in order: the innermost of them that says something holds.
/// </summary>
internal struct Visibility(PageDocument page)
{
    private Stack<(int End, bool IsVisible)>? _said;

    public readonly bool IsVisible => _said is not { Count: > 0 } || _said.Peek().IsVisible;

    /// <summary>Comes to a node.</summary>
    public void Enter(int node)
    {
        while (_said is { Count: > 0 } && _said.Peek().End <= node)
        {
            _said.Pop();
        }

        if (HiddenElement.Visibility(page, node) is { } isVisible)
        {
            (_said ??= new()).Push((page.End(node), isVisible));
        }
    }
}
