using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Language.Checks;

/// <summary>
/// What a person approved for a sample: its values, the rules that gave them, and what the extraction reports. As JSON:
/// <c>{ "url", "page", "variant", "pattern", "data": { … }, "rules": { "latest[].title": "h3 a" },
/// "issues": [ { "kind", "field", "message", "found" } ], "profile": { … } }</c>.
/// Of an older form are files that lack a part other than <c>data</c>, or have parts of other names: what they do not say is not compared.
/// The profile of the page never is: it is for pages that are read later.
/// Immutable.
/// </summary>
public sealed class ApprovedResult
{
    private const string End = "\n}\n";
    private const string EndBeforeProfile = ",\n  \"profile\": {";

    private readonly string _text;
    private readonly JsonElement _root;
    private readonly JsonElement _data;
    private readonly IReadOnlyDictionary<string, string>? _rules;
    private readonly IReadOnlyList<ApprovedIssue> _issues;

    private ApprovedResult(string text, JsonElement root)
    {
        _text = text;
        _root = root;
        Url = Text(root, "url");
        Page = Text(root, "page");
        Variant = Text(root, "variant");
        Pattern = Text(root, "pattern");
        _data = root.TryGetProperty("data", out JsonElement values) && values.ValueKind is JsonValueKind.Object or JsonValueKind.Null
            ? values
            : throw new FormatException("it has no \"data\" with the page's values");
        _rules = ReadRules(root);
        _issues = ReadIssues(root);
        Profile = ProfileJson.Read(root);
    }

    /// <summary>The page's address; null when the file does not say it.</summary>
    public string? Url { get; }

    /// <summary>The name of the page in the layout; null when the file does not say it.</summary>
    public string? Page { get; }

    /// <summary>The name of the page's variant, or null.</summary>
    public string? Variant { get; }

    /// <summary>The page's URL pattern that takes the address; null where none does, or the file does not say it.</summary>
    public string? Pattern { get; }

    /// <summary>What is typical of the page that the sample is, or was made of; null when the file does not say it.</summary>
    internal PageProfile? Profile { get; }

    /// <summary>What the extraction reports.</summary>
    internal IReadOnlyList<ApprovedIssue> Issues => _issues;

    /// <summary>What it says of how pages are.</summary>
    internal ApprovedPage Summary =>
        new(Url, Page, Variant, [.. (_rules ?? new Dictionary<string, string>()).Keys.Where(path => path.IndexOfAny(['.', '[']) < 0)], Profile);

    /// <summary>Writes the result of an extraction as it is approved: indented, in a fixed order, with <c>\n</c> as line end.</summary>
    /// <param name="extraction">The extraction.</param>
    public static string Write(Extraction extraction) => ApprovedResultWriter.Write(extraction, null);

    /// <summary>Writes the result of an extraction with a profile of the page.</summary>
    /// <param name="extraction">The extraction.</param>
    /// <param name="profile">The profile; null for none.</param>
    internal static string Write(Extraction extraction, PageProfile? profile) => ApprovedResultWriter.Write(extraction, profile);

    /// <summary>Reads an approved result.</summary>
    /// <param name="json">The file's text.</param>
    /// <exception cref="FormatException">The text is no approved result; the message says what is wrong and, if it is no JSON, where.</exception>
    public static ApprovedResult Read(string json)
    {
        try
        {
            string text = json.TrimStart('\uFEFF');
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new ApprovedResult(text, document.RootElement.Clone())
                : throw new FormatException("it is no JSON object");
        }
        catch (JsonException broken)
        {
            throw new FormatException($"line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}: {Sentence(broken.Message)}", broken);
        }
    }

