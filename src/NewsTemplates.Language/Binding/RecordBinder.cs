using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Binding;

/// <summary>
/// Makes the record of a page from the fields of its variants and of the pages that fill it, and checks that all agree.
/// </summary>
internal sealed class RecordBinder
{
    private readonly BindingContext _context;
    private readonly PageModel _owner;
    private readonly IReadOnlyList<PageModel> _pages;
    private readonly IReadOnlyList<FieldModel> _record;

    private RecordBinder(BindingContext context, PageModel owner, IReadOnlyList<PageModel> pages)
    {
        _context = context;
        _owner = owner;
        _pages = pages;
        _record = Fields();
    }

    /// <summary>The record's fields, checked.</summary>
    /// <param name="context">The layout.</param>
    /// <param name="owner">The page whose record it is.</param>
    /// <param name="pages">That page, and those that fill its record.</param>
    public static EquatableArray<FieldModel> Bind(BindingContext context, PageModel owner, IReadOnlyList<PageModel> pages)
    {
        var binder = new RecordBinder(context, owner, pages);
        binder.CheckTypes();
        if (!context.IsFamily)
        {
            binder.CheckFilled();
        }

        binder.CheckContracts();
        return binder.WithContracts();
    }

    private IReadOnlyList<FieldModel> Fields()
    {
        var fields = new List<FieldModel>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (FieldModel field in _pages.SelectMany(InOrder))
        {
            if (places.TryGetValue(field.Name, out int place))
            {
                fields[place] = Agree(fields[place], field);
            }
            else
            {
                places.Add(field.Name, fields.Count);
                fields.Add(field);
            }
        }

        return fields;
    }

    /// <summary>The contract's fields in its order, then the others in the order of the file.</summary>
    private IEnumerable<FieldModel> InOrder(PageModel page)
    {
        string[] contract = Demanded(page).Select(field => field.Name).ToArray();
        return page.Variants
            .SelectMany(variant => variant.Fields)
            .Select((field, index) => (field, Rank: Array.IndexOf(contract, field.Name), index))
            .OrderBy(entry => entry.Rank < 0 ? 1 : 0)
            .ThenBy(entry => entry.Rank)
            .ThenBy(entry => _context.Position(entry.field.NameSpan))
            .ThenBy(entry => entry.index)
            .Select(entry => entry.field);
    }

    private static FieldModel Agree(FieldModel one, FieldModel other) => one with
    {
        Description = one.Description ?? other.Description,
        IsBroken = one.IsBroken || other.IsBroken,
        Key = one.Key is { } key && other.Key is { } otherKey ? key with { IsComplete = key.IsComplete && otherKey.IsComplete } : one.Key,
        MinimumCount = Math.Min(one.MinimumCount, other.MinimumCount),
    };

    private void CheckTypes()
    {
        Dictionary<string, FieldModel> members = _record.ToDictionary(member => member.Name, StringComparer.Ordinal);
        foreach (FieldModel field in _pages.SelectMany(page => page.Variants).SelectMany(variant => variant.Fields))
        {
            FieldModel member = members[field.Name];
            (string here, string there) = TypeOf(field) != TypeOf(member) ? (TypeOf(field), TypeOf(member))
                : field.IsOptional && !member.IsOptional ? ("optional", "required")
                : ("", "");
            if (here != there && !member.IsBroken)
            {
                _context.Report(
                    LayoutDiagnostics.FieldTypesDiffer, field.NameSpan, field.Name, here, there, _context.Line(member.NameSpan, field.NameSpan));
            }
        }
    }

    /// <summary>Reports required fields that a look lacks, at its fields; where it has one of nearly the name, at the misspelt of both.</summary>
    private void CheckFilled()
    {
        List<FieldModel> required = _record.Where(IsRequired).ToList();
        foreach (PageModel page in _pages)
        {
            foreach (VariantModel look in page.HasUnknownKeys ? [] : page.Variants.Where(look => !look.HasUnknownKeys))
            {
                HashSet<string> filled = Names(look.Fields);
                int reported = 0;
                foreach (FieldModel member in required.Where(member => !filled.Contains(member.Name)).ToArray())
                {
                    string where = look.Name is { } variant ? $"Variant {variant}" : $"Page {page.Name}";
                    (FieldModel Field, string Meant)? slip = Slip(member, look);
                    _context.Report(
                        LayoutDiagnostics.FieldNotFilled,
                        slip?.Field.NameSpan ?? PlaceOfMissing(member, page, look),
                        where,
                        member.Name,
                        $"the record {_owner.Name}",
                        slip is { } found
                            ? $"did you mean '{found.Meant}' by '{found.Field.Name}'?"
                            : $"add a rule, or make it '{member.Name}?' there");
                    required.RemoveAll(one => one == member || one.Name == slip?.Field.Name || one.Name == slip?.Meant);
                    if (slip is null && ++reported == Limits.ReportsAtOnePlace)
                    {
                        break;
                    }
                }
            }
        }
    }

