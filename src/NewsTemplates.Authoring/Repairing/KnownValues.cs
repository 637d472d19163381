using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Authoring.Shrinking;
using NewsTemplates.Language.Checks;
using NewsTemplates.Urls;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>
/// The values that were approved for a page, known by their hashes alone: what the page said before a redesign, it says after it, too.
/// </summary>
internal sealed class KnownValues
{
    private readonly IReadOnlyDictionary<string, string> _hashes;
    private readonly ILookup<string, string> _paths;

    private KnownValues(Uri url, string? variant, IReadOnlyDictionary<string, string> hashes)
    {
        Url = url;
        Variant = variant;
        _hashes = hashes;
        _paths = hashes.ToLookup(known => known.Value, known => known.Key);
    }

    /// <summary>The page's address.</summary>
    public Uri Url { get; }

    /// <summary>The look that the page had; null where the layout knew one only.</summary>
    public string? Variant { get; }

    /// <summary>The values of an approved sample: of the page that it was made of, or its own; null where nobody knows its address.</summary>
    public static KnownValues? Of(RepairSample sample)
    {
        try
        {
            string approved = sample.Sample.ApprovedText!;
            ApprovedResult read = ApprovedResult.Read(approved);
            if (sample.Origin is not null)
            {
                return SampleOrigin.Read(sample.Origin) is var (address, hashes) ? new KnownValues(address, read.Variant, hashes) : null;
            }

            using JsonDocument result = JsonDocument.Parse(approved);
            return Uri.TryCreate(read.Url, UriKind.Absolute, out Uri? url)
                ? new KnownValues(
                    url,
                    read.Variant,
                    SampleOrigin.HashesOf("", result.RootElement.GetProperty("data")).ToDictionary(one => one.Key, one => one.Value))
                : null;
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether they are of the page at an address.</summary>
    public bool AreOf(Uri url) => PageAddress.Of(url) is { } address && PageAddress.Of(Url) == address;

    /// <summary>The fields of which a record has other values, more or fewer, in the record's order and then those that it lacks.</summary>
    /// <param name="record">The record as JSON.</param>
    public IEnumerable<string> ChangedFields(JsonElement record)
    {
        Dictionary<string, string> now = SampleOrigin.HashesOf("", record).ToDictionary(part => part.Key, part => part.Value, StringComparer.Ordinal);
        return now.Keys.Union(_hashes.Keys)
            .Where(path => now.GetValueOrDefault(path) != _hashes.GetValueOrDefault(path))
            .Select(path => path.Split('.', '[')[0])
            .Distinct();
    }

    /// <summary>Whether a field had a value.</summary>
    public bool Has(string field) => _hashes.Keys.Any(path => IsWithin(path, field));

    /// <summary>Whether a field's value is the approved one, with all that is in it.</summary>
    public bool Is(string field, JsonElement? value)
    {
        KeyValuePair<string, string>[] found = value is { } one ? [.. SampleOrigin.HashesOf(field, one)] : [];
        return found.Length == _hashes.Keys.Count(path => IsWithin(path, field))
            && Array.TrueForAll(found, part => _hashes.TryGetValue(part.Key, out string? hash) && hash == part.Value);
    }

    /// <summary>
    /// How like a value is to the approved one, whatever the order: 1 where it has all parts of that and no other, 0 where it has none.
    /// </summary>
    public double Likeness(string field, JsonElement? value)
    {
        List<(string, string)> left = [.. _hashes.Where(known => IsWithin(known.Key, field)).Select(Part)];
        (string, string)[] found = value is { } one ? [.. SampleOrigin.HashesOf(field, one).Select(Part)] : [];
        int all = left.Count + found.Length;
        return all == 0 ? 1 : 2.0 * found.Count(left.Remove) / all;

        static (string, string) Part(KeyValuePair<string, string> part) => (FieldPath.OfAllItems(part.Key), part.Value);
    }

    /// <summary>The places of a text among the values of a field.</summary>
    public IEnumerable<string> PathsOf(string field, string text) => _paths[SampleOrigin.Hash(text)].Where(path => IsWithin(path, field));

    /// <summary>Whether a value holds something, and all of it is among the field's values.</summary>
    public bool Holds(string field, JsonElement value)
    {
        KeyValuePair<string, string>[] found = [.. SampleOrigin.HashesOf(field, value)];
        return found.Length > 0 && Array.TrueForAll(found, part => _paths[part.Value].Any(path => IsWithin(path, field)));
    }

    private static bool IsWithin(string path, string field) =>
        path.StartsWith(field, StringComparison.Ordinal) && (path.Length == field.Length || path[field.Length] is '.' or '[');
}
