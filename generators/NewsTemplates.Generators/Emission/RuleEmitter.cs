using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Generators.Emission;

/// <summary>
/// Writes rules as expressions over the run time (<c>page.Select(TitleRule1).Text()</c>), and collects the members that
/// they need: selectors with their matching code, patterns, regular expressions and dictionaries.
/// </summary>
internal sealed class RuleEmitter
{
    private readonly List<Action<SourceWriter>> members = new();
    private readonly List<string> selectorSet = new();
    private readonly Dictionary<string, string> selectors = new(StringComparer.Ordinal);
    private readonly Dictionary<RegexModel, string> regexes = new();

    /// <summary>The names of the selectors that one pass over the scope matches.</summary>
    public IReadOnlyList<string> SelectorSet => selectorSet;

    /// <summary>Writes the members that the rules written so far need, and forgets them.</summary>
    public void WriteMembers(SourceWriter writer)
    {
        foreach (Action<SourceWriter> member in members)
        {
            member(writer);
            writer.WriteLine();
        }

        members.Clear();
        regexes.Clear();
    }

    /// <summary>The rule as an expression: its source, read as the type wants it, and its steps.</summary>
    public string Rule(string name, RuleModel rule, TypeModel type, string scope, string? region)
    {
        string source = Source(name, rule.Source, scope, region);
        return type is BlockType or ImageType or BodyType ? source : source + Reading(name, type, rule.Steps);
    }

    /// <summary>The source alone.</summary>
    public string Source(string name, SourceModel source, string scope, string? region = null)
    {
        switch (source)
        {
            case SelectorSource html:
                return Html(name, html, scope) + (region is null ? "" : $".Within({region})");
            case MetaSource meta:
                return $"{scope}.Meta({CSharpText.Literal(meta.Name)})";
            case JsonLdSource jsonLd:
                return $"{scope}.JsonLd({string.Join(", ", new[] { jsonLd.Type }.Concat(jsonLd.Keys).Select(CSharpText.Literal))})";
            case UrlSource url:
                return $"{scope}.Url({CSharpText.Literal(url.Hole)})";
            case ConstSource constant:
                return $"{scope}.Const({CSharpText.Literal(constant.Text)})";
            case PatternSource pattern:
                string lines = $"{scope}.Lines({Pattern(name, pattern.Pattern)}{(region is null ? "" : ", " + region)})";
                return pattern.Hole is null ? lines : $"{lines}.Hole({CSharpText.Literal(pattern.Hole)})";
            default:
                throw new InvalidOperationException($"{source} finds nothing by itself.");
        }
    }

    /// <summary>Reading as text, and the steps, as calls behind a source.</summary>
    public string Reading(string name, TypeModel type, StepsModel steps)
    {
        string except = steps.Except is null ? "" : FreeSelector(name + "Except", steps.Except);
        string read = type switch
        {
            ScalarType { Kind: ScalarKind.Uri } => "Address",
            ScalarType { Kind: ScalarKind.Html } => "Html",
            _ => "Text",
        };
        return $".{read}({except}){TextSteps(name, steps)}";
    }

    /// <summary>The steps on texts, from <c>match</c> on, as calls.</summary>
    public string TextSteps(string name, StepsModel steps)
    {
        var calls = new List<string>();
        calls.AddRange(steps.Match.Select((regex, index) => $".Match({Regex($"{name}Match{index + 1}", regex)})"));
        calls.AddRange(RegexCall(steps.SplitsTextsOnly ? "SplitTexts" : "Split", name + "Split", steps.Split));
        calls.AddRange(RegexCall("Remove", name + "Remove", steps.Remove));
        calls.AddRange(steps.Replace.Select((step, index) => $".Replace({Regex($"{name}Replace{index + 1}", step.Regex)}, {CSharpText.Literal(step.Replacement)})"));
        if (steps.Map.Count > 0)
        {
            calls.Add($".Map({Dictionary(name + "Map", steps.Map)})");
        }

        calls.AddRange(RegexCall("Reject", name + "Reject", steps.Reject));
        return string.Concat(calls);
    }

