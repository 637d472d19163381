using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsTemplates.Generators.Emission;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Generators;

/// <summary>The checks on samples in one compilation.</summary>
internal sealed class SampleCheckSession
{
    // An editor hands on the texts that have not changed: their trees need not be read again.
    private static readonly ConditionalWeakTable<AdditionalText, LayoutFile> Read = new();

    private readonly ILookup<string, AdditionalText> _files;
    private readonly string _root;
    private readonly LayoutProject _project;
    private readonly ProjectSamples _samples;

    public SampleCheckSession(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        _files = options.AdditionalFiles.ToLookup(file => file.Path, StringComparer.Ordinal);
        _root = ProjectOptions.RootOf(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        ILookup<bool, AdditionalText> byKind = options.AdditionalFiles.ToLookup(LayoutGenerator.IsLayout);
        _project = new LayoutProject(
            byKind[true].Select(file => Read.GetValue(file, file => LayoutFile.Read(file.Path, TextOf(file, cancellationToken)))),
            byKind[false].Select(file => file.Path),
            _root);
        _samples = new ProjectSamples(_project, Run);
    }

    /// <summary>What the checks say of a layout.</summary>
    public IReadOnlyList<LayoutDiagnostic> Check(string path, CancellationToken cancellationToken) => _samples.Check(path, cancellationToken);

    /// <summary>Where the layout at a path says its name.</summary>
    public SourceSpan NameSpanOf(string path) => _project.FileAt(path).NameSpan;

    private SiteCheck Run(LayoutFile file, CancellationToken cancellationToken)
    {
        return SampleCheckCache.Check(file.Source.Path, _root, _project.FilesOf(file).Select(path => _files[path].First()), Run, cancellationToken);

        SiteCheck Run()
        {
            Layout layout = _project.Find(file.Source.Path)!;
            IReadOnlyList<Sample> read = layout.Evaluated is null
                ? []
                : _project.ReadSamples(layout, path => SavedBytes.Of(_files[path].First(), cancellationToken));
            return SampleChecks.Run(layout, read, cancellationToken);
        }
    }

    private static string TextOf(AdditionalText file, CancellationToken cancellationToken) => file.GetText(cancellationToken)?.ToString() ?? "";
}
