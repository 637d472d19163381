using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace NewsTemplates.Language.Checks;

/// <summary>
/// Compares two JSON values as a person would: a list that lost or gained items is one difference, not one for each
/// place after it; so are items that differ in more than one field. What is absent equals null.
/// </summary>
internal static class JsonDifferences
{
    public static IReadOnlyList<(string Path, string? Approved, string? Found)> Between(JsonElement approved, JsonElement found)
    {
        var differences = new List<(string Path, string? Approved, string? Found)>();
        Compare("", approved, found, differences);
        return differences;
    }

    /// <summary>
    /// Every single value that differs, by its full path and quoted with all that differs in it. Items that one list has
    /// more than the other differ from nothing.
    /// </summary>
    public static IEnumerable<(string Path, string? Approved, string? Found)> Each(JsonElement approved, JsonElement found) =>
        Each("", approved, found);

    private static IEnumerable<(string Path, string? Approved, string? Found)> Each(string path, JsonElement approved, JsonElement found)
    {
        if (Canonical(approved) == Canonical(found))
        {
            yield break;
        }

        bool isInside = false;
        foreach ((string member, JsonElement one, JsonElement other) in Members(path, approved, found))
        {
            foreach ((string Path, string? Approved, string? Found) difference in Each(member, one, other))
            {
                isInside = true;
                yield return difference;
            }
        }

        if (!isInside || IsOneValue(approved) || IsOneValue(found))
        {
            yield return (path, QuoteWhole(approved, found), QuoteWhole(found, approved));
        }
    }

