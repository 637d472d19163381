using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>
/// Reads fields. A field that has mistakes is still given, with its name and, if it is known, its type, so that the
/// generated records keep their shape.
/// </summary>
internal sealed class FieldBinder
{
    private readonly BindingContext _context;
    private readonly RuleBinder _rules;
    private readonly ListKeysBinder _lists;

    public FieldBinder(BindingContext context)
    {
        _context = context;
        _rules = new RuleBinder(context);
        _lists = new ListKeysBinder(context);
    }

    /// <summary>Reads the fields of a mapping; repeated ones are reported.</summary>
    /// <param name="fieldContext">Where the fields stand.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="inherited">What a contract, or the page whose record this fills, says of the field of a name; or null.</param>
    /// <param name="removed">The inherited fields that <c>none</c> takes away.</param>
    public List<FieldModel> BindAll(
        FieldContext fieldContext, MappingSyntax mapping, Func<string, FieldModel?> inherited, ICollection<string> removed)
    {
        var fields = new List<FieldModel>();
        var taken = new Dictionary<string, ScalarSyntax>(StringComparer.Ordinal);
        foreach (MappingEntry entry in mapping.Entries)
        {
            if ((fieldContext.InBlock || fieldContext.InContract) && BlockBinder.IsDescription(entry))
            {
                continue;
            }

            if ((fieldContext.InBlock || fieldContext.InContract) && BlockBinder.IsMisspeltDescription(entry))
            {
                string text = Quoting.Shorten(((ScalarSyntax)entry.Value).Value);
                _context.Report(LayoutDiagnostics.InvalidSelector, entry.Key, text, $"Did you mean 'description' by '{entry.Key.Value}'?");
                continue;
            }

            int reports = _context.Reports;
            FieldSyntax syntax = FieldSyntaxReader.Read(_context, fieldContext, entry);
            bool isNamed = IsName(fieldContext, syntax, taken);
            FieldModel? replaced = Replaced(fieldContext, entry, inherited);
            FieldModel? inheritedField = replaced ?? inherited(syntax.Name);
            if (!syntax.IsNone)
            {
                FieldModel field = Bind(fieldContext, syntax, inheritedField, replaced);
                if (isNamed)
                {
                    fields.Add(_context.HasErrorsSince(reports) ? field with { IsBroken = true } : field);
                }
                else if (Meant(syntax.Name) is { } meant && inherited(meant) is { } meantField && !taken.ContainsKey(CSharpNames.Pascal(meant)))
                {
                    fields.Add(Broken(syntax, meant, meantField));
                }
            }
            else if (inheritedField is { IsOptional: true } or { IsList: true, MinimumCount: 0 })
            {
                removed.Add(syntax.Name);
            }
            else if (isNamed)
            {
                (string what, string fix) = inheritedField is null ? ("not inherited", "leave the line out") : ("required", "say where to find it");
                _context.Report(LayoutDiagnostics.NoneWithoutInheritance, entry.Value.Span, syntax.Name, what, fix);
                fields.Add(Broken(syntax, syntax.Name, inheritedField));
            }
        }

        return fields;
    }

    /// <summary>A block's field with what it says about the fields of the block that it holds itself; all blocks are known.</summary>
    public FieldModel WithBlockKeys(FieldModel field) => _lists.WithBlockKeys(field);

    /// <summary>The field of a family that an entry replaces; null where it replaces none, or one that is taken away.</summary>
    private FieldModel? Replaced(FieldContext fieldContext, MappingEntry entry, Func<string, FieldModel?> inherited)
    {
        if (entry.Replaced is not { } old)
        {
            return null;
        }

        FieldModel? replaced = Replaced(fieldContext, old, inherited);
        FieldSyntax syntax = _context.WithoutReporting(() => FieldSyntaxReader.Read(_context, fieldContext, old));
        return syntax.IsNone ? replaced : _context.WithoutReporting(() => Bind(fieldContext, syntax, replaced ?? inherited(syntax.Name), replaced));
    }

