using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Generators;

/// <summary>The checks on samples in one compilation: which texts each of them reads.</summary>
internal sealed class AnalyzedSamples
{
    private readonly ILookup<string, AdditionalText> files;
    private readonly string root;
    private readonly Dictionary<string, Lineage> kin;
    private readonly ProjectSamples samples;

    public AnalyzedSamples(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        files = options.AdditionalFiles.ToLookup(file => file.Path, StringComparer.Ordinal);
        root = ProjectOptions.RootOf(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        kin = Kin(cancellationToken);
        samples = new ProjectSamples([.. kin.Values], lineage => Layout.Read(lineage, root), Run);
    }

    /// <summary>What the checks say of a layout.</summary>
    public IReadOnlyList<LayoutDiagnostic> Check(string path, CancellationToken cancellationToken) =>
        kin.TryGetValue(path, out Lineage? lineage)
            ? samples.Check(lineage, cancellationToken)
            : Run(path, [], () => Lineage.Of(LayoutFile.Read(path, TextOf(path, cancellationToken))), cancellationToken).Diagnostics;

    /// <summary>The layouts that extend another or are extended. All others are not even read while nothing has changed.</summary>
    private Dictionary<string, Lineage> Kin(CancellationToken cancellationToken)
    {
        LayoutFile[] read = files
            .Where(group => group.Key.EndsWith(LayoutGenerator.LayoutSuffix, StringComparison.OrdinalIgnoreCase))
            .Select(group => (Path: group.Key, Text: TextOf(group.Key, cancellationToken)))
            .Where(file => file.Text.Contains("extends") || file.Text.Contains("family"))
            .Select(file => LayoutFile.Read(file.Path, file.Text))
            .ToArray();
        var families = new FamilyTree(read);
        return read.ToDictionary(file => file.Source.Path, families.LineageOf, StringComparer.Ordinal);
    }

    private SiteCheck Run(Lineage lineage, CancellationToken cancellationToken) =>
        Run(lineage.File.Source.Path, lineage.Families.Select(family => family.Source.Path), () => lineage, cancellationToken);

    private SiteCheck Run(string path, IEnumerable<string> families, Func<Lineage> lineageOf, CancellationToken cancellationToken)
    {
        string folder = path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1);
        AdditionalText[] beside = [.. files.Where(group => group.Key.StartsWith(folder, StringComparison.Ordinal)).Select(group => group.First())];
        return CheckedLayouts.Check(path, root, beside.Concat(families.Select(family => files[family].First())), Run, cancellationToken);

        SiteCheck Run()
        {
            Layout layout = Layout.Read(lineageOf(), root);
            IReadOnlyList<Sample> read = layout.Evaluated is null ? [] : SampleFiles.Read(layout, beside.Select(file => file.Path), sample => TextOf(sample, cancellationToken));
            return SampleChecks.Run(layout, read, cancellationToken);
        }
    }

    private string TextOf(string path, CancellationToken cancellationToken) => files[path].First().GetText(cancellationToken)?.ToString() ?? "";
}
