using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Captures;
using NewsTemplates.Collections;
using NewsTemplates.Extracting;
using NewsTemplates.Matching;
using NewsTemplates.Sources;
using NewsTemplates.Text;

namespace NewsTemplates.Plans;

/// <summary>
/// Makes the rules of one scope ready to run (a page, a block, the element of an image), and gathers their selectors for one pass over it.
/// </summary>
/// <param name="page">The page that it is part of.</param>
/// <param name="isBlock">Whether the scope is a block: in a text capture its fields take what the placeholders of their names take.</param>
internal sealed class ScopeCompiler(PageCompiler page, bool isBlock = false)
{
    private static readonly FieldInfo NoField = new("", isRequired: false);

    private readonly List<Selector> _selectors = [];
    private readonly bool _takesPlaceholders = isBlock && page.Content == PageContent.Text;

    // The field whose rules are being made ready.
    private FieldInfo _field = NoField;

    public PageCompiler Page => page;

    /// <summary>A scope within an element that a field's rule finds.</summary>
    public ScopeCompiler Inside() => new(page) { _field = _field };

    /// <summary>The selectors of all that was compiled.</summary>
    public SelectorSet Selectors => new([.. _selectors]);

    /// <summary>Whether a field can have a value here: the text of a placeholder is no list, block, picture or body.</summary>
    public bool Fills(FieldPlan field) => !_takesPlaceholders || (field.Type.Reading is not null && !field.IsList);

    /// <summary>A field as reports name it, and how it is read.</summary>
    public (FieldInfo Info, Func<Scope, object?> Read) Field(FieldPlan field)
    {
        IEnumerable<RuleInfo> rules = _takesPlaceholders
            ? [Info(field, "{" + field.Name + "}", field.Line)]
            : field.Rules.Select(rule => Info(field, rule.Source ?? $"the lines of '{field.Name}'", rule.Line ?? field.Line));
        var info = new FieldInfo(field.Name, !field.IsOptional, [.. rules]);
        page.Fields.Add(info, field);
        _field = info;
        try
        {
            return (info, field.Type.Compile(this, field, info));
        }
        catch (ArgumentException wrong)
        {
            // What the build has checked is right, but a machine may lack a culture or a time zone that the build's had.
            throw new InvalidOperationException(
                $"{field.Layout.File}:{field.Line}: the field '{field.Name}' cannot be read here: {wrong.Message}", wrong);
        }
    }

    /// <summary>The rules of a field whose values are read one by one.</summary>
    public (Func<Scope, Region?, FoundValues> Find, ValueReader<T> Reader)[] Rules<T>(FieldPlan field, Func<RulePlan, ValueReader<T>> readerOf)
    {
        if (_takesPlaceholders)
        {
            RulePlan placeholder = field.PlaceholderRule ?? new RulePlan(null);
            Func<FoundValues, FoundValues> steps = Read(placeholder, field.Type.Reading!);
            return [((at, _) => steps(at.Placeholder(field.Name)), readerOf(placeholder))];
        }

        return [.. field.Rules.Select(rule => (Rule(field, rule), readerOf(rule)))];
    }

    /// <summary>A field's <c>after</c> and <c>until</c>, ready to find.</summary>
    public Func<FieldReader, Region?> Bounds(FieldPlan field)
    {
        if (_takesPlaceholders || (field.AfterBound is null && field.UntilBound is null))
        {
            return _ => null;
        }

        if (page.Content == PageContent.Text)
        {
            LinePattern? afterLines = field.AfterBound is null ? null : page.Pattern(field.AfterBound);
            LinePattern? untilLines = field.UntilBound is null ? null : page.Pattern(field.UntilBound);
            return reader => reader.Region(afterLines, untilLines);
        }

        Selector? after = field.AfterBound is null ? null : page.Selector(field.AfterBound);
        Selector? until = field.UntilBound is null ? null : page.Selector(field.UntilBound);
        return reader => reader.Region(after, until);
    }

    /// <summary>A condition of a page or variant, or null where there is none.</summary>
    public PageCondition? Condition(string? source) => source is null ? null : new PageCondition(source, Source(source));

    /// <summary>A source in the whole scope.</summary>
    public Func<Scope, FoundValues> Source(string source)
    {
        Func<Scope, Region?, FoundValues> bounded = Bounded(source, null);
        return at => bounded(at, null);
    }

    /// <summary>A selector that is matched in the one pass over the scope.</summary>
    public Selector Select(string text)
    {
        Selector selector = page.Selector(text);
        _selectors.Add(selector);
        return selector;
    }

