using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Binding;

/// <summary>A field as written, its short and long forms made alike: rules, type, and the long form's keys.</summary>
internal sealed class FieldSyntax
{
    private readonly BindingContext _context;
    private readonly FieldContext _fieldContext;
    private readonly List<RuleSyntax> _rules = new();

    private FieldSyntax(BindingContext context, FieldContext fieldContext, ScalarSyntax key)
    {
        _context = context;
        _fieldContext = fieldContext;
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

    /// <summary>Where <c>each</c> is written; null where it is not, or in a text with a reported mistake.</summary>
    public SourceSpan? EachSpan { get; private set; }

    /// <summary>The text of the type, and the type's part of it; null where none is written.</summary>
    public (ScalarSyntax Text, Slice Word)? Type { get; private set; }

    /// <summary>The long form's keys, or null for a short form.</summary>
    public MappingReader? Keys { get; private set; }

    public IReadOnlyList<RuleSyntax> Rules => _rules;

    /// <summary>Whether something in it was wrong and is reported.</summary>
    public bool IsBroken { get; private set; }

    public static FieldSyntax Read(BindingContext context, FieldContext fieldContext, MappingEntry entry)
    {
        var field = new FieldSyntax(context, fieldContext, entry.Key);
        switch (entry.Value)
        {
            case ScalarSyntax { IsNull: true }:
                field.IsBroken = true;
                break;
            case ScalarSyntax text:
                field.ReadExpression(text, isFirst: true, Place.Field);
                break;
            case SequenceSyntax list:
                field.ReadRules(list, Place.List);
                break;
            case MappingSyntax mapping:
                field.ReadLongForm(mapping);
                break;
        }

        return field;
    }

    private void ReadLongForm(MappingSyntax mapping)
    {
        MappingReader keys = _context.Read(mapping, LayoutKeys.Field, Key.Span);
        Keys = keys;
        if (keys.Text("as") is { } type)
        {
            Type = (type, new Slice(type.Value, 0).Trim());
        }

        string? where = null;
        foreach (string key in new[] { "from", "each", "in" })
        {
            if (keys.Entry(key) is not { } entry)
            {
                continue;
            }

            if (key == "in" && _fieldContext.Content == PageContent.Text)
            {
                RefuseIn(entry.Key);
                continue;
            }

            if (where is not null)
            {
                _context.Report(LayoutDiagnostics.TwoSources, entry.Key, Name, where, key);
                IsBroken = true;
            }

            where = key;
            IsBroken |= keys.Value(key) is null;
        }

        switch (where)
        {
            case "each":
                IsEach = true;
                EachSpan = keys.Entry("each")!.Key.Span;
                ReadRules(keys.Value("each"), Place.Each);
                break;
            case not null:
                IsEach = false;
                ReadRules(keys.Value(where), Place.From);
                break;
            case null when _fieldContext.Content == PageContent.Text && (keys.Has("after") || keys.Has("until")):
                // A body of a text page: the lines of its region.
                IsEach = false;
                _rules.Add(new RuleSyntax(null, default, null));
                break;
        }

        IsBroken |= where is null && HasUnknownKey(keys);
    }

    /// <summary>Whether a key has been reported as unknown: it may have been meant to say where to look.</summary>
    private static bool HasUnknownKey(MappingReader keys) => keys.Mapping.Entries.Any(entry => keys.Table.Find(entry.Key.Value) is null);

    private void RefuseIn(ScalarSyntax key)
    {
        _context.Report(LayoutDiagnostics.KeyDoesNotFit, key, "in", "HTML pages", $"{_fieldContext.Owner} reads text");
        IsBroken = true;
    }

    private void ReadRules(SyntaxNode? value, Place place)
    {
        switch (value)
        {
            case SequenceSyntax list when IsUnquotedSelector(list):
                _context.Report(KeyTables.UnquotedSelector(list));
                IsBroken = true;
                break;
            case SequenceSyntax { Items.Count: 0 } empty:
                _context.Report(LayoutDiagnostics.NothingInIt, empty.Span, "The list of rules", "give it a rule");
                IsBroken = true;
                break;
            case SequenceSyntax list:
                for (int index = 0; index < list.Items.Count; index++)
                {
                    ReadRule(list.Items[index], index == 0, place);
                }

                break;
            case not null:
                ReadRule(value, isFirst: true, place);
                break;
        }
    }

    private bool IsUnquotedSelector(SequenceSyntax list) => _fieldContext.Content == PageContent.Html && SelectorBinder.IsUnquoted(list);

    private void ReadRule(SyntaxNode item, bool isFirst, Place place)
    {
        switch (item)
        {
            case ScalarSyntax { IsNull: false } text:
                ReadExpression(text, isFirst, place);
                break;
            case MappingSyntax mapping:
                ReadRule(mapping);
                break;
            default:
                IsBroken = true;
                break;
        }
    }

    private void ReadRule(MappingSyntax mapping)
    {
        MappingReader keys = _context.Read(mapping, LayoutKeys.Rule, mapping.Span);
        if (_fieldContext.Content == PageContent.Text && keys.Entry("in") is { } inside)
        {
            RefuseIn(inside.Key);
        }
        else if (keys.Has("from") && keys.Entry("in") is { } second)
        {
            _context.Report(LayoutDiagnostics.TwoSources, second.Key, Name, "from", "in");
            IsBroken = true;
        }
        else if ((keys.Text("from") ?? keys.Text("in")) is { } text && (_fieldContext.Content == PageContent.Text || SourceBinder.IsSourceOnly(_context, text)))
        {
            IsEach ??= false;
            _rules.Add(new RuleSyntax(text, new Slice(text.Value, 0).Trim(), keys));
        }
        else
        {
            IsBroken = true;
        }
    }

    /// <summary>A rule that is a string: in a page it may hold <c>each</c> and <c>as</c> too; in a text page it is a pattern only.</summary>
    private void ReadExpression(ScalarSyntax text, bool isFirst, Place place)
    {
        bool isPattern = _fieldContext.Content == PageContent.Text && !(place == Place.Field && IsWordOnly(text.Value));
        if (isPattern)
        {
            IsEach ??= false;
            _rules.Add(new RuleSyntax(text, new Slice(text.Value, 0), null));
            return;
        }

        Parsed<FieldExpression> parsed = FieldExpression.Parse(text.Value);
        if (parsed.Value is not { } expression)
        {
            foreach (GrammarError error in parsed.Errors)
            {
                _context.ReportPart(LayoutDiagnostics.InvalidSource, text, error.Offset, error.Length, error.Message);
            }

            IsBroken = true;
            return;
        }

        if (expression.IsNone)
        {
            IsNone = place == Place.Field;
            if (!IsNone)
            {
                Refuse(text, new Slice(text.Value, 0).Trim(), "'none' takes a field away and stands alone.");
            }

            return;
        }

        if (expression.Each is { } each)
        {
            ReadEach(text, each, isFirst, place);
        }

        if (expression.Type is { } type)
        {
            ReadType(text, type, isFirst);
        }

        if (expression.Source is { } source)
        {
            IsEach ??= false;
            _rules.Add(new RuleSyntax(text, source, null));
        }
        else if (place != Place.Field)
        {
            Refuse(text, expression.Type!.Value, "A rule says where to look: h1 as text.");
        }
    }

    private void ReadEach(ScalarSyntax text, Slice each, bool isFirst, Place place)
    {
        if (!isFirst)
        {
            Refuse(text, each, "Only the first rule of a list says 'each'; it holds for all.");
        }
        else if (place is Place.From or Place.Each)
        {
            string advice = place == Place.From ? "write a key 'each' instead." : "it is the key's word already.";
            Refuse(text, each, "'each' does not stand in this text: " + advice);
        }

        IsEach = true;
        EachSpan ??= text.SpanOf(each.Offset, each.Length);
    }

    private void ReadType(ScalarSyntax text, Slice type, bool isFirst)
    {
        if (Type is not null)
        {
            Refuse(text, type, $"The type of '{Name}' is said already: keep one of them.");
        }
        else if (!isFirst)
        {
            Refuse(text, type, "Only the first rule of a list says the type; it holds for all.");
        }
        else
        {
            Type = (text, type);
        }
    }

    private void Refuse(ScalarSyntax text, Slice part, string message)
    {
        _context.ReportPart(LayoutDiagnostics.InvalidSource, text, part, message);
        IsBroken = true;
    }

    /// <summary>Whether a text is <c>none</c> or <c>as T</c>, which no pattern of lines is.</summary>
    private static bool IsWordOnly(string text) =>
        text.Trim() == "none" || FieldExpression.Parse(text).Value is { Source: null, Type: not null };

    /// <summary>Where a rule stands: is the field's value, is in the field's list, or in that of a key.</summary>
    private enum Place
    {
        Field,
        List,
        From,
        Each,
    }
}