    /// <summary>Where fewer looks are: at the field that most of them lack, else at the look that lacks it.</summary>
    private SourceSpan PlaceOfMissing(FieldModel member, PageModel page, VariantModel look)
    {
        int looks = _pages.Sum(one => one.Variants.Count);
        return looks > 2 * Looks(member.Name).Count() ? member.NameSpan : look.FieldsSpan ?? look.NameSpan ?? page.FieldsSpan ?? page.NameSpan;
    }

    /// <summary>
    /// The misspelt field and what it was meant to be, where a look lacks a member but has nearly such a one: what is near a contract's
    /// field, else the name that stands less often in the layout. Null where there is none.
    /// </summary>
    private (FieldModel Field, string Meant)? Slip(FieldModel member, VariantModel look)
    {
        string[] known = [.. Demanded(_owner).Select(field => field.Name)];
        HashSet<string> beside = Names(Looks(member.Name).SelectMany(other => other.Fields).Where(field => !field.IsStandard));
        if (!known.Contains(member.Name)
            && _context.Uses(member.Name) == 1
            && Spelling.Nearest(member.Name, known) is { } standard
            && !beside.Contains(standard))
        {
            return (member, standard);
        }

        if (Spelling.Nearest(member.Name, Names(look.Fields).Except(beside)) is not { } nearest)
        {
            return null;
        }

        FieldModel twin = look.Fields.First(field => field.Name == nearest);
        return known.Contains(nearest) || _context.Uses(nearest) > _context.Uses(member.Name) ? (member, nearest) : (twin, member.Name);
    }

    private IEnumerable<VariantModel> Looks(string field) =>
        _pages.SelectMany(page => page.Variants).Where(look => Names(look.Fields).Contains(field));

    private static HashSet<string> Names(IEnumerable<FieldModel> fields) => new(fields.Select(field => field.Name), StringComparer.Ordinal);

    /// <summary>Whether every look must fill the field: a list that may be empty is empty where it is not sought.</summary>
    private static bool IsRequired(FieldModel field) =>
        !field.IsOptional && !field.IsBroken && !(field.IsList && field.Key is null && field.MinimumCount == 0);

    /// <summary>
    /// The record with what its contracts demand and nothing fills: an optional field is null there, and a list empty. A
    /// required one is reported, and yet part of the record, which would else show errors of its own in C#.
    /// </summary>
    private EquatableArray<FieldModel> WithContracts()
    {
        FieldModel[] demanded = Demanded(_owner).ToArray();
        return demanded
            .Select(field => _record.FirstOrDefault(member => member.Name == field.Name) ?? field with { Rules = Array.Empty<RuleModel>() })
            .Concat(_record.Where(member => !Array.Exists(demanded, field => field.Name == member.Name)))
            .ToArray();
    }

    /// <summary>The fields of a page's contracts, by name.</summary>
    private static IEnumerable<FieldModel> Demanded(PageModel page) =>
        page.Contracts.SelectMany(contract => contract.Fields).GroupBy(field => field.Name, StringComparer.Ordinal).Select(same => same.First());

    private void CheckContracts()
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (ContractModel contract in _owner.Contracts)
        {
            foreach (FieldModel demanded in contract.Fields.Where(field => !field.IsBroken && !reported.Contains(field.Name)))
            {
                if (!IsMet(contract, demanded))
                {
                    reported.Add(demanded.Name);
                }
            }
        }
    }

    /// <summary>Whether the record has a field as a contract demands it; else that is reported.</summary>
    private bool IsMet(ContractModel contract, FieldModel demanded)
    {
        FieldModel? field = _record.FirstOrDefault(candidate => candidate.Name == demanded.Name);
        if (field is null)
        {
            if (demanded.IsOptional || demanded.IsList || _context.IsFamily || _owner.HasUnknownKeys)
            {
                return true;
            }

            _context.Report(LayoutDiagnostics.ContractFieldMissing, _owner.NameSpan, _owner.Name, contract.Name, demanded.Name);
            return false;
        }

        (string wanted, string found) = TypeOf(field) != TypeOf(demanded) ? (TypeOf(demanded), TypeOf(field))
            : field.IsOptional && !demanded.IsOptional ? ("required", "optional")
            : ("", "");
        if (field.IsBroken || wanted == found)
        {
            return true;
        }

        _context.Report(LayoutDiagnostics.ContractBroken, field.NameSpan, contract.Name, field.Name, wanted, found);
        return false;
    }

    /// <summary>A field's type in words: <c>a list of uri</c>.</summary>
    public static string TypeOf(FieldModel field) =>
        field.Key is { } key ? $"{field.Type.Word} by {key.Field.Name}" : field.IsList ? $"a list of {field.Type.Word}" : field.Type.Word;
}
