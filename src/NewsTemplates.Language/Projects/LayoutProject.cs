using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;
using NewsTemplates.Language.Projects;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Language;

/// <summary>
/// Layouts and the files beside them that belong together: which layout extends which, whose name is whose, and which
/// sample is of which layout. Immutable; a project with a change shares with the one before all that the change leaves as
/// it is. A layout is read when it is first asked for, and once.
/// </summary>
public sealed class LayoutProject
{
    private readonly string? _root;
    private readonly IReadOnlyList<Member> _members;
    private readonly Dictionary<string, Member> _byPath = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _samplePaths;
    private readonly Lazy<IReadOnlyList<LayoutSummary>> _summaries;
    private readonly Lazy<ILookup<string, LayoutDiagnostic>> _together;

    /// <summary>Makes a project.</summary>
    /// <param name="files">The layouts. Of two with one path the first counts.</param>
    /// <param name="samplePaths">All files that may be samples or their approved results, written as the layouts' paths are.</param>
    /// <param name="root">The folder that provenance gives paths relative to; null leaves them as they are.</param>
    /// <exception cref="ArgumentNullException">The files are null.</exception>
    public LayoutProject(IEnumerable<LayoutFile> files, IEnumerable<string>? samplePaths = null, string? root = null)
        : this(files ?? throw new ArgumentNullException(nameof(files)), [.. (samplePaths ?? []).Distinct(StringComparer.Ordinal)], root, null)
    {
    }

    private LayoutProject(IEnumerable<LayoutFile> files, IReadOnlyList<string> samplePaths, string? root, LayoutProject? before)
    {
        _root = root;
        _samplePaths = samplePaths;
        Files = [.. files.GroupBy(file => file.Source.Path, StringComparer.Ordinal).Select(same => same.First())];
        var families = new FamilyTree(Files);
        _members = [.. Files.Select(file => MemberOf(families.LineageOf(file), before))];
        foreach (Member member in _members)
        {
            _byPath.Add(member.File.Source.Path, member);
        }

        _summaries = new Lazy<IReadOnlyList<LayoutSummary>>(() => [.. Layouts.Select(LayoutSummary.Of).OfType<LayoutSummary>()]);
        _together = new Lazy<ILookup<string, LayoutDiagnostic>>(() =>
            ProjectChecks.Check(_summaries.Value).ToLookup(diagnostic => diagnostic.Span.Path, StringComparer.Ordinal));
    }

    /// <summary>The layouts, in the order in which their files were given.</summary>
    public IReadOnlyList<Layout> Layouts => [.. _members.Select(member => member.Layout)];

    /// <summary>The layouts' files, in the same order.</summary>
    public IReadOnlyList<LayoutFile> Files { get; }

    /// <summary>All that is wrong with the layouts, alone and together, file after file. Samples are checked by the checks of samples.</summary>
    public IReadOnlyList<LayoutDiagnostic> Diagnostics => [.. _members.SelectMany(member => DiagnosticsOf(member.File.Source.Path))];

    /// <summary>The layout at a path, or null.</summary>
    public Layout? Find(string path) => _byPath.TryGetValue(path, out Member? member) ? member.Layout : null;

    /// <summary>All that is wrong with the layout at a path, alone and together with the others. Nothing where there is none.</summary>
    public IReadOnlyList<LayoutDiagnostic> DiagnosticsOf(string path) =>
        Find(path) is { } layout ? [.. layout.Diagnostics, .. _together.Value[path]] : [];

    /// <summary>The project with a layout more, or with another text of it.</summary>
    public LayoutProject With(LayoutFile file)
    {
        string path = file.Source.Path;
        return !_byPath.TryGetValue(path, out Member? old) ? new LayoutProject(Files.Append(file), _samplePaths, _root, this)
            : old.File.Equals(file) ? this
            : new LayoutProject(Files.Select(other => other.Source.Path == path ? file : other), _samplePaths, _root, this);
    }

