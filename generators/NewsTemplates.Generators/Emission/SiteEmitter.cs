using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Generators.Emission;

/// <summary>Writes a site's C#: its class with the records of its pages and blocks, and behind it the plan by which they are read; a family's is its contracts, and the fields that its sites share.</summary>
internal sealed class SiteEmitter
{
    private readonly SiteModel site;
    private readonly IEnumerable<SiteModel> families;
    private readonly string @namespace;
    private readonly string version;
    private readonly CSharpTypes types;
    private readonly RecordEmitter records;
    private readonly bool isSkeleton;
    private readonly SourceWriter writer = new();

    /// <summary>Makes an emitter.</summary>
    /// <param name="site">The site.</param>
    /// <param name="families">The families that it extends, the nearest first.</param>
    /// <param name="options">What the project's build says.</param>
    /// <param name="version">The generator's version.</param>
    /// <param name="isSkeleton">
    /// Whether the layout has errors: then only the types are written, so that the code that uses them shows no errors of its own.
    /// </param>
    public SiteEmitter(SiteModel site, IEnumerable<SiteModel> families, ProjectOptions options, string version, bool isSkeleton)
    {
        types = new CSharpTypes(options.DateType);
        records = new RecordEmitter(types);
        this.isSkeleton = isSkeleton;
        this.site = site;
        this.families = families;
        @namespace = options.Namespace;
        this.version = version;
    }

    /// <summary>The code.</summary>
    public string Emit()
    {
        writer.OpenFile(@namespace, $"Compiled by NewsTemplates from {site.File}: change that, not this.");
        WriteSite();
        if (!isSkeleton && !site.IsFamily)
        {
            writer.WriteLine();
            new PlanEmitter(site, families, types, writer).Write();
        }

        return writer.ToString();
    }

    private void WriteSite()
    {
        string[] hosts = [.. site.Hosts.Select(host => host.Name)];
        RecordEmitter.WriteSummary(writer, site.Description ?? (site.IsFamily ? $"What the sites of the family {site.Name} have in common." : $"The layouts of {string.Join(", ", hosts)}."));
        writer.OpenBlock($"public static partial class {site.Name}");
        if (!isSkeleton && !site.IsFamily)
        {
            RecordEmitter.WriteSummary(writer, "The site's hosts and page layouts.");
            writer.WriteLine($"public static {CSharpText.Run}Site Site {{ get; }} = new(");
            writer.OpenIndent();
            writer.WriteItems($"{CSharpText.Literal(site.Name)}, new[] {{ ", hosts.Select(CSharpText.Literal), " },");
            string defaults = Argument("culture", site.Culture) + Argument("timeZone", site.TimeZone);
            writer.WriteLine($"static () => {PlanEmitter.ClassOf(site)}.pages{defaults});");
            writer.CloseIndent();
            writer.WriteLine();
        }

        foreach (EnumModel model in site.IsFamily ? [] : site.Enums)
        {
            Enum(model);
            writer.WriteLine();
        }

        foreach (ContractModel contract in site.Contracts)
        {
            Contract(contract);
            writer.WriteLine();
        }

        if (site.IsFamily && !isSkeleton)
        {
            new FamilyEmitter(site).Write(writer);
        }

        foreach (BlockModel block in site.IsFamily ? [] : site.Blocks)
        {
            Block(block);
            writer.WriteLine();
        }

        foreach (PageModel page in site.IsFamily ? [] : site.Pages)
        {
            Page(page);
            writer.WriteLine();
        }

        writer.CloseBlock();

        static string Argument(string name, string? text) => text is null ? "" : $", {name}: {CSharpText.Literal(text)}";
    }

    private void WriteGeneratedCode() =>
        writer.WriteLine($"[global::System.CodeDom.Compiler.GeneratedCode(\"NewsTemplates\", {CSharpText.Literal(version)})]");

    /// <summary>A contract's interface by its whole name; a family's stands in the family's class.</summary>
    private string Interface(ContractModel contract)
    {
        string name = CSharpNames.InterfaceOf(contract.Name);
        return contract.Owner is null ? CSharpText.Run + name
            : $"global::{(@namespace.Length > 0 ? @namespace + "." : "")}{contract.Owner}.{name}";
    }

    private void Contract(ContractModel contract)
    {
        RecordEmitter.WriteSummary(writer, contract.Description ?? $"What pages that implement {contract.Name} have in common.");
        WriteGeneratedCode();
        writer.OpenBlock($"public interface {CSharpNames.InterfaceOf(contract.Name)} : {CSharpText.Run}IJsonRecord");
        records.WriteDeclarations(writer, contract.Name, contract.Fields);
        writer.CloseBlock();
    }

