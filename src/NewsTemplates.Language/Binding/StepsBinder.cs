using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Collections;
using NewsTemplates.Dates;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Plans;
using NewsTemplates.Sources;
using NewsTemplates.Text;
using NewsTemplates.Values;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads the steps of a rule or field, and the conversion that <c>format</c>, <c>culture</c> and <c>timezone</c> say.</summary>
internal static class StepsBinder
{
    // What a message about months shows.
    private const int MostDates = 3;

    public static StepsModel Bind(BindingContext context, MappingReader keys)
    {
        EntryModel[] excluded = [.. Excluded(context, keys, out SelectorModel? except)];
        EntryModel[] matches = Regexes(context, keys, "match");
        EntryModel[] splits = Splits(keys) ? Regexes(context, keys, "split") : [];
        EntryModel[] removed = Regexes(context, keys, "remove");
        (EntryModel Pattern, string Text)[] replaced = [.. Replacements(context, keys)];
        (EntryModel From, string To)[] mapped = [.. Mapped(keys)];
        CheckEmpty(context, keys, "replace", "write an expression and the text for it");
        CheckEmpty(context, keys, "map", "write a text and what becomes of it");
        EntryModel[] rejected = Regexes(context, keys, "reject");
        return new()
        {
            Except = except,
            OnText =
            [
                .. Step(StepKind.Match, matches),
                .. Step(StepKind.Split, splits),
                .. Step(StepKind.Remove, removed),
                .. replaced.Select(pair => new StepPlan(StepKind.Replace, [pair.Pattern.Text, pair.Text])),
                .. Step(StepKind.Map, mapped.SelectMany(pair => new[] { pair.From.Text, pair.To })),
                .. Step(StepKind.Reject, rejected),
            ],
            Entries =
            [
                .. excluded, .. matches, .. splits, .. removed, .. replaced.Select(pair => pair.Pattern),
                .. mapped.Select(pair => pair.From), .. rejected,
            ],
        };
    }

    /// <summary>A rule's own steps, and then the field's.</summary>
    public static StepsModel Join(StepsModel rule, StepsModel field) => new()
    {
        Except = SelectorBinder.Join(new[] { rule.Except, field.Except }.OfType<SelectorModel>().ToArray()),
        OnText = [.. rule.OnText.Concat(field.OnText).GroupBy(step => step.Kind).OrderBy(steps => steps.Key).SelectMany(Join)],
        Entries = [.. rule.Entries, .. field.Entries],
    };

    /// <summary>The key that says a step, or what it is a contract's way of.</summary>
    public static string KeyOf(StepPlan step) => step.Kind switch
    {
        StepKind.SplitTexts or StepKind.SplitByline => "split",
        StepKind.RemoveByline => "remove",
        _ => CSharpNames.Camel(step.Kind.ToString()),
    };

    /// <summary>The conversion to a type: what is written here, else the defaults; null for a type without format and culture.</summary>
    /// <param name="context">The layout.</param>
    /// <param name="keys">The keys of the field or rule, or null.</param>
    /// <param name="type">The type.</param>
    /// <param name="defaults">What the field says, for a rule; null for the site's defaults.</param>
    public static ConversionModel? Conversion(BindingContext context, MappingReader? keys, TypeModel type, ConversionModel? defaults)
    {
        if (type is not ScalarType { Kind: BuiltInType.DateTime or BuiltInType.Date or BuiltInType.Int or BuiltInType.Long
            or BuiltInType.Decimal } scalar)
        {
            return null;
        }

        defaults ??= new ConversionModel(Array.Empty<string>(), context.Culture, context.TimeZone);
        if (keys is null || !(keys.Has("format") || keys.Has("culture") || keys.Has("timezone")))
        {
            return defaults;
        }

        string? culture = Culture(context, keys.Text("culture")) ?? defaults.Culture;
        string? timeZone = TimeZone(context, keys.Text("timezone")) ?? defaults.TimeZone;
        bool isDate = scalar.Kind is BuiltInType.DateTime or BuiltInType.Date;
        string[] formats = isDate ? Formats(context, keys, culture).ToArray() : Array.Empty<string>();
        ScalarSyntax? first = keys.Texts("format").FirstOrDefault() ?? keys.Text("culture") ?? keys.Text("timezone");
        return new ConversionModel(keys.Has("format") ? formats : defaults.Formats, culture, timeZone) { Span = first?.Span };
    }