    /// <summary>Reads what a rule's source found as text, and puts it through the rule's steps.</summary>
    public Func<FoundValues, FoundValues> Read(RulePlan rule, Func<FoundValues, Exclusion?, FoundValues> reading)
    {
        Exclusion? except = Except(rule);
        Func<FoundValues, FoundValues> steps = Steps(rule.Steps);
        return found => steps(reading(found, except));
    }

    /// <summary>What a rule cuts out, or null.</summary>
    public Exclusion? Except(RulePlan? rule) => rule?.ExceptSelector is { } text
        ? new Exclusion(_field, page.Selector(text), () => page.Alternatives(text))
        : null;

    /// <summary>The steps on texts.</summary>
    public Func<FoundValues, FoundValues> Steps(EquatableArray<StepPlan> steps) => new TextSteps(_field, page.Defaults.Culture).Compile(steps);

    private static RuleInfo Info(FieldPlan field, string source, int line) =>
        new(source, field.Layout.File, line, field.Layout.Name) { IsDefault = source.StartsWith("const(", StringComparison.Ordinal) };

    private Func<Scope, Region?, FoundValues> Rule(FieldPlan field, RulePlan rule)
    {
        Func<Scope, Region?, FoundValues> source =
            Bounded(rule.Source!, field.Type.Reading is null ? null : field.Name, keepsEmpty: field.Type == ScalarFieldType.Bool);
        if (field.OpensGroups)
        {
            return (at, region) => source(at, region).Groups(region);
        }

        if (field.Type.Reading is null)
        {
            return source;
        }

        Func<FoundValues, FoundValues> read = Read(rule, field.Type.Reading);
        return (at, region) => read(source(at, region));
    }

    /// <summary>A source in a region of the scope.</summary>
    /// <param name="source">The source as written.</param>
    /// <param name="placeholder">The placeholder of a line pattern whose text is meant; null for all that it matched.</param>
    /// <param name="keepsEmpty">Whether an attribute without a value is found, too.</param>
    private Func<Scope, Region?, FoundValues> Bounded(string source, string? placeholder, bool keepsEmpty = false)
    {
        if (page.Content == PageContent.Text)
        {
            LinePattern pattern = page.Pattern(source);
            return placeholder is null
                ? (at, region) => at.Lines(pattern, region ?? Region.All)
                : (at, region) => at.Lines(pattern, region ?? Region.All).Placeholder(placeholder);
        }

        switch (SourceExpression.Parse(source).Value)
        {
            case ElementExpression elements:
                Func<Scope, FoundValues> found = Elements(elements, keepsEmpty);
                return (at, region) => region is { } within ? found(at).Within(within) : found(at);
            case MetaExpression meta:
                return (at, _) => at.Meta(meta.Name.Text);
            case JsonLdExpression jsonLd:
                string[] keys = [.. jsonLd.Path.Select(key => key.Text)];
                return (at, _) => at.JsonLd(jsonLd.Type.Text, keys);
            case ScriptJsonExpression scriptJson:
                string[] path = [.. scriptJson.Path.Select(key => key.Text)];
                return (at, _) => at.ScriptJson(path);
            case UrlExpression url:
                return (at, _) => at.Url(url.Placeholder.Text);
            case PresenceExpression presence:
                Selector element = Select(presence.Selector.Text);
                return (at, region) => at.Presence(element, presence.IsThere, region);
            case ConstExpression constant:
                return (at, _) => at.Const(constant.Text.Text);
            default:
                throw new ArgumentException($"'{source}' is no source.", nameof(source));
        }
    }

    private Func<Scope, FoundValues> Elements(ElementExpression source, bool keepsEmpty)
    {
        Func<Scope, FoundValues> elements;
        if (source.Traversal is not { } move)
        {
            Selector selector = Select(source.Selector!.Value.Text);
            elements = at => at.Select(selector);
        }
        else
        {
            Selector target = page.Selector(move.Selector.Text);
            elements = move.Kind switch
            {
                TraversalKind.Closest => at => at.Closest(target),
                TraversalKind.Previous => at => at.Previous(target),
                _ => at => at.Next(target),
            };
            if (source.Selector is { } below)
            {
                Selector inside = page.Selector(below.Text);
                Func<Scope, FoundValues> moved = elements;
                elements = at => moved(at).Inside(inside);
            }
        }

        return source.Attribute is { } attribute ? at => elements(at).Attribute(attribute.Text, keepsEmpty) : elements;
    }
}
