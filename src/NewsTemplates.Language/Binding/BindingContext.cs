using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Sources;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Binding;

/// <summary>What all binders of one layout share: where reports go, and what the layout defines.</summary>
internal sealed class BindingContext
{
    // Names shown of those that would have been right.
    private const int MostShown = 12;

    private readonly IReadOnlyList<OriginModel> _origins;
    private readonly WordUse _words;
    private readonly HashSet<SourceSpan> _once = [];
    private List<LayoutDiagnostic> _diagnostics;
    private IReadOnlyDictionary<string, PlaceholderType>? _placeholders;
    private int _comparisons = Limits.Comparisons;

    /// <param name="origins">The files of the layout: its own, and those of its families, the nearest first.</param>
    /// <param name="diagnostics">Where reports go.</param>
    /// <param name="words">The words of the layout's own file.</param>
    public BindingContext(IReadOnlyList<OriginModel> origins, List<LayoutDiagnostic> diagnostics, WordUse words)
    {
        _words = words;
        _origins = origins;
        _diagnostics = diagnostics;
    }

    /// <summary>The site's or family's name; empty where the layout does not say it.</summary>
    public string Name => _origins[0].Name;

    /// <summary>Whether it is a family: then sites may say what is still missing.</summary>
    public bool IsFamily { get; init; }

    public string? Culture { get; set; }

    public string? TimeZone { get; set; }

    /// <summary>The layout's enums; complete before anything else is read.</summary>
    public Dictionary<string, EnumModel> Enums { get; } = new(StringComparer.Ordinal);

    /// <summary>What the enums are as types of placeholders of line patterns.</summary>
    public IReadOnlyDictionary<string, PlaceholderType> Placeholders => _placeholders ??= Enums.Values
        .Select(model => PlaceholderType.OfEnum(model.Name, model.Members.SelectMany(member => member.Labels).ToArray()))
        .Concat(BrokenTypes.Select(name => PlaceholderType.OfEnum(name, Array.Empty<string>())))
        .ToDictionary(placeholder => placeholder.Written, StringComparer.Ordinal);

    /// <summary>The characters that the expressions of line patterns may still have.</summary>
    public long PatternLength { get; set; } = Limits.PatternLength;

