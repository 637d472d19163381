using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>
/// Checks names that meet in C#: pages, blocks, enums, contracts and keyed fields all become types of the site's class, and
/// fields become properties of these. A family's pages, blocks and enums become types of its sites.
/// </summary>
internal sealed class NameChecks
{
    private const string Family = "the family itself";

    private readonly BindingContext _context;
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);
    private bool _areApart = true;

    private NameChecks(BindingContext context)
    {
        _context = context;
        foreach (string member in CSharpNames.ClassMembers)
        {
            _taken.Add(member, "a member of every class");
        }
    }

    /// <summary>Checks the names of a layout.</summary>
    /// <returns>Whether C# can declare its types.</returns>
    public static bool Check(BindingContext context, SiteModel model, MappingSyntax? enums)
    {
        var names = new NameChecks(context);
        if (!context.IsFamily)
        {
            names.TakeProperty();
        }

        names.Layout(model);
        names.Contracts(model.Contracts);
        bool areContractsApart = names._areApart;
        names.Types(model, enums);
        return context.IsFamily ? areContractsApart : names._areApart;
    }

    private void Layout(SiteModel model)
    {
        if (model.Name.Length == 0)
        {
            return;
        }

        if (CSharpNames.IsCatalog(model.Name))
        {
            string butForCase = model.Name == CSharpNames.Catalog ? "" : " but for its case";
            Report(model.NameSpan, model.Name, $"the catalog of all sites has this name in C#{butForCase}");
        }

        Take(model.Name, model.NameSpan, model.Name, _context.IsFamily ? Family : "the site itself");
    }

    private void TakeProperty() => _taken.Add("Site", "the site's own property");

    private void Contracts(IReadOnlyList<ContractModel> contracts)
    {
        foreach (ContractModel contract in contracts)
        {
            string name = CSharpNames.InterfaceOf(contract.Name);
            Take(name, contract.NameSpan, contract.Name, $"the interface of the contract {contract.Name}");
            foreach (FieldModel field in Namesakes(name, contract.Fields))
            {
                Report(field.NameSpan, field.Name, $"C# allows no property '{name}' in the interface {name}");
            }
        }
    }

    private void Types(SiteModel model, MappingSyntax? enums)
    {
        if (_context.IsFamily)
        {
            // Its class holds no types but contracts; all others are types of its sites.
            if (_taken.TryGetValue(model.Name, out string? what) && what == Family)
            {
                _taken.Remove(model.Name);
            }

            TakeProperty();
        }

        foreach (EnumModel type in model.Enums)
        {
            Take(type.Name, enums!.Find(type.Name)!.Key.Span, type.Name, "an enum");
        }

        foreach (BlockModel block in model.Blocks)
        {
            Record(block.Name, block.NameSpan, "a block", block.Fields);
        }

        foreach (PageModel page in model.Pages)
        {
            if (page.FillsOtherRecord)
            {
                Take(page.Name, page.NameSpan, page.Name, "a page");
            }
            else
            {
                Record(page.Name, page.NameSpan, "a page", page.Record);
            }
        }
    }

    private void Record(string name, SourceSpan span, string what, IReadOnlyList<FieldModel> fields)
    {
        TakeRecord(name, span, name, what);
        foreach (FieldModel field in Namesakes(name, fields))
        {
            // What a contract of the language demands is written nowhere: the record can have another name.
            if (field.IsStandard)
            {
                Report(span, name, $"its contract has the field '{field.Name}', and C# allows no property '{name}' in the record {name}");
            }
            else
            {
                Report(field.NameSpan, field.Name, $"C# allows no property '{name}' in the record {name}");
            }
        }

        foreach (FieldModel field in fields.Where(field => field.Key is not null))
        {
            Keyed(name, field, field.Key!.Enum);
        }
    }

    private void Keyed(string record, FieldModel field, EnumModel members)
    {
        string name = record + CSharpNames.Pascal(field.Name);
        string itsRecord = $"its record is {name}, and ";
        TakeRecord(name, field.NameSpan, field.Name, $"the record of {record}.{field.Name}", itsRecord);
        if (members.Members.Any(member => member.Name == name))
        {
            Report(field.NameSpan, field.Name, $"{itsRecord}C# allows it no property '{name}' for the member of {members.Name}");
        }
    }

    private void TakeRecord(string name, SourceSpan span, string written, string what, string reason = "")
    {
        if (CSharpNames.IsOwnMember(name))
        {
            Report(span, written, $"{reason}every record has a member '{name}'");
        }
        else
        {
            Take(name, span, written, what, reason);
        }
    }

    /// <summary>Takes a name of C#, or reports what has it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="span">Where the layout says what has the name.</param>
    /// <param name="written">What it says there.</param>
    /// <param name="what">What has the name.</param>
    /// <param name="reason">Why that has the name, where it is not written.</param>
    private void Take(string name, SourceSpan span, string written, string what, string reason = "")
    {
        if (_taken.TryGetValue(name, out string? other))
        {
            Report(span, written, $"{reason}{other} has this name in C#");
        }
        else
        {
            _taken.Add(name, what);
        }
    }

    private void Report(SourceSpan span, string name, string why)
    {
        _areApart = false;
        _context.Report(LayoutDiagnostics.NameTaken, span, name, why);
    }

    private static IEnumerable<FieldModel> Namesakes(string type, IEnumerable<FieldModel> fields) =>
        fields.Where(field => CSharpNames.Pascal(field.Name) == type);
}