    /// <summary>A pattern as the name of a field that holds it.</summary>
    public string Pattern(string name, LinePatternModel pattern)
    {
        string field = name + "Lines";
        string holes = string.Concat(pattern.Holes.Select(hole => ", " + CSharpText.Literal(hole)));
        Field($"{CSharpText.Text}LinePattern", field, $"new({CSharpText.Literal(pattern.Text)}, {CSharpText.Literal(pattern.Regex)}{holes})", pattern.Span);
        return field;
    }

    /// <summary>A selector that is matched in the one pass over the scope.</summary>
    public string SetSelector(string name, SelectorModel selector)
    {
        string shared = FreeSelector(name, selector);
        if (!selectorSet.Contains(shared))
        {
            selectorSet.Add(shared);
        }

        return shared;
    }

    /// <summary>A selector that is tested on elements one at a time. Rules that write the same share it, under its first name.</summary>
    public string FreeSelector(string name, SelectorModel selector)
    {
        if (selectors.TryGetValue(selector.Text, out string? shared))
        {
            return shared;
        }

        selectors.Add(selector.Text, name);
        members.Add(writer =>
        {
            string selection = new SelectorEmitter(writer).Write("Is" + name, selector.List);
            writer.WriteLine();
            writer.WriteLine($"private static readonly {CSharpText.Matching}Selector {name} = {selection.Replace($"new {CSharpText.Matching}Selector(", "new(")};");
        });
        return name;
    }

    /// <summary>A field that the rules need.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; in one line if it is written in the layout.</param>
    /// <param name="written">Where the layout writes what it holds, or null.</param>
    public void Field(string type, string name, string value, SourceSpan? written = null) =>
        Member(writer => writer.WriteMapped($"private static readonly {type} {name} = {value};", written));

    /// <summary>A member that the rules need.</summary>
    public void Member(Action<SourceWriter> write) => members.Add(write);

    private string Html(string name, SelectorSource source, string scope)
    {
        string elements;
        if (source.Move is null)
        {
            elements = $"{scope}.Select({SetSelector(name, source.Selector!)})";
        }
        else
        {
            elements = $"{scope}.{source.Move.Kind}({FreeSelector(name + "Move", source.Move.Selector)})";
            if (source.Selector is not null)
            {
                elements += $".Inside({FreeSelector(name, source.Selector)})";
            }
        }

        return source.Attribute is null ? elements : $"{elements}.Attribute({CSharpText.Literal(source.Attribute)})";
    }

    private IEnumerable<string> RegexCall(string call, string name, IReadOnlyList<RegexModel> regexes)
    {
        if (regexes.Count > 0)
        {
            yield return $".{call}({string.Join(", ", regexes.Select((regex, index) => Regex($"{name}{index + 1}", regex)))})";
        }
    }

    /// <summary>A regular expression as the name of a field that holds it; rules that share it share the field.</summary>
    private string Regex(string name, RegexModel regex)
    {
        if (regexes.TryGetValue(regex, out string? shared))
        {
            return shared;
        }

        regexes.Add(regex, name);
        Field($"{CSharpText.Values}BoundedRegex", name, $"{CSharpText.Values}BoundedRegex.Create({CSharpText.Literal(regex.Pattern)})", regex.Span);
        return name;
    }

    private string Dictionary(string name, IReadOnlyList<(string From, string To)> pairs)
    {
        members.Add(writer =>
        {
            writer.OpenBlock($"private static readonly global::System.Collections.Generic.Dictionary<string, string> {name} = new(global::System.StringComparer.Ordinal)");
            foreach ((string from, string to) in pairs)
            {
                writer.WriteLine($"[{CSharpText.Literal(from)}] = {CSharpText.Literal(to)},");
            }

            writer.CloseBlock(";");
        });
        return name;
    }
}
