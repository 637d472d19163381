using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Language.Model;
using NewsTemplates.Matching;
using NewsTemplates.Scripts;
using NewsTemplates.Selectors;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Checks;

/// <summary>
/// What a rule that finds nothing may have meant: a class, id or name of the page that is spelt almost alike, or how far
/// the selector still fits. Made for one page, and asked about several rules of it.
/// </summary>
internal sealed class NearestMatch
{
    private const string NoValue = "no value in the right place";

    // Each is matched against the page.
    private const int MostTried = 8;

    // Under these an object has its text where it has no 'name'.
    private static readonly string[] TextKeys = ["title", "label", "text", "displayName", "value"];

    private readonly PageDocument _page;
    private readonly Lazy<Names> _names;
    private readonly Lazy<ScriptJson> _scripts;

    public NearestMatch(PageDocument page)
    {
        _page = page;
        _names = new Lazy<Names>(() => new Names(page));
        _scripts = new Lazy<ScriptJson>(() => ScriptJson.Read(PageScript.In(page)));
    }

    /// <summary>A remark in brackets that follows the rule in a message; empty where there is nothing to say.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="holders">The fields that find its scopes; none where that is the page.</param>
    /// <param name="field">The field that has it.</param>
    public string To(RuleModel rule, IReadOnlyList<FieldModel> holders, FieldModel field)
    {
        Place[] scopes = Scopes(holders);
        return Remark(rule.Source switch
        {
            SelectorSource { Traversal: null, Selector: { } selector } source =>
                OfSibling(selector.List, holders)
                    ?? OfSelector(selector.List, scopes, found => Lacking(rule, source, found), new Wanted(source.Attribute, field)),
            SelectorSource { Traversal: { } move } => OfSelector(move.Selector.List, [default], _ => NoValue),
            PresenceSource { IsThere: true } presence =>
                OfSibling(presence.Selector.List, holders) ?? OfSelector(presence.Selector.List, scopes, _ => NoValue),
            MetaSource meta => OfMeta(meta.Name),
            ScriptJsonSource json => OfScriptJson([.. json.Keys]),
            _ => null,
        });
    }

    /// <summary>The same for a selector that bounds a region or cuts something out.</summary>
    public string To(SelectorModel selector, IReadOnlyList<FieldModel> holders) =>
        Remark(OfSibling(selector.List, holders) ?? OfSelector(selector.List, Scopes(holders), _ => NoValue));

    private static string Remark(string? text) => text is null ? "" : $" ({text})";

    /// <summary>Where rules of a block look: the elements or groups that its holders find; the whole page where they find none.</summary>
    private Place[] Scopes(IReadOnlyList<FieldModel> holders)
    {
        Place[] scopes = [.. holders.SelectMany(Scopes).Distinct()];
        return scopes.Length == 0 ? [default] : scopes;
    }

    private IEnumerable<Place> Scopes(FieldModel holder)
    {
        int[] found =
        [
            .. holder.Rules
                .Select(rule => rule.Source)
                .OfType<SelectorSource>()
                .Where(source => source is { Traversal: null, Selector: not null })
                .SelectMany(source => new SelectorSet(source.Selector!.List.ToSelector()).Match(_page, 0)[0]),
        ];
        return holder.OpensGroups
            ? SiblingGroup.Of(_page, found, _page.Count).Select(group => new Place(group.Opener, group))
            : found.Select(element => new Place(element));
    }

    /// <summary>What elements that a rule finds do not have.</summary>
    private string Lacking(RuleModel rule, SelectorSource source, IReadOnlyList<int> found) =>
        source.Attribute is { } attribute ? $"none with '{attribute}'"
        : rule is { Image: null, Body: null } && found.All(element => PageText.Of(_page, element, null).Length == 0) ? "no text"
        : NoValue;

    private string? OfSelector(SelectorList selector, Place[] scopes, Func<IReadOnlyList<int>, string> lacking, Wanted? wanted = null)
    {
        if (Found(selector, scopes) is { Count: > 0 } found)
        {
            string where = scopes is [{ Element: 0 }] ? "the page has" : "its blocks have";
            return $"{where} {Elements(found.Count)} like this, but {lacking(found)}";
        }

        return selector.Alternatives
                .Select(alternative => Misspelt(selector.Text, alternative, scopes, wanted))
                .FirstOrDefault(guess => guess is not null)
            ?? selector.Alternatives.Select(alternative => HowFar(alternative, selector.Text, scopes)).FirstOrDefault(prefix => prefix is not null);
    }

    /// <summary>A selector for siblings of the scope, where rules look below it.</summary>
    private static string? OfSibling(SelectorList selector, IReadOnlyList<FieldModel> holders)
    {
        if (!selector.Alternatives.Any(IsOfSibling) || holders.Any(holder => holder.OpensGroups))
        {
            return null;
        }

        string groups = holders.FirstOrDefault(holder => holder.IsList) is { Rules: [var rule, ..] } list
            ? $" for one of them; for all up to the next '{rule.Text}' write 'groups' in place of 'each' at '{list.Name}'"
            : "";
        return "a rule finds what is below ':scope', and its siblings are not: try 'next(…)'" + groups;
    }

    private static bool IsOfSibling(ComplexSelector selector) =>
        selector.Compounds.Count > 1
        && selector.Compounds[0].Parts.Any(part => part is StateSelector { State: ElementState.Scope })
        && selector.Compounds[1].Combinator is Combinator.NextSibling or Combinator.SubsequentSibling;