    private bool IsName(FieldContext fieldContext, FieldSyntax syntax, Dictionary<string, ScalarSyntax> taken)
    {
        ScalarSyntax key = syntax.Key;
        if (!CSharpNames.IsName(syntax.Name) || char.IsUpper(syntax.Name[0]))
        {
            _context.Report(LayoutDiagnostics.InvalidName, key, key.Value, "a field", "a small letter");
            return false;
        }

        string property = CSharpNames.Pascal(syntax.Name);
        if (CSharpNames.IsRecordMember(property) || (!fieldContext.InBlock && CSharpNames.IsPageMember(property)))
        {
            string record = fieldContext.InBlock ? "every record" : "the record of a page";
            _context.Report(LayoutDiagnostics.NameTaken, key, syntax.Name, $"{record} has a member '{property}' already");
            return false;
        }

        if (taken.TryGetValue(property, out ScalarSyntax? twin))
        {
            _context.Report(LayoutDiagnostics.DuplicateField, key, syntax.Name, _context.Line(twin.Span, key.Span));
            return false;
        }

        taken.Add(property, key);
        return true;
    }

    /// <summary>The name that a word was meant to be which begins with a capital, or null.</summary>
    private static string? Meant(string word) => CSharpNames.IsTypeName(word) ? CSharpNames.Camel(word) : null;

    /// <summary>A field of which no more than its name is of use.</summary>
    private static FieldModel Broken(FieldSyntax syntax, string name, FieldModel? inherited) => new()
    {
        Name = name,
        NameSpan = syntax.Key.Span,
        IsBroken = true,
        IsOptional = inherited is { IsOptional: true },
        IsList = inherited is { IsList: true },
        Type = inherited?.Type ?? new ScalarType(BuiltInType.Text),
        Rules = Array.Empty<RuleModel>(),
    };

    /// <summary>Reads a field.</summary>
    /// <param name="fieldContext">Where it stands.</param>
    /// <param name="syntax">The field as written.</param>
    /// <param name="inherited">The field of a contract, page or family whose type and optionality stay, or null.</param>
    /// <param name="replaced">The family's field that it replaces, whose splitting stays, or null.</param>
    private FieldModel Bind(FieldContext fieldContext, FieldSyntax syntax, FieldModel? inherited, FieldModel? replaced)
    {
        TypeModel? type = syntax.Type is { } written ? TypeBinder.Bind(_context, written.Text, written.Word)
            : inherited is null ? new ScalarType(BuiltInType.Text)
            : inherited.IsBroken ? null
            : inherited.Type;
        fieldContext.Contract.TryGetValue(syntax.Name, out FieldModel? contract);
        MappingReader? keys = syntax.Keys;
        bool isList = syntax.IsEach ?? inherited?.IsList ?? false;
        var field = new FieldModel
        {
            Name = syntax.Name,
            NameSpan = syntax.Key.Span,
            Description = keys?.Text("description")?.Value ?? inherited?.Description,
            IsShort = keys is null,
            IsOptional = syntax.IsOptional || inherited is { IsOptional: true },
            IsBroken = syntax.IsBroken || type is null,
            Type = type ?? inherited?.Type ?? new ScalarType(BuiltInType.Text),
            IsList = isList,
            OpensGroups = keys?.Has("groups") == true,
            MinimumCount = fieldContext.InContract ? 0 : contract is { IsList: true } ? contract.MinimumCount : 1,
            Steps = Steps(keys, isList ? replaced ?? contract : null),
            Conversion = StepsBinder.Conversion(_context, keys, type ?? new ScalarType(BuiltInType.Text), null),
            Rules = Array.Empty<RuleModel>(),
        };
        if (fieldContext.InContract && type is EnumType or BlockType)
        {
            _context.ReportPart(LayoutDiagnostics.ContractTypeNotShared, syntax.Type!.Value.Text, syntax.Type.Value.Word, type.Word, field.Name);
            field = field with { IsBroken = true };
        }
        else if (type is BodyType && isList)
        {
            _context.Report(
                LayoutDiagnostics.KeyDoesNotFit,
                syntax.EachSpan ?? syntax.Key.Span,
                "each",
                "lists",
                $"'{field.Name}' is of type body, which takes all its paragraphs");
            field = field with { IsBroken = true, IsList = false };
        }
        else if (syntax.Type is null && inherited is null && keys is not null && FieldKeys.CheckUntyped(_context, fieldContext, keys, field))
        {
            field = field with { IsBroken = true };
        }
        else if (type is not null && keys is not null)
        {
            FieldKeys.Check(_context, fieldContext, keys, field);
            TypeChecks.CheckMap(_context, keys, field, null);
        }

        field = WithRules(WithBounds(_lists.Bind(field, fieldContext, keys), fieldContext, keys), fieldContext, syntax);
        if (field.Rules.Count > 0 || field.IsBroken || fieldContext.InBlock || fieldContext.InContract)
        {
            return field;
        }

        ReportNoRule(fieldContext, syntax, field);
        return field with { IsBroken = true };
    }

