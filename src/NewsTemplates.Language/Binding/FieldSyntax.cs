using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>A field as written, its short and long forms made alike: rules, type, and the long form's keys.</summary>
internal sealed class FieldSyntax
{
    private readonly BindingContext context;
    private readonly FieldSetting setting;
    private readonly List<RuleSyntax> rules = new();

    private FieldSyntax(BindingContext context, FieldSetting setting, ScalarSyntax key)
    {
        this.context = context;
        this.setting = setting;
        Key = key;
        IsOptional = key.Value.EndsWith("?", System.StringComparison.Ordinal);
        Name = IsOptional ? key.Value.Substring(0, key.Value.Length - 1) : key.Value;
    }

    public ScalarSyntax Key { get; }

    public string Name { get; }

    public bool IsOptional { get; }

    /// <summary>Whether it is <c>none</c>, which takes an inherited field away.</summary>
    public bool IsNone { get; private set; }

    /// <summary>Whether it says <c>each</c>; null where it does not say how many (<c>as T</c> alone).</summary>
    public bool? IsEach { get; private set; }

    /// <summary>The text of the type, and the type's part of it; null where none is written.</summary>
    public (ScalarSyntax Text, Slice Word)? Type { get; private set; }

    /// <summary>The long form's keys, or null for a short form.</summary>
    public MappingReader? Keys { get; private set; }

    public IReadOnlyList<RuleSyntax> Rules => rules;

    /// <summary>Whether something in it was wrong and is reported.</summary>
    public bool IsBroken { get; private set; }

    public static FieldSyntax Read(BindingContext context, FieldSetting setting, MappingEntry entry)
    {
        var field = new FieldSyntax(context, setting, entry.Key);
        switch (entry.Value)
        {
            case ScalarSyntax { IsNull: true }:
                field.IsBroken = true;
                break;
            case ScalarSyntax text:
                field.ReadExpression(text, isFirst: true, inField: true);
                break;
            case SequenceSyntax list:
                field.ReadRules(list.Items, inField: true);
                break;
            case MappingSyntax mapping:
                field.ReadLongForm(mapping);
                break;
        }

        return field;
    }

    private void ReadLongForm(MappingSyntax mapping)
    {
        MappingReader keys = context.Read(mapping, LayoutKeys.Field, Key.Span);
        Keys = keys;
        if (keys.Text("as") is { } type)
        {
            Type = (type, new Slice(type.Value, 0).Trim());
        }

        if (keys.Has("from") && keys.Has("each"))
        {
            context.Report(LayoutDiagnostics.FromAndEach, keys.Entry("each")!.Key.Span, Name);
            IsBroken = true;
        }

        IsBroken |= (keys.Has("from") && keys.Value("from") is null) || (keys.Has("each") && keys.Value("each") is null);
        if (keys.Has("each"))
        {
            IsEach = true;
            ReadRules(keys.OneOrMore("each"), inField: false);
        }
        else if (keys.Has("from"))
        {
            IsEach = false;
            ReadRules(keys.OneOrMore("from"), inField: false);
        }
        else if (keys.Text("in") is { } body)
        {
            IsEach = false;
            rules.Add(new RuleSyntax(body, new Slice(body.Value, 0).Trim(), null));
        }
        else if (setting.Content == ContentKind.Text && (keys.Has("after") || keys.Has("until")))
        {
            // A body of a text page: the lines of its region.
            IsEach = false;
            rules.Add(new RuleSyntax(null, default, null));
        }
    }

    private void ReadRules(IReadOnlyList<SyntaxNode> items, bool inField)
    {
        bool isFirst = true;
        foreach (SyntaxNode item in items)
        {
            switch (item)
            {
                case ScalarSyntax { IsNull: false } text:
                    ReadExpression(text, isFirst, inField);
                    break;
                case MappingSyntax mapping:
                    ReadRule(mapping);
                    break;
                default:
                    IsBroken = true;
                    break;
            }

            isFirst = false;
        }
    }

    private void ReadRule(MappingSyntax mapping)
    {
        MappingReader keys = context.Read(mapping, LayoutKeys.Rule, mapping.Span);
        if ((keys.Text("from") ?? keys.Text("in")) is not { } text)
        {
            if (!keys.Has("from") && !keys.Has("in"))
            {
                context.Report(LayoutDiagnostics.MissingKey, mapping.Span, "A rule", "from");
            }

            IsBroken = true;
            return;
        }

        IsEach ??= false;
        rules.Add(new RuleSyntax(text, new Slice(text.Value, 0).Trim(), keys));
    }

    /// <summary>A rule that is a string: in a page it may hold <c>each</c> and <c>as</c> too; in a text page it is a pattern only.</summary>
    private void ReadExpression(ScalarSyntax text, bool isFirst, bool inField)
    {
        bool isPattern = setting.Content == ContentKind.Text && !(inField && IsWordOnly(text.Value));
        if (isPattern)
        {
            IsEach ??= false;
            rules.Add(new RuleSyntax(text, new Slice(text.Value, 0), null));
            return;
        }

        Parsed<FieldExpression> parsed = FieldExpression.Parse(text.Value);
        if (parsed.Value is not { } expression)
        {
            foreach (GrammarError error in parsed.Errors)
            {
                context.ReportPart(LayoutDiagnostics.InvalidSource, text, error.Offset, error.Length, error.Message);
            }

            IsBroken = true;
            return;
        }

        if (expression.IsNone)
        {
            IsNone = inField;
            return;
        }

        if (expression.Each is { } each)
        {
            if (!inField || !isFirst)
            {
                string message = inField ? "Only the first rule of a list says 'each'; it holds for all." : "'each' stands here already: take the word out of the text.";
                context.ReportPart(LayoutDiagnostics.InvalidSource, text, each.Offset, each.Length, message);
            }

            IsEach = true;
        }

        if (expression.Type is { } type)
        {
            if (Type is not null)
            {
                context.ReportPart(LayoutDiagnostics.InvalidSource, text, type.Offset, type.Length, $"The type of '{Name}' is said already: keep one of them.");
            }
            else
            {
                Type = (text, type);
            }
        }

        if (expression.Source is { } source)
        {
            IsEach ??= false;
            rules.Add(new RuleSyntax(text, source, null));
        }
    }

    /// <summary>Whether a text is <c>none</c> or <c>as T</c>, which no pattern of lines is.</summary>
    private static bool IsWordOnly(string text) =>
        text.Trim() == "none" || FieldExpression.Parse(text).Value is { Source: null, Type: not null };
}