    private static bool IsOneValue(JsonElement value) =>
        value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array);

    /// <summary>What two values hold: members with the same name, and items at the same place after those that are equal at both ends.</summary>
    private static IEnumerable<(string Path, JsonElement Approved, JsonElement Found)> Members(string path, JsonElement approved, JsonElement found)
    {
        foreach (string name in Names(found).Union(Names(approved), StringComparer.Ordinal))
        {
            yield return (Member(path, name), Property(approved, name), Property(found, name));
        }

        JsonElement[] one = Items(approved);
        JsonElement[] other = Items(found);
        string[] oneTexts = Array.ConvertAll(one, Canonical);
        string[] otherTexts = Array.ConvertAll(other, Canonical);
        int shorter = Math.Min(one.Length, other.Length);
        int start = 0;
        while (start < shorter && oneTexts[start] == otherTexts[start])
        {
            start++;
        }

        int end = 0;
        while (end < shorter - start && oneTexts[one.Length - 1 - end] == otherTexts[other.Length - 1 - end])
        {
            end++;
        }

        for (int index = start; index < Math.Max(one.Length, other.Length) - end; index++)
        {
            yield return (
                Place(path, index),
                index < one.Length - end ? one[index] : default,
                index < other.Length - end ? other[index] : default);
        }
    }

    // JSON is read with a bound on its depth, so this is not deep.
    private static void Compare(
        string path, JsonElement approved, JsonElement found, List<(string Path, string? Approved, string? Found)> differences)
    {
        if (approved.ValueKind == JsonValueKind.Object && found.ValueKind == JsonValueKind.Object)
        {
            CompareObjects(path, approved, found, differences);
        }
        else if (approved.ValueKind == JsonValueKind.Array && found.ValueKind == JsonValueKind.Array)
        {
            CompareLists(path, [.. approved.EnumerateArray()], [.. found.EnumerateArray()], differences);
        }
        else if (Canonical(approved) != Canonical(found))
        {
            differences.Add((path, Quote(approved, found), Quote(found, approved)));
        }
    }

    private static void CompareObjects(
        string path, JsonElement approved, JsonElement found, List<(string Path, string? Approved, string? Found)> differences)
    {
        foreach (string name in Names(found).Union(Names(approved), StringComparer.Ordinal))
        {
            Compare(Member(path, name), Property(approved, name), Property(found, name), differences);
        }
    }

    private static void CompareLists(
        string path, JsonElement[] approved, JsonElement[] found, List<(string Path, string? Approved, string? Found)> differences)
    {
        if (approved.Length != found.Length)
        {
            differences.Add((path, Count(approved, found), Count(found, approved)));
            return;
        }

        var inside = new List<(string Path, string? Approved, string? Found)>();
        for (int index = 0; index < found.Length; index++)
        {
            Compare(Place(path, index), approved[index], found[index], inside);
        }

        if (inside.Select(difference => FieldPath.OfAllItems(difference.Path)).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            (string leaf, string? one, string? other) = inside[0];
            inside = [(leaf.Substring(0, leaf.IndexOf(']', path.Length) + 1), one, other)];
        }

        differences.AddRange(inside);
    }

    private static string Member(string path, string name) => path.Length == 0 ? name : path + "." + name;

    private static string Place(string path, int index) => path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";

    private static IEnumerable<string> Names(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().Select(property => property.Name) : [];

    private static JsonElement Property(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement member) ? member : default;

    private static JsonElement[] Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    /// <summary>How many items, and the first one that the other list does not have.</summary>
    private static string Count(JsonElement[] items, JsonElement[] others)
    {
        var known = others
            .GroupBy(Canonical, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (JsonElement item in items)
        {
            string key = Canonical(item);
            if (!known.TryGetValue(key, out int left) || left == 0)
            {
                return $"a list of {Items(items.Length)} with {Item(item)} in it";
            }

            known[key] = left - 1;
        }

        return $"a list of {Items(items.Length)}";
    }

    private static string Items(int count) => count == 1 ? "1 item" : count.ToString(CultureInfo.InvariantCulture) + " items";

    /// <summary>A value quoted in full if it is short, else from shortly before it begins to differ from the other.</summary>
    private static string? Quote(JsonElement value, JsonElement other) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String when other.ValueKind == JsonValueKind.String =>
            "'" + Excerpt.OfDifference(value.GetString()!, other.GetString()!).One + "'",
        _ => Item(value),
    };

    /// <summary>A value quoted with all that differs from the other: a text in full, or without what is equal at both ends.</summary>
    private static string? QuoteWhole(JsonElement value, JsonElement other) => value.ValueKind != JsonValueKind.String ? Quote(value, other)
        : "'" + (other.ValueKind == JsonValueKind.String ? Excerpt.OfAllDifference(value.GetString()!, other.GetString()!) : value.GetString()) + "'";

    /// <summary>A value by its first text.</summary>
    private static string Item(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return "'" + Excerpt.Of(value.GetString()!) + "'";
            case JsonValueKind.Array:
                return $"a list of {Items(value.GetArrayLength())}";
            case JsonValueKind.Object:
                JsonElement text = value.EnumerateObject()
                    .Select(property => property.Value)
                    .FirstOrDefault(member => member.ValueKind == JsonValueKind.String);
                return text.ValueKind == JsonValueKind.String ? Item(text) : Excerpt.Of(value.GetRawText());
            default:
                return value.GetRawText();
        }
    }

    /// <summary>A text that is equal for equal values, however they are written.</summary>
    private static string Canonical(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "null",
        JsonValueKind.String => Encoded(value.GetString()!),
        JsonValueKind.Number when value.TryGetDecimal(out decimal number) =>
            number.ToString("0.############################", CultureInfo.InvariantCulture),
        JsonValueKind.Array => "[" + string.Join(",", value.EnumerateArray().Select(Canonical)) + "]",
        JsonValueKind.Object => "{" + string.Join(",", value.EnumerateObject()
            .Where(property => property.Value.ValueKind != JsonValueKind.Null)
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => Encoded(property.Name) + ":" + Canonical(property.Value))) + "}",
        _ => value.GetRawText(),
    };

    private static string Encoded(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";
}