    /// <summary>A contract's splitting, and its removal of "By", hold unless the layout writes its own.</summary>
    private StepsModel Steps(MappingReader? keys, FieldModel? contract)
    {
        StepsModel own = keys is null ? StepsModel.None : StepsBinder.Bind(_context, keys);
        return contract is null ? own : StepsBinder.Join(own, new StepsModel
        {
            OnText = [.. contract.Steps.OnText.Where(step => StepsBinder.KeyOf(step) is ("split" or "remove") and var key && keys?.Has(key) != true)],
        });
    }

    private FieldModel WithBounds(FieldModel field, FieldContext fieldContext, MappingReader? keys)
    {
        ScalarSyntax? after = keys?.Text("after");
        ScalarSyntax? until = keys?.Text("until");
        field = field with { After = _rules.Bound(fieldContext, after), Until = _rules.Bound(fieldContext, until) };
        bool isWhole = after is null == field.After is null && until is null == field.Until is null;
        return isWhole ? field : field with { IsBroken = true };
    }

    private FieldModel WithRules(FieldModel field, FieldContext fieldContext, FieldSyntax syntax)
    {
        RuleModel[] bound = syntax.Rules.Select(rule => _rules.Bind(fieldContext, syntax, rule, field)).OfType<RuleModel>().ToArray();
        int constant = Array.FindIndex(bound, rule => rule.Source is Model.ConstSource);
        if (constant >= 0 && constant < bound.Length - 1)
        {
            _context.Report(LayoutDiagnostics.UnreachableRule, bound[constant + 1].Span, bound[constant + 1].Text);
        }

        if (bound.Length > 0 && bound.All(rule => IsWithoutPlace(rule.Source)))
        {
            foreach (MappingEntry entry in new[] { "after", "until" }.Select(key => syntax.Keys?.Entry(key)).OfType<MappingEntry>())
            {
                _context.Report(
                    LayoutDiagnostics.KeyDoesNotFit,
                    entry.Key,
                    entry.Key.Value,
                    "what stands in the page",
                    $"no rule of '{field.Name}' has a place there");
            }
        }

        // A text page's region without a body to fill is no rule; that is reported as a field without one.
        int missing = syntax.Rules.Count(rule => rule.Text is not null) - bound.Count(rule => rule.Source is not LinesSource);
        return field with { Rules = bound, IsBroken = field.IsBroken || missing > 0 };
    }

    /// <summary>Whether what a source finds stands nowhere in the page, so that no bounds hold for it.</summary>
    private static bool IsWithoutPlace(SourceModel source) =>
        source is Model.MetaSource or Model.JsonLdSource or Model.ScriptJsonSource or Model.UrlSource or Model.ConstSource;

    private void ReportNoRule(FieldContext fieldContext, FieldSyntax syntax, FieldModel field)
    {
        if (field.Type is not BodyType)
        {
            string example = fieldContext.Content == PageContent.Text ? $"\"By {{{syntax.Name}}}\""
                : syntax.Type is null ? "h1"
                : $"h1 as {field.Type.Word}";
            _context.Report(LayoutDiagnostics.NoRule, syntax.Key, syntax.Name, example);
        }
        else
        {
            string needed = fieldContext.Content == PageContent.Text
                ? "'after' or 'until', between which its lines stand"
                : "'in', the element that holds it";
            _context.Report(LayoutDiagnostics.BodyWithoutPlace, syntax.Key, needed);
        }
    }
}