    /// <summary>Reads an approved result; null where it is broken, which the checks of samples report.</summary>
    internal static ApprovedResult? TryRead(string? json)
    {
        try
        {
            return json is null ? null : Read(json);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The source of the rule that was approved for a field; null where none is.</summary>
    /// <param name="path">The field's path, for one item or for all.</param>
    internal string? RuleOf(string path) => _rules is null ? null
        : _rules.TryGetValue(path, out string? rule) || _rules.TryGetValue(FieldPath.OfAllItems(path), out rule) ? rule
        : null;

    /// <summary>Whether a field of the page holds every text that is approved for it, and more.</summary>
    /// <param name="extraction">The extraction.</param>
    /// <param name="field">The field's name.</param>
    internal bool HasMore(Extraction extraction, string field)
    {
        string[] approved = [.. Texts(_data, field)];
        string[] found = [.. Texts(Read(Write(extraction))._data, field)];
        return Array.TrueForAll(approved, text => Array.Exists(found, other => other.Contains(text)))
            && found.Sum(text => text.Length) > approved.Sum(text => text.Length);
    }

    /// <summary>The text that is approved at a path; null where there is none.</summary>
    internal string? TextAt(string path)
    {
        JsonElement value = _data;
        foreach (string step in path.Replace("[", ".[").Split('.'))
        {
            bool isThere = step.Length > 0 && step[0] == '['
                ? value.ValueKind == JsonValueKind.Array
                    && int.TryParse(step.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                    && index < value.GetArrayLength()
                    && (value = value[index]).ValueKind != JsonValueKind.Undefined
                : value.ValueKind == JsonValueKind.Object && value.TryGetProperty(step, out value);
            if (!isThere)
            {
                return null;
            }
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private static IEnumerable<string> Texts(JsonElement data, string field) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(field, out JsonElement value) ? Texts(value) : [];

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Texts(member.Value)),
        _ => [],
    };

    /// <summary>How an extraction differs from what was approved: page, values, rules and issues, in this order; empty if in no way.</summary>
    /// <param name="extraction">The extraction of the same sample.</param>
    public IReadOnlyList<ApprovedDifference> Compare(Extraction extraction)
    {
        string written = Write(extraction);
        if (Says(written))
        {
            return [];
        }

        ApprovedResult now = Read(written);
        var differences = new List<ApprovedDifference>();
        ComparePage(now, differences);
        differences.AddRange(JsonDifferences.Between(_data, now._data)
            .Select(found => new ApprovedDifference(ApprovedPart.Value, found.Path, found.Approved, found.Found)));
        CompareRules(now, differences);
        (IReadOnlyList<ExtractionIssue> unapproved, IReadOnlyList<ApprovedIssue> gone) = Match(extraction.Issues);
        differences.AddRange(
            gone.Select(issue => new ApprovedDifference(ApprovedPart.Issue, issue.Field ?? "", $"{issue.Kind}: {issue.Message}", null)));
        differences.AddRange(
            unapproved.Select(issue => new ApprovedDifference(ApprovedPart.Issue, issue.Field ?? "", null, $"{issue.Kind}: {issue.Message}")));
        return differences;
    }

    /// <summary>Everything in which a result that is to be approved differs from the one approved before, value by value.</summary>
    /// <param name="approved">What was approved before; null for nothing.</param>
    /// <param name="extraction">The extraction of the same sample.</param>
    /// <returns>
    /// The differences in the order of the file, with all of their texts that differs. The path of a part that is neither
    /// value nor rule is that in the file, such as <c>issues[0].message</c>. The profile is left out.
    /// </returns>
    public static IReadOnlyList<ApprovedDifference> Changes(ApprovedResult? approved, Extraction extraction) =>
    [
        .. JsonDifferences.Each(approved?._root ?? default, Read(Write(extraction))._root)
            .Where(found => (approved is not null || found.Path != "issues") && found.Path != "profile" && Within(found.Path, "profile.") is null)
            .Select(found => Change(found.Path, found.Approved, found.Found)),
    ];

    private static ApprovedDifference Change(string path, string? approved, string? found) =>
        Within(path, "data.") is { } value ? new ApprovedDifference(ApprovedPart.Value, value, approved, found)
        : Within(path, "rules.") is { } rule ? new ApprovedDifference(ApprovedPart.Rule, rule, approved, found)
        : Within(path, "issues[") is null ? new ApprovedDifference(ApprovedPart.Page, path, approved, found)
        : new ApprovedDifference(ApprovedPart.Issue, path, approved, found);

    private static string? Within(string path, string part) => path.StartsWith(part, StringComparison.Ordinal) ? path.Substring(part.Length) : null;

    /// <summary>
    /// Sorts out which issues are approved: an issue is if the file lists one of the same kind and field. Each listed one
    /// covers one issue, first of all that with the same text.
    /// </summary>
    internal (IReadOnlyList<ExtractionIssue> Unapproved, IReadOnlyList<ApprovedIssue> Gone) Match(IReadOnlyList<ExtractionIssue> found)
    {
        var gone = new List<ApprovedIssue>(_issues);
        List<ExtractionIssue> unapproved = Uncovered(found, gone, (issue, approved) => issue.Found == approved.Found);
        return (Uncovered(unapproved, gone, (_, _) => true), gone);
    }

    private static List<ExtractionIssue> Uncovered(
        IReadOnlyList<ExtractionIssue> found, List<ApprovedIssue> approved, Func<ExtractionIssue, ApprovedIssue, bool> agree)
    {
        var uncovered = new List<ExtractionIssue>();
        foreach (ExtractionIssue issue in found)
        {
            int index = approved.FindIndex(listed => listed.Kind == issue.Kind.ToString() && listed.Field == issue.Field && agree(issue, listed));
            if (index < 0)
            {
                uncovered.Add(issue);
            }
            else
            {
                approved.RemoveAt(index);
            }
        }

        return uncovered;
    }

    /// <summary>Whether the file holds, to the letter, what is written of an extraction: as a rule it does, and nothing need be compared.</summary>
    private bool Says(string written)
    {
        int end = written.Length - End.Length;
        return string.CompareOrdinal(_text, 0, written, 0, end) == 0
            && (EndsWith(End) ? _text.Length == written.Length : EndsWith(EndBeforeProfile));

        bool EndsWith(string rest) => string.CompareOrdinal(_text, end, rest, 0, rest.Length) == 0;
    }

    private void ComparePage(ApprovedResult now, List<ApprovedDifference> differences)
    {
        Compare("url", Url, now.Url);
        Compare("page", Page, now.Page);
        Compare("variant", Variant, now.Variant);
        Compare("pattern", Pattern, now.Pattern);

        void Compare(string what, string? approved, string? found)
        {
            if (approved != found && _root.TryGetProperty(what, out _))
            {
                differences.Add(new ApprovedDifference(ApprovedPart.Page, what, approved, found));
            }
        }
    }

    private void CompareRules(ApprovedResult now, List<ApprovedDifference> differences)
    {
        if (_rules is not { } before || now._rules is not { } after)
        {
            return;
        }

        foreach (string path in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            before.TryGetValue(path, out string? approved);
            after.TryGetValue(path, out string? found);
            if (approved != found)
            {
                differences.Add(new ApprovedDifference(ApprovedPart.Rule, path, approved, found));
            }
        }
    }

    private static Dictionary<string, string>? ReadRules(JsonElement root)
    {
        if (!root.TryGetProperty("rules", out JsonElement written))
        {
            return null;
        }

        Expect(written, JsonValueKind.Object, "\"rules\" is no object");
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonProperty rule in written.EnumerateObject())
        {
            Expect(rule.Value, JsonValueKind.String, $"the rule of \"{rule.Name}\" is no text");
            read[rule.Name] = rule.Value.GetString()!;
        }

        return read;
    }

    private static ApprovedIssue[] ReadIssues(JsonElement root)
    {
        if (!root.TryGetProperty("issues", out JsonElement written))
        {
            return [];
        }

        Expect(written, JsonValueKind.Array, "\"issues\" is no list");
        return
        [
            .. written.EnumerateArray().Select(issue =>
            {
                Expect(issue, JsonValueKind.Object, "an entry of \"issues\" is no object");
                return new ApprovedIssue(
                    Text(issue, "kind") ?? throw new FormatException("an entry of \"issues\" has no \"kind\""),
                    Text(issue, "field"),
                    Text(issue, "message") ?? "",
                    Text(issue, "found"));
            }),
        ];
    }

    private static string? Text(JsonElement owner, string name)
    {
        if (!owner.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        Expect(value, JsonValueKind.String, $"\"{name}\" is no text");
        return value.GetString();
    }

    private static void Expect(JsonElement value, JsonValueKind kind, string otherwise)
    {
        if (value.ValueKind != kind)
        {
            throw new FormatException(otherwise);
        }
    }

    /// <summary>The message without the place, which System.Text.Json puts at its end.</summary>
    private static string Sentence(string message)
    {
        int place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? message : message.Substring(0, place);
    }
}

/// <summary>An issue that an approved result lists. The field is a path, or null for the whole page.</summary>
internal sealed record ApprovedIssue(string Kind, string? Field, string Message, string? Found);
