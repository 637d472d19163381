using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;
using NewsTemplates.Plans;

namespace NewsTemplates.Generators.Emission;

/// <summary>
/// Writes a site's C#: its class with the records of its pages and blocks, and behind it the plan by which they are read; a family's
/// is its contracts, and the fields that its sites share.
/// </summary>
internal sealed class SiteEmitter
{
    // What no name of a layout can be: those have no underscore.
    private const string LayoutType = "_Layout";

    private readonly CodeModel _code;
    private readonly SiteModel _site;
    private readonly ProjectOptions _options;
    private readonly string _version;
    private readonly CSharpTypes _types;
    private readonly RecordEmitter _records;
    private readonly bool _isSkeleton;
    private readonly SourceWriter _writer = new();

    /// <summary>Makes an emitter.</summary>
    /// <param name="code">
    /// What the code is made of. Of a layout that has errors only the types are written, so that the code that uses them shows no errors of its
    /// own.
    /// </param>
    /// <param name="options">What the project's build says.</param>
    /// <param name="version">The generator's version.</param>
    public SiteEmitter(CodeModel code, ProjectOptions options, string version)
    {
        _types = new CSharpTypes(options.DateType);
        _records = new RecordEmitter(_types);
        _code = code;
        _isSkeleton = code.IsSkeleton;
        _site = code.Model;
        _options = options;
        _version = version;
    }

    /// <summary>The code.</summary>
    public string Emit()
    {
        _writer.OpenFile(_options.Namespace, $"Compiled by NewsTemplates from {_site.File}: change that, not this.");
        WriteSite();
        if (!_isSkeleton && !_site.IsFamily)
        {
            _writer.WriteLine();
            new PlanEmitter(_code, _options, _types, _writer).Write();
        }

        return _writer.ToString();
    }

    private void WriteSite()
    {
        string[] hosts = [.. _site.Hosts.Select(host => host.Name)];
        RecordEmitter.WriteSummary(
            _writer,
            _site.Description
                ?? (_site.IsFamily ? $"What the sites of the family {_site.Name} have in common." : $"The layouts of {string.Join(", ", hosts)}."));
        _writer.OpenBlock($"public static partial class {_site.Name}");
        if (!_isSkeleton && !_site.IsFamily)
        {
            RecordEmitter.WriteSummary(_writer, "The site's hosts and page layouts.");
            _writer.WriteLine($"public static {CSharpText.Run}Site Site {{ get; }} = new(");
            _writer.OpenIndent();
            _writer.WriteItems($"{CSharpText.Literal(_site.Name)}, new[] {{ ", hosts.Select(CSharpText.Literal), " },");
            string defaults = Argument("culture", _site.Culture) + Argument("timeZone", _site.TimeZone);
            string end = _site.Feeds.Count == 0 ? ");" : ",";
            _writer.WriteLine($"static () => {PlanEmitter.ClassOf(_site)}.pages{defaults}{end}");
            WriteFeeds();
            _writer.CloseIndent();
            _writer.WriteLine();
        }

        foreach (EnumModel model in _site.IsFamily ? [] : _site.Enums)
        {
            Enum(model);
            _writer.WriteLine();
        }

        foreach (ContractModel contract in _site.Contracts)
        {
            Contract(contract);
            _writer.WriteLine();
        }

        if (_site.IsFamily && !_isSkeleton)
        {
            new FamilyEmitter(_site, _options).Write(_writer);
        }

        foreach (BlockModel block in _site.IsFamily ? [] : _site.Blocks)
        {
            Block(block);
            _writer.WriteLine();
        }

        foreach (PageModel page in _site.IsFamily ? [] : _site.Pages)
        {
            Page(page);
            _writer.WriteLine();
        }

        _writer.CloseBlock();

        static string Argument(string name, string? text) => text is null ? "" : $", {name}: {CSharpText.Literal(text)}";
    }

    private void WriteFeeds()
    {
        if (_site.Feeds.Count == 0)
        {
            return;
        }

        _writer.WriteLine($"feeds: new {CSharpText.Run}Feed[]");
        _writer.WriteLine("{");
        _writer.OpenIndent();
        foreach (FeedModel feed in _site.Feeds)
        {
            _writer.WriteLine($"new({CSharpText.Run}FeedKind.{feed.Kind}, {CSharpText.Literal(feed.Url)}),");
        }

        _writer.CloseIndent();
        _writer.WriteLine("});");
    }

    private void WriteGeneratedCode() =>
        _writer.WriteLine($"[global::System.CodeDom.Compiler.GeneratedCode(\"NewsTemplates\", {CSharpText.Literal(_version)})]");

    /// <summary>A contract's interface by its whole name; a family's stands in the family's class.</summary>
    private string Interface(ContractModel contract)
    {
        string name = CSharpNames.InterfaceOf(contract.Name);
        return contract.Owner is null ? CSharpText.Run + name : $"{_options.Global(contract.Owner)}.{name}";
    }