    /// <summary>The project with a file more that may be a sample or an approved result.</summary>
    public LayoutProject WithSample(string path) =>
        _samplePaths.Contains(path, StringComparer.Ordinal) ? this : new LayoutProject(Files, [.. _samplePaths, path], _root, this);

    /// <summary>The project without a layout, or without a file beside one.</summary>
    public LayoutProject Without(string path) =>
        _byPath.ContainsKey(path) || _samplePaths.Contains(path, StringComparer.Ordinal)
            ? new LayoutProject(Files.Where(file => file.Source.Path != path), [.. _samplePaths.Where(other => other != path)], _root, this)
            : this;

    /// <summary>
    /// The layouts of which an edit to a file may change what is known: for a layout itself and those that extend it,
    /// directly or not; for a sample or an approved result the layouts that it is for.
    /// </summary>
    /// <returns>The layouts' paths, in the order of their files.</returns>
    public IReadOnlyList<string> Dependents(string path) =>
    [
        .. _members
            .Where(_byPath.TryGetValue(path, out Member? edited)
                ? member => member == edited || member.Lineage.Families.Contains(edited.File)
                : member => BesideOf(member.File.Source.Path).Contains(path, StringComparer.Ordinal)
                    && SamplesOf(member.Layout).Any(sample => sample.Path == path || sample.ApprovedPath == path))
            .Select(member => member.File.Source.Path),
    ];

    /// <summary>The samples of a layout of the project, by name.</summary>
    public IReadOnlyList<SampleFile> SamplesOf(Layout layout) => SampleFiles.Of(layout, BesideOf(layout.Source.Path));

    /// <summary>The samples of a layout of the project with their texts, by name. A sample whose bytes cannot be had is left out.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="read">Gives the bytes of a file by its path, or null.</param>
    public IReadOnlyList<Sample> ReadSamples(Layout layout, Func<string, byte[]?> read) =>
        SampleFiles.Read(layout, BesideOf(layout.Source.Path), read);

    /// <summary>The file of the layout at a path.</summary>
    internal LayoutFile FileAt(string path) => _byPath[path].File;

    /// <summary>What stands at a position of a layout; null where it cannot be read to its end, or is not the project's.</summary>
    /// <param name="path">The layout's path.</param>
    /// <param name="position">An offset into its text.</param>
    internal LayoutNode? NodeAt(string path, int position) => Find(path) is { } layout ? LayoutNode.At(layout, position) : null;

    /// <summary>The sites that extend a family of the project, directly or not.</summary>
    internal IEnumerable<LayoutFile> SitesOf(LayoutFile family) =>
        _members.Where(member => !member.File.IsFamily && member.Lineage.Families.Contains(family)).Select(member => member.File);

    /// <summary>The files that a check of a layout on its samples may read: its own, those of its families, and what stands beside it.</summary>
    internal IEnumerable<string> FilesOf(LayoutFile file) =>
        [file.Source.Path, .. _byPath[file.Source.Path].Lineage.Families.Select(family => family.Source.Path), .. BesideOf(file.Source.Path)];

    /// <summary>The files in a layout's folder, and below it, that may be samples.</summary>
    private IEnumerable<string> BesideOf(string path)
    {
        string folder = path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1);
        return _samplePaths.Where(sample => sample.StartsWith(folder, StringComparison.Ordinal));
    }

    private Member MemberOf(Lineage lineage, LayoutProject? before) =>
        before is not null && before._byPath.TryGetValue(lineage.File.Source.Path, out Member? known) && known.Lineage == lineage
            ? known
            : new Member(lineage, _root);

    /// <summary>A layout in its place among the others; shared by all projects in which that is the same.</summary>
    private sealed class Member(Lineage lineage, string? root)
    {
        private readonly Lazy<Layout> _layout = new(() => Layout.Read(lineage, root));

        public Lineage Lineage => lineage;

        public LayoutFile File => lineage.File;

        public Layout Layout => _layout.Value;
    }
}
