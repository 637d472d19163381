using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads a field in its short or long form; reports what is wrong with how it is written.</summary>
internal sealed class FieldSyntaxReader
{
    private readonly BindingContext _context;
    private readonly FieldContext _fieldContext;
    private readonly FieldSyntax _field;
    private readonly FieldExpressionReader _expressions;

    private FieldSyntaxReader(BindingContext context, FieldContext fieldContext, FieldSyntax field)
    {
        _context = context;
        _fieldContext = fieldContext;
        _field = field;
        _expressions = new FieldExpressionReader(context, fieldContext, field);
    }

    /// <summary>Reads a field.</summary>
    /// <param name="context">Where to report.</param>
    /// <param name="fieldContext">Where the field stands.</param>
    /// <param name="entry">The field in its mapping.</param>
    public static FieldSyntax Read(BindingContext context, FieldContext fieldContext, MappingEntry entry)
    {
        var field = new FieldSyntax(entry.Key);
        var reader = new FieldSyntaxReader(context, fieldContext, field);
        switch (entry.Value)
        {
            case ScalarSyntax { IsNull: true }:
                field.IsBroken = true;
                break;
            case ScalarSyntax text:
                reader._expressions.Read(text, isFirst: true, RulePlace.Field);
                break;
            case SequenceSyntax list:
                reader.ReadRules(list, RulePlace.List);
                break;
            case MappingSyntax mapping:
                reader.ReadLongForm(mapping);
                break;
        }

        return field;
    }

    private void ReadLongForm(MappingSyntax mapping)
    {
        MappingReader keys = _context.Read(mapping, LayoutKeys.Field, _field.Key.Span);
        _field.Keys = keys;
        if (keys.Text("as") is { } type)
        {
            _field.Type = (type, new Slice(type.Value, 0).Trim());
        }

        string? where = null;
        foreach (string key in new[] { "from", "each", "groups", "in" })
        {
            if (keys.Entry(key) is not { } entry)
            {
                continue;
            }

            if (key is "groups" or "in" && _fieldContext.Content == PageContent.Text)
            {
                RefuseInText(entry.Key);
                continue;
            }

            if (where is not null)
            {
                _context.Report(LayoutDiagnostics.TwoSources, entry.Key, _field.Name, where, key);
                _field.IsBroken = true;
            }

            where = key;
            _field.IsBroken |= keys.Value(key) is null;
        }

        switch (where)
        {
            case "each" or "groups":
                _field.IsEach = true;
                _field.EachSpan = keys.Entry(where)!.Key.Span;
                ReadRules(keys.Value(where), RulePlace.Each);
                break;
            case not null:
                _field.IsEach = false;
                ReadRules(keys.Value(where), RulePlace.From);
                break;
            case null when _fieldContext.Content == PageContent.Text && (keys.Has("after") || keys.Has("until")):
                // A body of a text page: the lines of its region.
                _field.IsEach = false;
                _field.Rules.Add(new RuleSyntax(null, default, null));
                break;
        }

        // What has been reported as unknown may have been meant to say where to look.
        _field.IsBroken |= where is null && keys.HasUnknown;
    }

    private void RefuseInText(ScalarSyntax key)
    {
        _context.Report(LayoutDiagnostics.KeyDoesNotFit, key, key.Value, "HTML pages", $"{_fieldContext.Owner} reads text");
        _field.IsBroken = true;
    }

    private void ReadRules(SyntaxNode? value, RulePlace place)
    {
        switch (value)
        {
            case SequenceSyntax list when IsUnquotedSelector(list):
                _context.Report(KeyTables.UnquotedSelector(list));
                _field.IsBroken = true;
                break;
            case SequenceSyntax { Items.Count: 0 } empty:
                _context.Report(LayoutDiagnostics.NothingInIt, empty.Span, "The list of rules", "give it a rule");
                _field.IsBroken = true;
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

    private void ReadRule(SyntaxNode item, bool isFirst, RulePlace place)
    {
        switch (item)
        {
            case ScalarSyntax { IsNull: false } text:
                _expressions.Read(text, isFirst, place);
                break;
            case MappingSyntax mapping:
                ReadRule(mapping);
                break;
            default:
                _field.IsBroken = true;
                break;
        }
    }

    private void ReadRule(MappingSyntax mapping)
    {
        MappingReader keys = _context.Read(mapping, LayoutKeys.Rule, mapping.Span);
        if (_fieldContext.Content == PageContent.Text && keys.Entry("in") is { } inside)
        {
            RefuseInText(inside.Key);
        }
        else if (keys.Has("from") && keys.Entry("in") is { } second)
        {
            _context.Report(LayoutDiagnostics.TwoSources, second.Key, _field.Name, "from", "in");
            _field.IsBroken = true;
        }
        else if ((keys.Text("from") ?? keys.Text("in")) is { } text
            && (_fieldContext.Content == PageContent.Text || SourceBinder.IsSourceOnly(_context, text)))
        {
            _field.IsEach ??= false;
            _field.Rules.Add(new RuleSyntax(text, new Slice(text.Value, 0).Trim(), keys));
        }
        else
        {
            _field.IsBroken = true;
        }
    }
}
