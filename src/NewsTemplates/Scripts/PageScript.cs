using System;
using System.Collections.Generic;
using System.Text;
using NewsTemplates.Html;
using NewsTemplates.Markup;

namespace NewsTemplates.Scripts;

/// <summary>A <c>script</c> of a page.</summary>
internal sealed class PageScript
{
    private readonly PageDocument _page;
    private readonly int _element;

    private PageScript(PageDocument page, int element)
    {
        _page = page;
        _element = element;
    }

    /// <summary>Its <c>type</c>, or null.</summary>
    public string? Type => _page.Attribute(_element, NameTable.Type);

    /// <summary>Its <c>id</c>, or null.</summary>
    public string? Id => _page.Attribute(_element, NameTable.Id);

    /// <summary>What is written in it, as UTF-8; to be looked at while the page is.</summary>
    public ReadOnlyMemory<byte> Utf8 => _page.End(_element) == _element + 2 ? _page.Utf8(_element + 1) : Encoding.UTF8.GetBytes(Text);

    /// <summary>What is written in it: read anew each time, for most scripts are of no interest.</summary>
    public string Text
    {
        get
        {
            int end = _page.End(_element);
            if (end == _element + 2)
            {
                return _page.Text(_element + 1);
            }

            var text = new StringBuilder();
            for (int node = _element + 1; node < end; node++)
            {
                text.Append(_page.Kind(node) == NodeKind.Text ? _page.Text(node) : "");
            }

            return text.ToString();
        }
    }

    /// <summary>The scripts of a page in order, but for those in a <c>noscript</c>.</summary>
    public static IEnumerable<PageScript> In(PageDocument page)
    {
        for (int node = 1; node < page.Count; node++)
        {
            if (page.NameNumber(node) == (int)Tag.Script && !page.IsInNoscript(node))
            {
                yield return new PageScript(page, node);
            }
        }
    }
}
