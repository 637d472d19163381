using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsTemplates.Authoring.Tests.Repairing;

/// <summary>
/// A redesign by program: other classes and ids, further wrappers, other elements in the places of some, and another order of what stands
/// beside the text. What the page says, and its metadata, stay.
/// </summary>
internal sealed class Redesign
{
    private const string Consonants = "bdfgklmnprstvz";

    private const string Vowels = "aeiou";

    private static readonly string[] Containers = ["DIV", "SECTION", "ARTICLE", "MAIN", "HEADER", "FOOTER", "ASIDE"];

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["DIV"] = "section", ["SECTION"] = "div", ["ARTICLE"] = "div", ["HEADER"] = "div", ["FOOTER"] = "div", ["ASIDE"] = "div", ["H2"] = "h3",
        ["SPAN"] = "em",
    };

    private readonly Random _random;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private Redesign(int seed) => _random = new Random(seed);

    /// <summary>The page in another design.</summary>
    /// <param name="html">The page.</param>
    /// <param name="seed">Which design.</param>
    public static string Of(string html, int seed)
    {
        var redesign = new Redesign(seed);
        using IDocument page = new HtmlParser().ParseDocument(html);
        redesign.Change(page);
        return page.ToHtml();
    }

    private void Change(IDocument page)
    {
        foreach (IElement element in page.Body!.QuerySelectorAll("*")
            .Where(element => element.Closest("svg, script, noscript, template") is null).ToArray())
        {
            Rename(element);
            IElement changed = Others.TryGetValue(element.TagName, out string? other) && _random.Next(3) == 0
                ? Replace(page, element, other)
                : element;
            if (Containers.Contains(changed.TagName) && _random.Next(5) == 0)
            {
                Wrap(page, changed);
            }
        }

        foreach (IElement aside in page.QuerySelectorAll("aside, nav, footer").Where(element => element.Closest("article, main") is null).ToArray())
        {
            if (_random.Next(2) == 0)
            {
                page.Body!.Prepend(aside);
            }
        }
    }

    private void Rename(IElement element)
    {
        if (element.ClassName is { Length: > 0 })
        {
            element.ClassName = string.Join(' ', element.ClassList.Select(Name));
        }

        foreach (IAttr attribute in element.Attributes
            .Where(attribute => attribute.Name is "id" or "itemprop" or "itemtype" or "itemscope" or "role"
                || attribute.Name.StartsWith("data-", StringComparison.Ordinal))
            .ToArray())
        {
            if (attribute.Name is "id" or "data-testid" or "data-component")
            {
                element.SetAttribute(attribute.Name, Name(attribute.Value));
            }
            else if (!attribute.Name.StartsWith("data-", StringComparison.Ordinal))
            {
                element.RemoveAttribute(attribute.Name);
            }
        }
    }

    private string Name(string name)
    {
        if (!_names.TryGetValue(name, out string? other))
        {
            var word = new StringBuilder();
            for (int syllable = 0; syllable < 3; syllable++)
            {
                word.Append(Consonants[_random.Next(Consonants.Length)]).Append(Vowels[_random.Next(Vowels.Length)]);
            }

            _names.Add(name, other = word.ToString());
        }

        return other;
    }

    private static IElement Replace(IDocument page, IElement element, string name)
    {
        IElement other = page.CreateElement(name);
        foreach (IAttr attribute in element.Attributes)
        {
            other.SetAttribute(attribute.Name, attribute.Value);
        }

        other.Append([.. element.ChildNodes]);
        element.ReplaceWith(other);
        return other;
    }

    private void Wrap(IDocument page, IElement element)
    {
        IElement wrapper = page.CreateElement("div");
        wrapper.ClassName = Name("wrapper of " + element.TagName + element.ClassName);
        wrapper.Append([.. element.ChildNodes]);
        element.Append(wrapper);
    }
}
