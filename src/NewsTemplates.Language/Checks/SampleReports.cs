using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Language.Checks;

/// <summary>
/// Gathers what samples show. What is the same mistake on several samples, or on several items of one, becomes one
/// diagnostic that names the samples and quotes the first.
/// </summary>
internal sealed class SampleReports
{
    private const int MostNamed = 2;

    private readonly SiteModel? _site;
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<(string Id, SourceSpan Span, string Subject), Entry> _bySubject = [];

    /// <summary>Gathers reports.</summary>
    /// <param name="site">The site whose samples they are; null only where nothing can be run.</param>
    public SampleReports(SiteModel? site)
    {
        _site = site;
    }

    /// <summary>Reports something that a sample shows. The message's first argument is the samples' names.</summary>
    /// <param name="descriptor">What kind it is.</param>
    /// <param name="span">Where in the layout.</param>
    /// <param name="subject">What tells different mistakes at one place apart, such as the field's name.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="arguments">The message's other arguments; the first sample's stay.</param>
    public void Add(LayoutDiagnosticDescriptor descriptor, SourceSpan span, string subject, Sample sample, params string[] arguments)
    {
        (string, SourceSpan, string) key = (descriptor.Id, span, subject);
        if (!_bySubject.TryGetValue(key, out Entry? entry))
        {
            entry = new Entry(descriptor, span, arguments);
            _bySubject.Add(key, entry);
            _entries.Add(entry);
        }

        if (!entry.Samples.Contains(sample.RelativePath))
        {
            entry.Samples.Add(sample.RelativePath);
        }
    }

    /// <summary>Reports something that the samples show together.</summary>
    public void Add(LayoutDiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments) =>
        _entries.Add(new Entry(descriptor, span, arguments));

    /// <summary>Reports something that the samples show together.</summary>
    public void Add(LayoutDiagnostic diagnostic) => Add(diagnostic.Descriptor, diagnostic.Span, [.. diagnostic.Arguments]);

    /// <summary>Whether an error has been reported.</summary>
    public bool HasErrors() => _entries.Exists(entry => entry.Descriptor.Severity == LayoutSeverity.Error);

    /// <summary>Whether an error has been reported on a sample.</summary>
    public bool HasErrors(Sample sample) =>
        _entries.Exists(entry => entry.Descriptor.Severity == LayoutSeverity.Error && entry.Samples.Contains(sample.RelativePath));

    /// <summary>The diagnostics in the order of the file.</summary>
    public IReadOnlyList<LayoutDiagnostic> ToDiagnostics() =>
    [
        .. _entries
            .Select(entry =>
                new LayoutDiagnostic(entry.Descriptor, entry.Span, entry.Samples.Count == 0 ? entry.Arguments : [Names(entry), .. entry.Arguments]))
            .OrderBy(diagnostic => diagnostic.Span.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
    ];

    /// <summary>The samples; in the file of a family also the site that has them.</summary>
    private string Names(Entry entry) => Names(entry.Samples) + (_site is null || _site.IsOwn(entry.Span) ? "" : $" of {_site.Name}");

    private static string Names(List<string> samples) => samples.Count switch
    {
        1 => samples[0],
        MostNamed => $"{samples[0]} and {samples[1]}",
        _ => $"{string.Join(", ", samples.Take(MostNamed))} and {(samples.Count - MostNamed).ToString(CultureInfo.InvariantCulture)} more",
    };

    private sealed class Entry(LayoutDiagnosticDescriptor descriptor, SourceSpan span, string[] arguments)
    {
        public LayoutDiagnosticDescriptor Descriptor { get; } = descriptor;

        public SourceSpan Span { get; } = span;

        public string[] Arguments { get; } = arguments;

        public List<string> Samples { get; } = [];
    }
}
