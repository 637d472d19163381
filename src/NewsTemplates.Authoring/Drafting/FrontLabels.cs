using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>The headings of a front page's blocks as members of an enum, where they are few and the same on all of several pages.</summary>
/// <param name="Members">The members with their labels, in the order of the first page.</param>
internal sealed record FrontLabels(IReadOnlyList<(string Name, string Label)> Members)
{
    private const int Most = 16;

    /// <summary>The labels of blocks; null where pages differ in them, or one of them is no name in English letters.</summary>
    /// <param name="blocks">What the pages have: for each page a list of blocks with a <c>heading</c>.</param>
    public static FrontLabels? Of(IReadOnlyList<RuleTrialValue> blocks)
    {
        string[][] labels = [.. blocks.Select(page => page.Value is IReadOnlyList<object> list
            ? list.Cast<LayoutRecord>().Select(block => (string)block["heading"]!).ToArray()
            : [])];
        string[] first = labels[0];
        bool areFixed = labels.Length > 1
            && first.Length is > 1 and <= Most
            && labels.All(page => page.Length == first.Length && page.ToHashSet(StringComparer.Ordinal).SetEquals(first));
        (string Name, string Label)[] members = areFixed ? [.. first.Select(label => (NameOf(label), label))] : [];
        return members.Length > 0
            && members.All(member => CSharpNames.IsTypeName(member.Name))
            && members.Select(member => member.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() == members.Length
                ? new FrontLabels(members)
                : null;
    }

    /// <summary>What the layout says under <c>enums</c>.</summary>
    public IEnumerable<string> Enum() =>
        Members.Select(member => $"    {member.Name}: {YamlText.Block(member.Label)}").Prepend("  Label:");

    /// <summary>A label in small letters or in capitals alone has a name with a capital at each word.</summary>
    private static string NameOf(string label) => EnglishNames.Of(label == label.ToUpperInvariant() ? label.ToLowerInvariant() : label);
}