    private static IEnumerable<string> Formats(BindingContext context, MappingReader keys, string? culture)
    {
        var known = new List<ScalarSyntax>();
        foreach (ScalarSyntax format in keys.Texts("format"))
        {
            if (Known(context, format, LayoutDiagnostics.InvalidFormat, name => ValueConverters.DateTime(culture, null, name)) is { } right)
            {
                known.Add(format);
                yield return right;
            }
        }

        CheckMonths(context, known, culture);
    }

    /// <summary>Samples are of few months: each format is tried on all of them. What one does not read, another may.</summary>
    private static void CheckMonths(BindingContext context, IReadOnlyList<ScalarSyntax> formats, string? culture)
    {
        DateLanguage language = DateLanguage.Of(culture);
        (ScalarSyntax Text, DateFormat Format)[] all =
            [.. formats.Where(text => !WrittenTimeReader.Words.Contains(text.Value)).Select(text => (text, new DateFormat(text.Value, language)))];
        foreach ((ScalarSyntax format, DateFormat read) in all)
        {
            DateTrial[] unread = [.. read.Unread.Where(trial => !all.Any(other => other.Format.Reads(trial)))];
            if (unread.Length > 0)
            {
                string months = unread.Length == 1 ? "that month" : "such months";
                string dates = string.Join(", ", unread.Take(MostDates).Select(trial => $"'{trial.Text}'"));
                context.Report(
                    LayoutDiagnostics.MonthNotRead, format, format.Value, dates, culture is null ? "no culture" : $"'{culture}'", months);
            }
        }
    }

    public static string? Culture(BindingContext context, ScalarSyntax? text) =>
        Known(context, text, LayoutDiagnostics.UnknownCulture, name => ValueConverters.Int(name));

    public static string? TimeZone(BindingContext context, ScalarSyntax? text) =>
        Known(context, text, LayoutDiagnostics.UnknownTimeZone, name => ValueConverters.DateTime(null, name));