    private string? OfMeta(string name) =>
        _names.Value.Metas.Contains(name, StringComparer.OrdinalIgnoreCase) || Spelling.Nearest(name, _names.Value.Metas) is not { } nearest
            ? null
            : $"did you mean 'meta({nearest})'?";

    /// <summary>The path with a key that the scripts have in place of one that leads nowhere, or from an object on to its text.</summary>
    private string? OfScriptJson(string[] keys)
    {
        string[] known = [.. _scripts.Value.Objects.SelectMany(node => node.Members).Select(member => member.Key).Distinct()];
        string[]? corrected = Enumerable.Range(0, keys.Length)
            .SelectMany(place => Spelling.Near(keys[place], known).Take(MostTried).Select(near => keys.Select((key, at) => at == place ? near : key)))
            .Concat(TextKeys.Select(key => keys.Append(key)))
            .Select(path => path.ToArray())
            .FirstOrDefault(path => _scripts.Value.Find(path).Count > 0);
        return corrected is null ? null : $"did you mean 'script-json({string.Join(".", corrected)})'?";
    }

    /// <summary>
    /// The selector with a class or id that the page has in place of one it does not have: the nearest with as many matches as
    /// the field is to have, else the nearest.
    /// </summary>
    private string? Misspelt(string text, ComplexSelector selector, Place[] scopes, Wanted? wanted)
    {
        (string Corrected, int Count)[] near =
        [
            .. selector.Compounds.SelectMany(compound => compound.Parts).SelectMany(part => Nearest(part).Select(nearest =>
            {
                string corrected = text.Substring(selector.Span.Offset, part.Span.Offset - selector.Span.Offset)
                    + text[part.Span.Offset] + nearest
                    + text.Substring(part.Span.End, selector.Span.End - part.Span.End);
                bool isSelector = SelectorParser.TryParse(corrected, out SelectorList? list, out _);
                return (corrected, Count: isSelector ? Having(wanted, Found(list!, scopes)) : 0);
            })).Where(guess => guess.Count > 0),
        ];
        if (near.Length == 0)
        {
            return null;
        }

        (string best, int count) = near.Where(guess => wanted?.Fits(guess.Count) != false).Append(near[0]).First();
        return $"did you mean '{best}{wanted?.Suffix}', {Matches(count)}?";
    }

    private IEnumerable<string> Nearest(SimpleSelector part) => part switch
    {
        ClassSelector named => Unknown(named.Name, _names.Value.Classes),
        IdSelector id => Unknown(id.Id, _names.Value.Ids),
        _ => [],
    };

    private static IEnumerable<string> Unknown(string name, IReadOnlyCollection<string> known) =>
        known.Contains(name) ? [] : Spelling.Near(name, known).Take(MostTried);

    /// <summary>How many of the elements have what the rule takes of them.</summary>
    private int Having(Wanted? wanted, List<int> found) =>
        wanted?.Attribute is { } name ? found.Count(element => _page.Attribute(element, name) is not null) : found.Count;

    /// <summary>The longest beginning of the selector that still matches, and what it matches.</summary>
    private string? HowFar(ComplexSelector selector, string text, Place[] scopes)
    {
        int[] ends =
        [
            .. selector.Compounds.SelectMany(compound => compound.Parts).Select(part => part.Span.End).Where(end => end < selector.Span.End),
        ];

        // A longer beginning matches no more than a shorter one.
        (string Prefix, IReadOnlyList<int> Found)? longest = null;
        int low = 0;
        int high = ends.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            string prefix = text.Substring(selector.Span.Offset, ends[middle] - selector.Span.Offset);
            if (SelectorParser.TryParse(prefix, out SelectorList? list, out _) && Found(list, scopes) is { Count: > 0 } found)
            {
                longest = (prefix, found);
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return longest is { } far ? $"'{far.Prefix}' still matches {Elements(far.Found.Count)}: {Describe(far.Found[0])}" : null;
    }

    private List<int> Found(SelectorList selector, Place[] scopes)
    {
        var set = new SelectorSet(selector.ToSelector());
        var on = new MatchContext(_page);
        return [.. scopes.SelectMany(scope => (scope.Group is { } group ? set.Match(on, group) : set.Match(on, scope.Element))[0]).Distinct()];
    }

    /// <summary>An element as a selector that one might write for it.</summary>
    private string Describe(int element) =>
        _page.Name(element)
        + (_page.Attribute(element, "id") is { Length: > 0 } id ? "#" + id : "")
        + string.Concat(_page.Classes(element).Take(3).Select(name => "." + name));

    private static string Elements(int count) => count == 1 ? "1 element" : count.ToString(CultureInfo.InvariantCulture) + " elements";

    private static string Matches(int count) => count == 1 ? "1 match" : count.ToString(CultureInfo.InvariantCulture) + " matches";

    /// <summary>Where a rule looks: below an element (0: in the page), or in the group that it opens.</summary>
    private readonly record struct Place(int Element, SiblingGroup? Group = null);

    /// <summary>What a rule is to find: elements with an attribute, as many as the field is to have.</summary>
    private sealed class Wanted(string? attribute, FieldModel field)
    {
        public string? Attribute => attribute;

        public string Suffix => attribute is null ? "" : "@" + attribute;

        public bool Fits(int count) => !field.IsList || (count >= field.MinimumCount && count <= field.MaximumCount);
    }

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
                    foreach (string name in MetaNames.Written(page, node))
                    {
                        metas.Add(name);
                    }
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
