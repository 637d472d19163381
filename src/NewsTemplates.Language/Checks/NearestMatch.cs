using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Language.Model;
using NewsTemplates.Matching;
using NewsTemplates.Selectors;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Checks;

/// <summary>
/// What a rule that finds nothing may have meant: a class, id or name of the page that is spelt almost alike, or how far
/// the selector still fits. Made for one page, and asked about several rules of it.
/// </summary>
internal sealed class NearestMatch
{
    private readonly PageDocument _page;
    private readonly Lazy<Names> _names;

    public NearestMatch(PageDocument page)
    {
        _page = page;
        _names = new Lazy<Names>(() => new Names(page));
    }

    /// <summary>A remark in brackets that follows the rule in a message; empty where there is nothing to say.</summary>
    public string To(RuleModel rule) => Remark(rule.Source switch
    {
        SelectorSource { Traversal: null, Selector: { } selector } source => OfSelector(selector.List, source.Attribute),
        SelectorSource { Traversal: { } move } => OfSelector(move.Selector.List, null),
        MetaSource meta => OfMeta(meta.Name),
        _ => null,
    });

    /// <summary>The same for a selector that bounds a region.</summary>
    public string To(SelectorModel selector) => Remark(OfSelector(selector.List, null));

    private static string Remark(string? text) => text is null ? "" : $" ({text})";

    private string? OfSelector(SelectorList selector, string? attribute)
    {
        if (First(selector.ToSelector()) is { } match)
        {
            return attribute is null
                ? $"the page has {Elements(match.Count)} like this, but no value in the right place"
                : $"{Elements(match.Count)} like this, but none with '{attribute}'";
        }

        return selector.Alternatives.Select(alternative => Misspelt(selector.Text, alternative)).FirstOrDefault(guess => guess is not null)
            ?? selector.Alternatives.Select(alternative => HowFar(selector.Text, alternative)).FirstOrDefault(prefix => prefix is not null);
    }

    private string? OfMeta(string name) =>
        _names.Value.Metas.Contains(name, StringComparer.OrdinalIgnoreCase) || Spelling.Nearest(name, _names.Value.Metas) is not { } nearest
            ? null
            : $"did you mean 'meta({nearest})'?";

    /// <summary>The selector with a class or id that the page has in place of one it does not have.</summary>
    private string? Misspelt(string text, ComplexSelector selector)
    {
        foreach (SimpleSelector part in selector.Compounds.SelectMany(compound => compound.Parts))
        {
            string? nearest = part switch
            {
                ClassSelector named => Unknown(named.Name, _names.Value.Classes),
                IdSelector id => Unknown(id.Id, _names.Value.Ids),
                _ => null,
            };
            if (nearest is null)
            {
                continue;
            }

            string corrected = text.Substring(selector.Span.Offset, part.Span.Offset - selector.Span.Offset)
                + text[part.Span.Offset] + nearest
                + text.Substring(part.Span.End, selector.Span.End - part.Span.End);
            if (SelectorParser.TryParse(corrected, out SelectorList? list, out _) && First(list.ToSelector()) is { } match)
            {
                return $"did you mean '{corrected}', {Matches(match.Count)}?";
            }
        }

        return null;
    }

    private static string? Unknown(string name, IReadOnlyCollection<string> known) =>
        known.Contains(name) ? null : Spelling.Nearest(name, known);

    /// <summary>The longest beginning of the selector that still matches, and what it matches.</summary>
    private string? HowFar(string text, ComplexSelector selector)
    {
        foreach (int end in Ends(selector).Reverse())
        {
            string prefix = text.Substring(selector.Span.Offset, end - selector.Span.Offset);
            if (SelectorParser.TryParse(prefix, out SelectorList? list, out _) && First(list.ToSelector()) is { } match)
            {
                return $"'{prefix}' still matches {Elements(match.Count)}: {Describe(match.Element)}";
            }
        }

        return null;
    }

    /// <summary>The places where a beginning of the selector can end: after each simple selector.</summary>
    private static IEnumerable<int> Ends(ComplexSelector selector) =>
        selector.Compounds.SelectMany(compound => compound.Parts).Select(part => part.Span.End).Where(end => end < selector.Span.End);

    private (int Element, int Count)? First(Selector selector)
    {
        IReadOnlyList<int> found = new SelectorSet(selector).Match(_page, 0)[0];
        return found.Count == 0 ? null : (found[0], found.Count);
    }

    /// <summary>An element as a selector that one might write for it.</summary>
    private string Describe(int element) =>
        _page.Name(element)
        + (_page.Attribute(element, "id") is { Length: > 0 } id ? "#" + id : "")
        + string.Concat(_page.Classes(element).Take(3).Select(name => "." + name));

    private static string Elements(int count) => count == 1 ? "1 element" : count.ToString(CultureInfo.InvariantCulture) + " elements";

    private static string Matches(int count) => count == 1 ? "1 match" : count.ToString(CultureInfo.InvariantCulture) + " matches";

    /// <summary>The names that a page's elements have, in the order in which they first occur.</summary>
    private sealed class Names
    {
        public Names(PageDocument page)
        {
            var classes = new OrderedNames();
            var ids = new OrderedNames();
            var metas = new OrderedNames();
            for (int node = 1; node < page.Count; node++)
            {
                if (page.Kind(node) != NodeKind.Element)
                {
                    continue;
                }

                foreach (string name in page.Classes(node))
                {
                    classes.Add(name);
                }

                ids.Add(page.Attribute(node, "id"));
                if (page.IsElement(node, "meta"))
                {
                    metas.Add(page.Attribute(node, "property") ?? page.Attribute(node, "name") ?? page.Attribute(node, "itemprop"));
                }
            }

            (Classes, Ids, Metas) = (classes.All, ids.All, metas.All);
        }

        public IReadOnlyCollection<string> Classes { get; }

        public IReadOnlyCollection<string> Ids { get; }

        public IReadOnlyCollection<string> Metas { get; }
    }

    private sealed class OrderedNames
    {
        private readonly HashSet<string> _known = new(StringComparer.Ordinal);

        public List<string> All { get; } = [];

        public void Add(string? name)
        {
            if (!string.IsNullOrEmpty(name) && _known.Add(name!))
            {
                All.Add(name!);
            }
        }
    }
}