    /// <summary>The blocks that the layout names; null until all are read.</summary>
    public Dictionary<string, BlockModel?> Blocks { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of enums and blocks, where they are declared.</summary>
    public Dictionary<string, SourceSpan> TypeNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of enums and blocks whose definitions are broken: what uses them is not reported.</summary>
    public HashSet<string> BrokenTypes { get; } = new(StringComparer.Ordinal);

    public HashSet<string> UsedEnums { get; } = new(StringComparer.Ordinal);

    public HashSet<string> UsedBlocks { get; } = new(StringComparer.Ordinal);

    /// <summary>What the layout says is not to be reported; what a family says of its lines is left to it.</summary>
    public List<Ignore> Ignores { get; } = new();

    /// <summary>Reads a mapping by its table, and what is to be ignored in its lines.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="table">The keys it may have.</param>
    /// <param name="name">The name of what the mapping describes, before it or in it.</param>
    public MappingReader Read(MappingSyntax mapping, KeyTable table, SourceSpan name)
    {
        MappingReader keys = LayoutKeys.All.Read(mapping, table, name, _diagnostics);
        if (table.Find("ignore") is not null)
        {
            ReadIgnore(keys.MappingOf("ignore"), mapping, name);
        }

        return keys;
    }

    /// <summary>Reads what is to be ignored in the lines of a mapping.</summary>
    /// <param name="ignored">The value of <c>ignore</c>, or null.</param>
    /// <param name="mapping">The mapping that has it.</param>
    /// <param name="name">The name of what the mapping describes, before it or in it.</param>
    public void ReadIgnore(MappingSyntax? ignored, MappingSyntax mapping, SourceSpan name)
    {
        if (IsOwn(mapping.Span))
        {
            SourceSpan end = mapping.Span;
            Ignores.AddRange(IgnoreBinder.Bind(this, ignored, name with { End = end.End, EndLine = end.EndLine, EndColumn = end.EndColumn }));
        }
    }

    public void Report(LayoutDiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments) =>
        Report(new LayoutDiagnostic(descriptor, span, arguments));

    public void Report(LayoutDiagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>Reports at a text, unless a mistake in its writing has been reported already.</summary>
    public void Report(LayoutDiagnosticDescriptor descriptor, ScalarSyntax text, params string[] arguments)
    {
        if (!text.IsFixed)
        {
            Report(descriptor, text.Span, arguments);
        }
    }

    /// <summary>Reports at a part of a text, unless a mistake in its writing has been reported already.</summary>
    public void ReportPart(LayoutDiagnosticDescriptor descriptor, ScalarSyntax text, int offset, int length, params string[] arguments)
    {
        if (!text.IsFixed)
        {
            Report(descriptor, text.SpanOf(offset, length), arguments);
        }
    }

    /// <summary>Who says what is written at a place: the site or a family.</summary>
    public string OriginOf(SourceSpan span) => _origins.First(origin => origin.Path == span.Path).Name;

    /// <summary>Whether something is written in the layout itself, not inherited.</summary>
    public bool IsOwn(SourceSpan span) => span.Path == _origins[0].Path;

    /// <summary>The order of places: families first, the farthest at the beginning.</summary>
    public long Position(SourceSpan span)
    {
        int distance = 0;
        while (_origins[distance].Path != span.Path)
        {
            distance++;
        }

        return ((long)(_origins.Count - distance) << 32) + span.Start;
    }

    /// <summary>The line of a place, for messages at another place.</summary>
    public string Line(SourceSpan span, SourceSpan seenFrom)
    {
        string line = (span.StartLine + 1).ToString(CultureInfo.InvariantCulture);
        return span.Path == seenFrom.Path ? line : $"{line} of {_origins.First(origin => origin.Path == span.Path).File}";
    }

    /// <summary>Reads something once more whose mistakes are reported elsewhere.</summary>
    public T WithoutReporting<T>(Func<T> read)
    {
        List<LayoutDiagnostic> outer = _diagnostics;
        _diagnostics = new List<LayoutDiagnostic>();
        T result = read();
        _diagnostics = outer;
        return result;
    }

    /// <summary>The number of reports so far.</summary>
    public int Reports => _diagnostics.Count;

    /// <summary>Whether errors have been reported since there were so many reports.</summary>
    public bool HasErrorsSince(int reports)
    {
        bool found = false;
        for (int index = reports; index < _diagnostics.Count && !found; index++)
        {
            found = _diagnostics[index].Descriptor.Severity == LayoutSeverity.Error;
        }

        return found;
    }

    /// <summary>Whether something of this kind is reported.</summary>
    public bool HasReport(LayoutDiagnosticDescriptor descriptor) => _diagnostics.Any(diagnostic => diagnostic.Descriptor == descriptor);

    public void ReportPart(LayoutDiagnosticDescriptor descriptor, ScalarSyntax text, Slice part, params string[] arguments) =>
        ReportPart(descriptor, text, part.Offset, part.Length, arguments);

    /// <summary>How often a word stands in the layout's own file.</summary>
    public int Uses(string word) => _words.Count(word);

    /// <summary>
    /// Reports a name that nothing has: where it stands, or, if it stands more often in the layout than the name that is nearest to it,
    /// where that is declared, once.
    /// </summary>
    /// <param name="descriptor">What is reported.</param>
    /// <param name="text">The text that has the name.</param>
    /// <param name="name">The name in it.</param>
    /// <param name="known">The names that there are, where they are declared.</param>
    /// <param name="arguments">What the message says before its hint.</param>
    public void ReportUnknownName(
        LayoutDiagnosticDescriptor descriptor,
        ScalarSyntax text,
        Slice name,
        IReadOnlyCollection<(string Name, SourceSpan Span)> known,
        params string[] arguments)
    {
        if (NearestName(name.Text, known) is { } near && IsMisspelt(near, name.Text))
        {
            ReportMisspelt(descriptor, near.Span, near.Name, name.Text, arguments);
        }
        else
        {
            ReportPart(descriptor, text, name, [.. arguments, Hint(name.Text, [.. known.Select(one => one.Name)])]);
        }
    }

    /// <summary>Reports a name where it is declared, once, as misspelt.</summary>
    public void ReportMisspelt(LayoutDiagnosticDescriptor descriptor, SourceSpan declared, string name, string meant, params string[] arguments)
    {
        ReportOnce(descriptor, declared, [.. arguments, $": did you mean '{meant}' by '{name}'?"]);
    }

    /// <summary>Reports at a place for what is amiss in several others; only the first such report there is made.</summary>
    public void ReportOnce(LayoutDiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments)
    {
        if (_once.Add(span))
        {
            Report(descriptor, span, arguments);
        }
    }

    private (string Name, SourceSpan Span)? NearestName(string name, IReadOnlyCollection<(string Name, SourceSpan Span)> known)
    {
        _comparisons -= known.Count;
        return _comparisons > 0 && Spelling.Nearest(name, known.Select(one => one.Name)) is { } nearest
            ? known.First(one => one.Name == nearest)
            : null;
    }

    /// <summary>Whether a declared name is a slip for a name that is used, rather than the other way round.</summary>
    private bool IsMisspelt((string Name, SourceSpan Span) declared, string used) => IsOwn(declared.Span) && Uses(used) > Uses(declared.Name);

    /// <summary>The end of a message about a word that is not known: what it was meant to be, or what there is.</summary>
    public string Hint(string word, IReadOnlyCollection<string> words) => Hint(word, words, Spelling.Nearest);

    /// <summary>As <see cref="Hint(string, IReadOnlyCollection{string})"/>, by another notion of what is near.</summary>
    public string Hint(string word, IReadOnlyCollection<string> words, Func<string, IEnumerable<string>, string?> nearest)
    {
        _comparisons -= words.Count;
        return _comparisons > 0 && nearest(word, words) is { } near ? $": did you mean '{near}'?"
            : words.Count == 0 ? ""
            : $"; there {(words.Count == 1 ? "is" : "are")} {string.Join(", ", words.Take(MostShown))}{(words.Count > MostShown ? ", …" : "")}";
    }
}
