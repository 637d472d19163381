using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>One way to find a field's value: a source, and its steps as a layout writes them.</summary>
/// <param name="Source">The source.</param>
/// <param name="Steps">Keys and values, the values as YAML.</param>
internal sealed record FieldRule(string Source, params (string Key, string Value)[] Steps)
{
    /// <summary>The rule on one line, with its type, so that it can be tried.</summary>
    public string ToTry(bool isList, string type) =>
        "{ "
        + string.Join(", ", new[] { (Key: isList ? "each" : "from", Value: YamlText.Flow(Source)) }
            .Concat(Steps)
            .Append((Key: "as", Value: type))
            .Select(pair => $"{pair.Key}: {pair.Value}"))
        + " }";

    /// <summary>The value of a field that has this rule.</summary>
    /// <param name="isList">Whether the field is a list.</param>
    public string ToWrite(bool isList)
    {
        string key = isList ? "each" : "from";
        return Steps.Length == 0
            ? isList ? YamlText.Block("each " + Source) : YamlText.Block(Source)
            : "{ "
                + string.Join(", ", new[] { (Key: key, Value: YamlText.Flow(Source)) }.Concat(Steps).Select(pair => $"{pair.Key}: {pair.Value}"))
                + " }";
    }

    /// <summary>The value of a field that has several rules.</summary>
    public static string ToWrite(bool isList, IReadOnlyList<FieldRule> rules)
    {
        if (rules.Count == 1)
        {
            return rules[0].ToWrite(isList);
        }

        bool hasSteps = rules.Any(rule => rule.Steps.Length > 0);
        string list = "["
            + string.Join(", ", rules.Select((rule, index) => rule.Steps.Length > 0
                ? rule.ToWrite(isList: false)
                : YamlText.Flow(isList && !hasSteps && index == 0 ? "each " + rule.Source : rule.Source)))
            + "]";
        return hasSteps ? $"{{ {(isList ? "each" : "from")}: {list} }}" : list;
    }
}
