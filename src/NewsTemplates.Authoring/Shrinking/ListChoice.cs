using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsTemplates.Language.Checks;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// Which items of the long lists of a result, and which sections of its long bodies, are enough: the first two, the last, and one of each
/// shape. Two have the same shape if the same fields of theirs have values, by the same rules and with the same issues. Of lists that several
/// items have each, the first two are treated so where the page is too large; of the others one item is enough, and one of each new shape.
/// </summary>
internal sealed class ListChoice
{
    /// <summary>How many items a list may have and stay whole.</summary>
    public const int LongestWhole = 6;

    /// <summary>How many it may have where the page is too large otherwise.</summary>
    public const int FewestWhole = 3;

    // Of the lists that several items have each.
    private const int MostLists = 2;

    private static readonly Regex Place = new(@"\[\d+\]", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly int _longestWhole;
    private readonly HashSet<string> _lists;
    private readonly Dictionary<string, string> _keyed;
    private readonly ILookup<string, string> _facts;
    private readonly Dictionary<string, HashSet<int>> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wanted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shapes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unwanted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <param name="run">The layout's run on the sample.</param>
    /// <param name="data">The values that it gave.</param>
    /// <param name="longestWhole">How many items a list may have and stay whole.</param>
    public ListChoice(SampleRun run, JsonElement data, int longestWhole)
    {
        _longestWhole = longestWhole;
        _lists = [.. run.Trace.Items.Keys.Concat(run.Trace.Sections.Keys).Select(path => path[..path.LastIndexOf('[')])];
        _keyed = run.Extraction.Keyed.ToDictionary(item => item.Path, item => item.Item, StringComparer.OrdinalIgnoreCase);
        _facts = FactsOf(run).SelectMany(fact => ItemsOf(fact.Path).Select(item => (Item: item, Fact: fact.Path[item.Length..] + fact.Text)))
            .ToLookup(fact => fact.Item, fact => fact.Fact, StringComparer.Ordinal);
        // What an outer list keeps an inner one may keep as well, and so may a list of the same items.
        foreach (JsonProperty member in data.EnumerateObject().OrderBy(member => Depth(member.Value)))
        {
            Choose(member.Value, PathOf("", member.Name), isWanted: true);
        }
    }

    /// <summary>The paths of the items that stay, in lists that stay whole, too.</summary>
    public IReadOnlySet<string> Wanted => _wanted;

    /// <summary>The paths of the items that may go, with those within them.</summary>
    public IReadOnlySet<string> Unwanted => _unwanted;

    /// <summary>The items of a list that stay; null where it stays whole.</summary>
    public IReadOnlySet<int>? KeptOf(string path) => _kept.GetValueOrDefault(path);

    /// <summary>How many items the lists of the layout have, by path.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Whether a value is a list of the layout, not one within a value.</summary>
    public bool IsList(string path) => _counts.ContainsKey(path);

    /// <summary>What is said of the values of a run, whichever item of a list it is said of.</summary>
    public static IEnumerable<string> AllFactsOf(SampleRun run) => FactsOf(run).Select(fact => Place.Replace(fact.Path, "[]") + fact.Text);

    /// <summary>The path of a member; of one that a key made of an item, the item's.</summary>
    public string PathOf(string path, string member)
    {
        string whole = path.Length == 0 ? member : path + "." + member;
        return _keyed.GetValueOrDefault(whole) ?? whole;
    }

    /// <summary>The path of an item.</summary>
    public static string PathOf(string path, int item) => path + "[" + item.ToString(CultureInfo.InvariantCulture) + "]";

    private static IEnumerable<(string Path, string Text)> FactsOf(SampleRun run) =>
        run.Extraction.Provenance.Select(entry => (entry.Field, FormattableString.Invariant($" by {entry.RuleIndex}")))
            .Concat(run.Extraction.Issues.Select(issue => (issue.Field ?? "", $" is {issue.Kind}")));

    private static IEnumerable<string> ItemsOf(string path) => Place.Matches(path).Select(place => path[..(place.Index + place.Length)]);

    // The deepest first.
    private static int Depth(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(Depth).DefaultIfEmpty().Min() - 1,
        JsonValueKind.Object => value.EnumerateObject().Select(member => Depth(member.Value)).DefaultIfEmpty().Min(),
        _ => 0,
    };

    private void Choose(JsonElement value, string path, bool isWanted)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            if (isWanted)
            {
                _texts.Add(value.GetRawText());
            }

            foreach (JsonProperty member in value.EnumerateObject())
            {
                Choose(member.Value, PathOf(path, member.Name), isWanted);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array && _lists.Contains(path))
        {
            JsonElement[] items = [.. value.EnumerateArray()];
            _counts[path] = items.Length;
            HashSet<int>? kept = isWanted ? KeptOf(items, path) : [];
            if (kept is not null)
            {
                _kept[path] = kept;
            }

            for (int i = 0; i < items.Length; i++)
            {
                bool stays = kept?.Contains(i) ?? true;
                (stays ? _wanted : _unwanted).Add(PathOf(path, i));
                Choose(items[i], PathOf(path, i), stays);
            }
        }
    }

    /// <summary>The items of a list that are enough; null where it stays whole.</summary>
    private HashSet<int>? KeptOf(JsonElement[] items, string path)
    {
        string list = Place.Replace(path, "[]");
        string[] shapes = [.. items.Select((item, place) => list + Shape(item) + "\n" + FactsOf(PathOf(path, place)))];
        int before = _seen.GetValueOrDefault(list);
        _seen[list] = before + 1;
        IEnumerable<int> ofEachShape = Enumerable.Range(0, items.Length)
            .GroupBy(item => shapes[item])
            .Select(alike => alike.OrderBy(item => _texts.Contains(items[item].GetRawText()) ? 0 : 1).First());
        int[]? kept = before >= MostLists && _longestWhole <= FewestWhole ? [0, .. ofEachShape.Where(item => !_shapes.Contains(shapes[item]))]
            : items.Length > _longestWhole ? [0, 1, items.Length - 1, .. ofEachShape]
            : null;
        _shapes.UnionWith(shapes);
        return items.Length == 0 ? null : kept?.ToHashSet();
    }

    private string FactsOf(string item) =>
        string.Join("\n", _facts[item].Select(fact => Place.Replace(fact, "[]")).Distinct().Order(StringComparer.Ordinal));

    private static string Shape(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Join(" ", value.EnumerateObject().Select(member => member.Name + Shape(member.Value))),
        JsonValueKind.Array => value.GetArrayLength() > 0 ? "[]" : "",
        JsonValueKind.Null => "",
        JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => "s",
    };
}