    private void Contract(ContractModel contract)
    {
        RecordEmitter.WriteSummary(_writer, contract.Description ?? $"What pages that implement {contract.Name} have in common.");
        WriteGeneratedCode();
        RecordEmitter.WriteJsonConverter(_writer);
        _writer.OpenBlock($"public interface {CSharpNames.InterfaceOf(contract.Name)} : {CSharpText.Run}IJsonRecord");
        _records.WriteDeclarations(_writer, contract.Name, contract.Fields);
        _writer.CloseBlock();
    }

    private void Enum(EnumModel model)
    {
        RecordEmitter.WriteSummary(_writer, model.Description ?? $"The members of {model.Name}.");
        WriteGeneratedCode();
        _writer.OpenBlock($"public enum {model.Name}");
        foreach (EnumMemberModel member in model.Members)
        {
            RecordEmitter.WriteSummary(_writer, member.Labels.Count == 0 ? "No label." : $"The label {string.Join(", ", member.Labels)}.");
            _writer.WriteLine(member.Name + ",");
        }

        _writer.CloseBlock();
    }

    private void Block(BlockModel block)
    {
        RecordEmitter.WriteSummary(_writer, block.Description ?? $"A {block.Name}.");
        WriteGeneratedCode();
        RecordEmitter.WriteJsonConverter(_writer);
        bool isItem = FrontPageModel.IsItemOf(_site, block);
        string contract = isItem ? FrontPageEmitter.ItemInterface : CSharpText.Run + "IJsonRecord";
        _writer.OpenBlock($"public sealed partial record {block.Name} : {contract}");
        _records.WriteProperties(_writer, block.Name, block.Fields);
        if (isItem)
        {
            FrontPageEmitter.WriteItem(_writer, block);
        }

        RecordEmitter.WriteJson(_writer, RecordEmitter.JsonMembers(block.Fields));
        _writer.CloseBlock();
        WriteKeyedRecords(block.Name, block.Fields);
    }

    private void Page(PageModel page)
    {
        RecordEmitter.WriteSummary(_writer, page.Description ?? $"A page of the kind {page.Name}.");
        if (page.FillsOtherRecord)
        {
            _writer.WriteLine($"public static {CSharpText.Run}PageLayout<{page.RecordName}> {page.Name} => {LayoutOf(page)};");
            return;
        }

        WriteGeneratedCode();
        RecordEmitter.WriteJsonConverter(_writer);
        FrontPageEmitter? front = FrontPage(page);
        IEnumerable<string> bases =
        [
            $"{CSharpText.Run}PageRecord<{page.Name}, {page.Name}.{LayoutType}>",
            .. page.Contracts.Where(contract => IsMet(contract, page)).Select(Interface),
        ];
        _writer.OpenBlock($"public sealed partial record {page.Name} : {string.Join(", ", bases)}");
        _records.WriteProperties(_writer, page.Name, page.Record);
        front?.Write(_writer);
        RecordEmitter.WriteJson(_writer, RecordEmitter.JsonMembers(page.Record), isOverride: true);
        _writer.WriteLine();
        RecordEmitter.WriteSummary(_writer, "Gives the record its layout.");
        _writer.WriteLine("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        _writer.OpenBlock($"public readonly struct {LayoutType} : {CSharpText.Plans}ILayoutOf<{page.Name}>");
        _writer.WriteLine($"{CSharpText.Run}PageLayout<{page.Name}> {CSharpText.Plans}ILayoutOf<{page.Name}>.Layout => {LayoutOf(page)};");
        _writer.CloseBlock();
        _writer.CloseBlock();
        WriteKeyedRecords(page.Name, page.Record);
    }

    /// <summary>Whether a record has a contract's properties as its interface has them; with errors in the layout it may not.</summary>
    private bool IsMet(ContractModel contract, PageModel page) => !_isSkeleton || (contract.Is(StandardFields.FrontPageName)
        ? FrontPage(page) is not null
        : contract.Fields.All(demanded => page.Record.Any(field => field.Name == demanded.Name
            && _records.PropertyType(page.Name, field) == _records.PropertyType(contract.Name, demanded))));

    /// <summary>What writes a page as a front page; null where it is none, or with errors in the layout cannot be one.</summary>
    private FrontPageEmitter? FrontPage(PageModel page) =>
        page.Contracts.Any(contract => contract.Is(StandardFields.FrontPageName))
        && new FrontPageEmitter(new FrontPageModel(page.Record, _site.Blocks)) is { IsMet: true } front
            ? front
            : null;

    private string LayoutOf(PageModel page) =>
        _isSkeleton ? "throw new global::System.InvalidOperationException(\"The layout has errors.\")" : $"{PlanEmitter.ClassOf(_site)}.{page.Name}";

    private void WriteKeyedRecords(string record, IReadOnlyList<FieldModel> fields)
    {
        foreach (FieldModel field in fields.Where(field => field.Key is not null))
        {
            _writer.WriteLine();
            _records.WriteKeyed(_writer, record, field);
        }
    }
}
