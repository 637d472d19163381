using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Binding;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language;

/// <summary>A layout file, read and checked; where it has no errors, also ready to extract pages without a build.</summary>
public sealed class Layout
{
    private readonly Lazy<EvaluatedSite?> evaluated;

    private Layout(LayoutSource source, SiteModel? model, IReadOnlyList<LayoutDiagnostic> diagnostics)
    {
        Source = source;
        Model = model;
        Diagnostics = Ignores.Apply(model?.Ignores ?? [], diagnostics, out IReadOnlyList<Ignore> unused);
        UnusedIgnores = unused;
        evaluated = new Lazy<EvaluatedSite?>(() => HasErrors || model is null ? null : new EvaluatedSite(model));
    }

    /// <summary>The file's path and text.</summary>
    public LayoutSource Source { get; }

    /// <summary>What is wrong with the layout, in the order of the file. Its samples are checked by the checks of samples.</summary>
    public IReadOnlyList<LayoutDiagnostic> Diagnostics { get; }

    /// <summary>Whether anything keeps the layout from being compiled.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Descriptor.Severity == LayoutSeverity.Error);

    /// <summary>The site, run from the layout without generated code; null when the layout has errors.</summary>
    public Site? Site => evaluated.Value?.Site;

    /// <summary>The resolved layout: as far as it could be read, also when it has errors; null when nothing of it could.</summary>
    internal SiteModel? Model { get; }

    /// <summary>What the layout ignores that it does not have itself: its samples may.</summary>
    internal IReadOnlyList<Ignore> UnusedIgnores { get; }

    internal EvaluatedSite? Evaluated => evaluated.Value;

    /// <summary>Reads a layout and checks all that can be seen without its samples.</summary>
    /// <param name="path">The file's path, for diagnostics and provenance.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="root">The folder that provenance gives the path relative to; null leaves the path as it is.</param>
    /// <exception cref="ArgumentNullException">The path or the text is null.</exception>
    public static Layout Read(string path, string text, string? root = null)
    {
        LayoutSyntax syntax = LayoutSyntax.Parse(new LayoutSource(path, text));
        var diagnostics = new List<LayoutDiagnostic>(syntax.Diagnostics);
        SiteModel? model = syntax.Root is null ? null : LayoutBinder.Bind(syntax, RelativePath(path, root), diagnostics);
        return new Layout(syntax.Source, model, diagnostics.Distinct().OrderBy(diagnostic => diagnostic.Span.Start).ToArray());
    }

    /// <summary>The path from the root, with forward slashes: the same on every machine.</summary>
    private static string RelativePath(string path, string? root)
    {
        string full = WithoutDots(path.Replace('\\', '/'));
        if (root is null or "")
        {
            return full;
        }

        string folder = WithoutDots(root.Replace('\\', '/').TrimEnd('/')) + "/";
        return full.StartsWith(folder, StringComparison.OrdinalIgnoreCase) ? full.Substring(folder.Length) : full.Substring(full.LastIndexOf('/') + 1);
    }

    /// <summary>The path with <c>a/../b</c> as <c>b</c>, without asking the disk.</summary>
    private static string WithoutDots(string path)
    {
        var parts = new List<string>();
        foreach (string part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