    private static string? Known(BindingContext context, ScalarSyntax? text, LayoutDiagnosticDescriptor descriptor, Action<string> use)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            use(text.Value);
            return text.Value;
        }
        catch (ArgumentException wrong)
        {
            context.Report(descriptor, text, MessageOf(wrong));
            return null;
        }
    }

    /// <summary>The message without the parameter's name, which .NET puts at its end.</summary>
    private static string MessageOf(ArgumentException wrong)
    {
        string message = wrong.Message;
        int parameter = message.LastIndexOf(" (Parameter ", StringComparison.Ordinal);
        return parameter < 0 ? message.Split('\r', '\n')[0] : message.Substring(0, parameter);
    }

    private static IEnumerable<EntryModel> Excluded(BindingContext context, MappingReader keys, out SelectorModel? except)
    {
        if (keys.List("except") is { } list && SelectorBinder.IsUnquoted(list))
        {
            context.Report(KeyTables.UnquotedSelector(list));
            except = null;
            return [];
        }

        (ScalarSyntax Text, SelectorModel? Selector)[] written =
            [.. keys.Texts("except").Select(text => (text, SelectorBinder.BindExclusion(context, text)))];
        except = SelectorBinder.Join([.. written.Select(entry => entry.Selector).OfType<SelectorModel>()]);
        return written.Where(entry => entry.Selector is not null).SelectMany(entry => entry.Selector!.List.EachAlone().Select(alone =>
            new EntryModel("except", alone.Text, SelectorBinder.SpanOf(entry.Text, alone.Alternatives[0]))));
    }

    /// <summary>Steps of one kind: one after the other, or one that does what they do.</summary>
    private static IEnumerable<StepPlan> Join(IGrouping<StepKind, StepPlan> steps)
    {
        IEnumerable<string> arguments = steps.SelectMany(step => step.Arguments);
        return steps.Key switch
        {
            StepKind.Match or StepKind.Replace => steps,
            StepKind.Map => Step(StepKind.Map, FirstPairs([.. arguments])),
            _ => [new StepPlan(steps.Key, [.. arguments])],
        };
    }

    /// <summary>The pairs without those whose text an earlier one has.</summary>
    private static IEnumerable<string> FirstPairs(string[] pairs) => Enumerable.Range(0, pairs.Length / 2)
        .GroupBy(pair => pairs[2 * pair])
        .SelectMany(same => new[] { same.Key, pairs[(2 * same.First()) + 1] });

    /// <summary>A step that is written if it has arguments.</summary>
    private static IEnumerable<StepPlan> Step(StepKind kind, IEnumerable<EntryModel> entries) => Step(kind, entries.Select(entry => entry.Text));

    private static IEnumerable<StepPlan> Step(StepKind kind, IEnumerable<string> arguments)
    {
        EquatableArray<string> written = [.. arguments];
        return written.Count == 0 ? [] : [new StepPlan(kind, written)];
    }

    /// <summary>Whether it has <c>split</c> with more than the word for not splitting; a part of an image has no such key.</summary>
    private static bool Splits(MappingReader keys) =>
        keys.Table.Find("split") is not null && keys.Texts("split") is not ([] or [{ Value: "none" }]);

    private static EntryModel[] Regexes(BindingContext context, MappingReader keys, string key) =>
        [.. keys.Texts(key).Where(text => Regex(context, text) is not null).Select(text => new EntryModel(key, text.Value, text.Span))];

    private static string? Regex(BindingContext context, ScalarSyntax text)
    {
        if (RegexErrors.Find(new Slice(text.Value, 0), RegexOptions.CultureInvariant) is not { } wrong)
        {
            return text.Value;
        }

        context.ReportPart(LayoutDiagnostics.InvalidRegex, text, wrong.Offset, wrong.Length, text.Value, wrong.Message);
        return null;
    }

    private static IEnumerable<(EntryModel Pattern, string Text)> Replacements(BindingContext context, MappingReader keys)
    {
        foreach (MappingSyntax mapping in keys.OneOrMore("replace").OfType<MappingSyntax>())
        {
            foreach ((ScalarSyntax key, ScalarSyntax value) in Pairs(mapping))
            {
                if (Regex(context, key) is { } regex)
                {
                    CheckGroups(context, regex, value);
                    yield return (new EntryModel("replace", regex, key.Span), value.Value);
                }
            }
        }
    }

    private static void CheckGroups(BindingContext context, string regex, ScalarSyntax text)
    {
        IReadOnlyList<string> groups = BoundedRegex.Create(regex).GroupNames;
        foreach ((int offset, int length) in new Replacement(text.Value, groups).UnknownGroups)
        {
            string written = text.Value.Substring(offset, length);
            string? nearest = Spelling.Nearest(written.Trim('$', '{', '}'), groups.Where(group => group[0] is not (>= '0' and <= '9')));
            string advice = nearest is not null ? $" Did you mean '${{{nearest}}}'?" : written[1] == '{' ? "" : " A dollar is written '$$'.";
            context.ReportPart(LayoutDiagnostics.UnknownGroup, text, offset, length, written, regex, advice);
        }
    }

    private static void CheckEmpty(BindingContext context, MappingReader keys, string step, string remedy)
    {
        if (keys.MappingOf(step) is { Entries.Count: 0, IsWhole: true })
        {
            context.Report(LayoutDiagnostics.NothingInIt, keys.Entry(step)!.Key, $"'{step}'", remedy);
        }
    }

    private static IEnumerable<(EntryModel From, string To)> Mapped(MappingReader keys) => keys.MappingOf("map") is { } map
        ? Pairs(map).Select(pair => (new EntryModel("map", pair.Key.Value, pair.Key.Span), pair.Value.Value))
        : [];

    private static IEnumerable<(ScalarSyntax Key, ScalarSyntax Value)> Pairs(MappingSyntax mapping) =>
        mapping.Entries.Where(entry => entry.Value is ScalarSyntax).Select(entry => (entry.Key, (ScalarSyntax)entry.Value));
}
