using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Generators.Emission;

/// <summary>Writes the class <c>Sites</c>: all sites of the project, and the way from an address to its layout.</summary>
internal static class CatalogEmitter
{
    public static string Emit(IEnumerable<string> sites, ProjectOptions options, string version)
    {
        var writer = new SourceWriter();
        writer.OpenFile(options.Namespace, "Compiled by NewsTemplates from the layouts of the project.");
        RecordEmitter.WriteSummary(writer, "All sites whose layouts this project compiles.");
        writer.WriteLine($"[global::System.CodeDom.Compiler.GeneratedCode(\"NewsTemplates\", {CSharpText.Literal(version)})]");
        writer.OpenBlock($"public static partial class {CSharpNames.Catalog}");
        RecordEmitter.WriteSummary(writer, "The sites, as a catalog to pass on.");
        writer.WriteItems(
            $"public static {CSharpText.Run}SiteCatalog Catalog {{ get; }} = new(new {CSharpText.Run}Site[] {{ ",
            sites.Select(site => options.Global(site) + ".Site"),
            " });");
        writer.WriteLine();
        RecordEmitter.WriteSummary(writer, "The sites in the order of their names.");
        writer.WriteLine($"public static {CSharpText.List}<{CSharpText.Run}Site> All => Catalog.Sites;");
        writer.WriteLine();
        RecordEmitter.WriteSummary(writer, "The layout that reads a URL; null when no site knows it.");
        writer.WriteLine("/// <param name=\"url\">An absolute URL.</param>");
        writer.WriteLine("/// <param name=\"content\">Whether an HTML page or a text capture is at hand.</param>");
        writer.WriteLine($"public static {CSharpText.Run}PageLayout? Find(global::System.Uri url, "
            + $"{CSharpText.Run}PageContent content = {CSharpText.Run}PageContent.Html) => Catalog.Find(url, content);");
        writer.CloseBlock();

        return writer.ToString();
    }
}