    private void Enum(EnumModel model)
    {
        RecordEmitter.WriteSummary(writer, model.Description ?? $"The members of {model.Name}.");
        WriteGeneratedCode();
        writer.OpenBlock($"public enum {model.Name}");
        foreach (EnumMemberModel member in model.Members)
        {
            RecordEmitter.WriteSummary(writer, $"The label {string.Join(", ", member.Labels)}.");
            writer.WriteLine(member.Name + ",");
        }

        writer.CloseBlock();
    }

    private void Block(BlockModel block)
    {
        RecordEmitter.WriteSummary(writer, block.Description ?? $"A {block.Name}.");
        WriteGeneratedCode();
        writer.OpenBlock($"public sealed partial record {block.Name} : {CSharpText.Run}IJsonRecord");
        records.WriteProperties(writer, block.Name, block.Fields);
        RecordEmitter.WriteJson(writer, RecordEmitter.JsonMembers(block.Fields));
        writer.CloseBlock();
        WriteKeyedRecords(block.Name, block.Fields);
    }

    private void Page(PageModel page)
    {
        RecordEmitter.WriteSummary(writer, page.Description ?? $"A page of the kind {page.Name}.");
        WriteGeneratedCode();
        if (page.FillsOtherRecord)
        {
            writer.OpenBlock($"public static partial class {page.Name}");
            WriteEntrances(page);
            writer.CloseBlock();
            return;
        }

        IEnumerable<string> contracts = page.Contracts.Select(Interface).DefaultIfEmpty(CSharpText.Run + "IJsonRecord");
        writer.OpenBlock($"public sealed partial record {page.Name} : {string.Join(", ", contracts)}");
        records.WriteProperties(writer, page.Name, page.Record);
        WriteEntrances(page);
        writer.WriteLine();
        RecordEmitter.WriteJson(writer, RecordEmitter.JsonMembers(page.Record));
        writer.CloseBlock();
        WriteKeyedRecords(page.Name, page.Record);
    }

    private void WriteEntrances(PageModel page)
    {
        string result = $"{CSharpText.Run}Extraction<{page.RecordName}>";
        const string Rest = "global::System.Uri url, global::NewsTemplates.ExtractionOptions? options = null";
        if (!isSkeleton)
        {
            RecordEmitter.WriteSummary(writer, "The layout that reads such pages.");
            writer.WriteLine($"public static {CSharpText.Run}PageLayout<{page.RecordName}> Layout => {PlanEmitter.ClassOf(site)}.{page.Name};");
            writer.WriteLine();
        }

        Entrance("Extract(string, global::System.Uri, global::NewsTemplates.ExtractionOptions?)", $"{result} Extract(string page, {Rest})", "Extract(page, url, options)");
        writer.WriteLine();
        Entrance("Extract(global::System.ReadOnlyMemory{byte}, global::System.Uri, global::NewsTemplates.ExtractionOptions?)", $"{result} Extract(global::System.ReadOnlyMemory<byte> page, {Rest})", "Extract(page, url, options)");
        writer.WriteLine();
        if (page.Content == ContentKind.Html)
        {
            Entrance("Extract(global::NewsTemplates.Html.PageDocument, global::System.Uri, global::NewsTemplates.ExtractionOptions?)", $"{result} Extract(global::NewsTemplates.Html.PageDocument page, {Rest})", "Extract(page, url, options)");
            writer.WriteLine();
        }

        Entrance(
            "ExtractAsync(global::System.IO.Stream, global::System.Uri, global::NewsTemplates.ExtractionOptions?, global::System.Threading.CancellationToken)",
            $"global::System.Threading.Tasks.Task<{result}> ExtractAsync(global::System.IO.Stream page, {Rest}, global::System.Threading.CancellationToken cancellationToken = default)",
            "ExtractAsync(page, url, options, cancellationToken)");

        void Entrance(string reference, string signature, string call)
        {
            writer.WriteLine($"/// <inheritdoc cref=\"global::NewsTemplates.PageLayout{{T}}.{reference}\"/>");
            string body = isSkeleton ? "throw new global::System.InvalidOperationException(\"The layout has errors.\")" : "Layout." + call;
            writer.WriteLine($"public static {signature} => {body};");
        }
    }

    private void WriteKeyedRecords(string record, IReadOnlyList<FieldModel> fields)
    {
        foreach (FieldModel field in fields.Where(field => field.Key is not null))
        {
            writer.WriteLine();
            records.WriteKeyed(writer, record, field);
        }
    }
}
