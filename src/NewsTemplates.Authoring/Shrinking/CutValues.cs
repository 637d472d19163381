using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Language.Checks;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// The values of a sample of which some items of long lists, and some versions of pictures, may be missing. All that is said of the values
/// must be said of those that are left.
/// </summary>
internal sealed class CutValues
{
    private readonly SampleRun _run;
    private readonly JsonElement _data;
    private readonly HashSet<string> _facts;
    private readonly Dictionary<string, HashSet<string>> _items = [];

    private CutValues(SampleRun run, IJsonRecord record, int longestWhole)
    {
        _run = run;
        _data = DataOf(record);
        Choice = new ListChoice(run, _data, longestWhole);
        _facts = [.. ListChoice.AllFactsOf(run)];
    }

    /// <summary>Which items stay.</summary>
    public ListChoice Choice { get; }

    /// <summary>The values of a run; null where it gave none.</summary>
    /// <param name="run">The run.</param>
    /// <param name="longestWhole">How many items a list may have and stay whole.</param>
    public static CutValues? Of(SampleRun run, int longestWhole) =>
        run.Extraction.Record is IJsonRecord record ? new CutValues(run, record, longestWhole) : null;

    /// <summary>Whether the values of another run are these, but for what may be missing.</summary>
    public bool AreLeftIn(SampleRun other) =>
        other.Page == _run.Page
        && other.Variant == _run.Variant
        && other.Extraction.Record is IJsonRecord record
        && _facts.SetEquals(ListChoice.AllFactsOf(other))
        && AreLeft(_data, DataOf(record), "", isFree: false);

    private static JsonElement DataOf(IJsonRecord record)
    {
        using JsonDocument data = JsonDocument.Parse(JsonValues.TextOf(record));
        return data.RootElement.Clone();
    }

    // Within an item that may go, all lists may.
    private bool AreLeft(JsonElement before, JsonElement now, string path, bool isFree)
    {
        if (before.ValueKind != now.ValueKind)
        {
            return false;
        }

        switch (before.ValueKind)
        {
            case JsonValueKind.Object:
                return before.EnumerateObject().All(member => now.TryGetProperty(member.Name, out JsonElement value)
                    && AreLeft(member.Value, value, Choice.PathOf(path, member.Name), isFree));
            case JsonValueKind.Array when Choice.KeptOf(path) is { } kept:
                return AreItemsLeft([.. before.EnumerateArray()], now, path, isFree ? [] : [.. kept.Order()]);
            case JsonValueKind.Array when !Choice.IsList(path) && path.EndsWith(".versions", StringComparison.Ordinal):
                return now.GetArrayLength() >= Math.Min(FewerVersions.Enough, before.GetArrayLength())
                    && TextsOf(before, path).IsSupersetOf(now.EnumerateArray().Select(version => version.GetRawText()));
            case JsonValueKind.Array:
                return before.GetArrayLength() == now.GetArrayLength()
                    && before.EnumerateArray().Zip(now.EnumerateArray())
                        .Select((pair, item) => AreLeft(pair.First, pair.Second, ListChoice.PathOf(path, item), isFree))
                        .All(isLeft => isLeft);
            default:
                return before.GetRawText() == now.GetRawText();
        }
    }

    private bool AreItemsLeft(JsonElement[] before, JsonElement now, string path, int[] kept)
    {
        int next = 0;
        foreach (JsonElement item in now.EnumerateArray())
        {
            if (next < kept.Length && AreLeft(before[kept[next]], item, ListChoice.PathOf(path, kept[next]), isFree: false))
            {
                next++;
            }
            else if (!TextsOf(before, path).Contains(item.GetRawText())
                && !before.Where((other, index) => !kept.Contains(index) && AreLeft(other, item, ListChoice.PathOf(path, index), isFree: true)).Any())
            {
                return false;
            }
        }

        return next == kept.Length;
    }

    private HashSet<string> TextsOf(IEnumerable<JsonElement> items, string path)
    {
        if (!_items.TryGetValue(path, out HashSet<string>? texts))
        {
            _items[path] = texts = [.. items.Select(item => item.GetRawText())];
        }

        return texts;
    }

    private HashSet<string> TextsOf(JsonElement items, string path) => TextsOf(items.EnumerateArray(), path);
}
