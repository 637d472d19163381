using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Plans;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads the contracts that a layout defines, and finds those that pages implement.</summary>
internal sealed class ContractBinder
{
    /// <summary>The language's own contracts, with their standard rules for a page.</summary>
    private static readonly Dictionary<string, Func<BindingContext, SourceSpan, EquatableArray<FieldModel>>> Standard = new(StringComparer.Ordinal)
    {
        [StandardFields.ArticleName] = (context, span) => ArticleContract.Fields(span, context.Culture, context.TimeZone),

        // What its fields are made of are blocks of the layout: FrontPageChecks looks at them.
        [StandardFields.FrontPageName] = (_, _) => Array.Empty<FieldModel>(),
    };

    private readonly BindingContext _context;
    private readonly FieldBinder _fields;
    private readonly Dictionary<string, ContractModel?> _own = new(StringComparer.Ordinal);
    private readonly HashSet<string> _implemented = new(StringComparer.Ordinal);

    public ContractBinder(BindingContext context, FieldBinder fields)
    {
        _context = context;
        _fields = fields;
    }

    /// <summary>Reads <c>contracts</c>: those of the layout, and those that it inherits.</summary>
    public EquatableArray<ContractModel> Bind(MappingSyntax? contracts)
    {
        foreach (MappingEntry entry in contracts?.Entries ?? Array.Empty<MappingEntry>())
        {
            // Pages that implement a broken contract are not reported.
            _own.Add(entry.Key.Value, IsName(entry) && entry.Value is MappingSyntax mapping ? Bind(entry.Key, mapping) : null);
        }

        return _own.Values.OfType<ContractModel>().ToArray();
    }

    /// <summary>The contracts that a page implements, in order; that they agree is checked.</summary>
    public EquatableArray<ContractModel> Implemented(MappingReader page)
    {
        var found = new List<ContractModel>();
        foreach (ScalarSyntax name in page.Texts("implements"))
        {
            _implemented.Add(name.Value);
            if (found.Exists(contract => contract.Name == name.Value))
            {
                continue;
            }

            if (Standard.TryGetValue(name.Value, out Func<BindingContext, SourceSpan, EquatableArray<FieldModel>>? standard))
            {
                Add(new ContractModel(name.Value, name.Span, null, null, standard(_context, name.Span)), name);
            }
            else if (!_own.TryGetValue(name.Value, out ContractModel? contract))
            {
                _context.Report(
                    LayoutDiagnostics.UnknownContract, name, name.Value, _context.Hint(name.Value, Standard.Keys.Concat(_own.Keys).ToArray()));
            }
            else if (contract is not null)
            {
                Add(contract, name);
            }
        }

        return [.. found];

        void Add(ContractModel contract, ScalarSyntax name)
        {
            if (found.TrueForAll(other => Agree(other, contract, name)))
            {
                found.Add(contract);
            }
        }
    }

    /// <summary>Reports contracts of the layout that no page implements.</summary>
    public void CheckUsed()
    {
        foreach (ContractModel contract in _own.Values.OfType<ContractModel>())
        {
            if (!_context.IsFamily
                && _context.IsOwn(contract.NameSpan)
                && !_implemented.Contains(contract.Name)
                && !_context.HasReport(LayoutDiagnostics.UnknownContract))
            {
                _context.Report(LayoutDiagnostics.Unused, contract.NameSpan, "contract", contract.Name);
            }
        }
    }

    private bool IsName(MappingEntry entry)
    {
        ScalarSyntax name = entry.Key;
        if (!CSharpNames.IsTypeName(name.Value))
        {
            _context.Report(LayoutDiagnostics.InvalidName, name, name.Value, "a contract", "a capital");
            return false;
        }

        string? other = entry.Replaced is { } replaced ? $"the family {_context.OriginOf(replaced.Key.Span)} has a contract of this name"
            : Standard.ContainsKey(name.Value) ? "the language has a contract of this name"
            : name.Value == _context.OriginOf(name.Span) ? "the layout itself has this name"
            : null;
        if (other is not null)
        {
            _context.Report(LayoutDiagnostics.NameTaken, name, name.Value, other);
        }

        return other is null;
    }

    private ContractModel Bind(ScalarSyntax name, MappingSyntax mapping)
    {
        FieldContext fieldContext = new FieldContext($"contract {name.Value}", PageContent.Html, null, InBlock: false) { InContract = true };
        IEnumerable<FieldModel> bound = _fields.BindAll(fieldContext, mapping, _ => null, new List<string>());
        if (mapping.Entries.All(BlockBinder.IsDescription))
        {
            _context.Report(LayoutDiagnostics.NothingInIt, name, $"The contract {name.Value}", "give it a field");
        }

        return new ContractModel(
            name.Value,
            name.Span,
            _context.OriginOf(name.Span),
            mapping.Find("description")?.Value is ScalarSyntax { IsNull: false } text ? text.Value : null,
            bound.Select(field => field with { Rules = field.Rules.Select(rule => rule with { Origin = name.Value }).ToArray() }).ToArray());
    }

    /// <summary>Whether a record can have both contracts; else that is reported.</summary>
    private bool Agree(ContractModel one, ContractModel other, ScalarSyntax name)
    {
        foreach (FieldModel field in other.Fields.Where(field => !field.IsBroken))
        {
            FieldModel? twin = one.Fields.FirstOrDefault(candidate => candidate.Name == field.Name && !candidate.IsBroken);
            if (twin is not null && Written(twin) != Written(field))
            {
                _context.Report(LayoutDiagnostics.ContractsDiffer, name, one.Name, other.Name, field.Name, Written(twin), Written(field));
                return false;
            }
        }

        return true;
    }

    private static string Written(FieldModel field) => (field.IsOptional ? "optional " : "") + RecordBinder.TypeOf(field);
}
