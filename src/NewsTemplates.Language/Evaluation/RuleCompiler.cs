using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Selectors;
using NewsTemplates.Matching;
using NewsTemplates.Text;
using NewsTemplates.Values;

namespace NewsTemplates.Language.Evaluation;

/// <summary>Turns a rule of the model into the same calls of the run time that the emitter writes as C#.</summary>
internal static class RuleCompiler
{
    /// <summary>The rule's source in the whole scope.</summary>
    public static Func<Scope, Findings> Source(SourceModel source, SelectorCollector selectors)
    {
        Func<Scope, Region?, Findings> bounded = BoundedSource(source, selectors);
        return scope => bounded(scope, null);
    }

    /// <summary>The rule's source in a region of the scope.</summary>
    public static Func<Scope, Region?, Findings> BoundedSource(SourceModel source, SelectorCollector selectors)
    {
        switch (source)
        {
            case SelectorSource html:
                Func<Scope, Findings> elements = Html(html, selectors);
                return (scope, region) => region is { } within ? elements(scope).Within(within) : elements(scope);
            case MetaSource meta:
                return (scope, _) => scope.Meta(meta.Name);
            case JsonLdSource jsonLd:
                string[] keys = jsonLd.Keys.ToArray();
                return (scope, _) => scope.JsonLd(jsonLd.Type, keys);
            case UrlSource url:
                return (scope, _) => scope.Url(url.Hole);
            case ConstSource constant:
                return (scope, _) => scope.Const(constant.Text);
            case PatternSource pattern:
                LinePattern lines = Pattern(pattern.Pattern);
                return pattern.Hole is { } hole
                    ? (scope, region) => scope.Lines(lines, region ?? Region.All).Hole(hole)
                    : (scope, region) => scope.Lines(lines, region ?? Region.All);
            default:
                throw new InvalidOperationException($"{source} finds nothing by itself.");
        }
    }

    /// <summary>Reads what a source found as the text that a type wants, and puts it through the steps.</summary>
    public static Func<Findings, Findings> Steps(TypeModel type, StepsModel steps)
    {
        Selector? except = steps.Except?.List.ToSelector();
        Func<Findings, Findings> read = type switch
        {
            ScalarType { Kind: ScalarKind.Uri } => found => found.Address(except),
            ScalarType { Kind: ScalarKind.Html } => found => found.Html(except),
            _ => found => found.Text(except),
        };
        Func<Findings, Findings> change = TextSteps(steps);
        return found => change(read(found));
    }

    /// <summary>The steps on texts, from <c>match</c> on.</summary>
    public static Func<Findings, Findings> TextSteps(StepsModel steps)
    {
        var chain = new List<Func<Findings, Findings>>();
        foreach (BoundedRegex regex in Regexes(steps.Match))
        {
            chain.Add(found => found.Match(regex));
        }

        if (steps.Split.Count > 0)
        {
            BoundedRegex[] at = Regexes(steps.Split);
            chain.Add(steps.SplitsTextsOnly ? found => found.SplitTexts(at) : found => found.Split(at));
        }

        if (steps.Remove.Count > 0)
        {
            BoundedRegex[] removed = Regexes(steps.Remove);
            chain.Add(found => found.Remove(removed));
        }

        foreach ((RegexModel regex, string replacement) in steps.Replace)
        {
            BoundedRegex replaced = BoundedRegex.Create(regex.Pattern);
            chain.Add(found => found.Replace(replaced, replacement));
        }

        if (steps.Map.Count > 0)
        {
            Dictionary<string, string> map = steps.Map.ToDictionary(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
            chain.Add(found => found.Map(map));
        }

        if (steps.Reject.Count > 0)
        {
            BoundedRegex[] rejected = Regexes(steps.Reject);
            chain.Add(found => found.Reject(rejected));
        }

        return found => chain.Aggregate(found, (current, step) => step(current));
    }

    public static LinePattern Pattern(LinePatternModel pattern) => new(pattern.Text, pattern.Regex, pattern.Holes.ToArray());

    public static RuleInfo Info(RuleModel rule, string file) =>
        new(rule.Text, file, rule.Span.StartLine + 1, rule.Origin) { IsDefault = rule.Source is ConstSource };

    private static BoundedRegex[] Regexes(IReadOnlyList<RegexModel> regexes) => regexes.Select(regex => BoundedRegex.Create(regex.Pattern)).ToArray();

    private static Func<Scope, Findings> Html(SelectorSource source, SelectorCollector selectors)
    {
        Func<Scope, Findings> elements;
        if (source.Move is null)
        {
            Selector selector = selectors.Add(source.Selector!);
            elements = scope => scope.Select(selector);
        }
        else
        {
            Selector target = source.Move.Selector.List.ToSelector();
            elements = source.Move.Kind switch
            {
                Grammar.MoveKind.Closest => scope => scope.Closest(target),
                Grammar.MoveKind.Previous => scope => scope.Previous(target),
                _ => scope => scope.Next(target),
            };
            if (source.Selector is not null)
            {
                Selector inside = source.Selector.List.ToSelector();
                Func<Scope, Findings> moved = elements;
                elements = scope => moved(scope).Inside(inside);
            }
        }

        return source.Attribute is { } attribute ? scope => elements(scope).Attribute(attribute) : elements;
    }
}
