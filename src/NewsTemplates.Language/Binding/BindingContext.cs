using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>What all binders of one layout share: where reports go, and what the layout defines.</summary>
internal sealed class BindingContext
{
    private readonly ICollection<LayoutDiagnostic> diagnostics;

    public BindingContext(LayoutSource source, ICollection<LayoutDiagnostic> diagnostics)
    {
        Source = source;
        this.diagnostics = diagnostics;
    }

    public LayoutSource Source { get; }

    /// <summary>The site's name, which is the origin of its rules.</summary>
    public string Site { get; set; } = "";

    public string? Culture { get; set; }

    public string? TimeZone { get; set; }

    public Dictionary<string, EnumModel> Enums { get; } = new(System.StringComparer.Ordinal);

    /// <summary>The labels of each enum, for holes of line patterns.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Labels =>
        Enums.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value.Members.SelectMany(member => member.Labels).ToArray());

    /// <summary>The blocks that the layout names; their fields are bound when first asked for.</summary>
    public Dictionary<string, BlockModel?> Blocks { get; } = new(System.StringComparer.Ordinal);

    public HashSet<string> UsedEnums { get; } = new(System.StringComparer.Ordinal);

    public HashSet<string> UsedBlocks { get; } = new(System.StringComparer.Ordinal);

    public MappingReader Read(MappingSyntax mapping, KeyTable table, SourceSpan name) => LayoutKeys.All.Read(mapping, table, name, diagnostics);

    public bool Check(SyntaxNode value, ValueShape shape, ScalarSyntax key) => KeyTables.Check(value, shape, key, diagnostics);

    public void Report(LayoutDiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments) =>
        diagnostics.Add(new LayoutDiagnostic(descriptor, span, arguments));

    /// <summary>Reports at a text, unless a mistake in its writing has been reported already.</summary>
    public void Report(LayoutDiagnosticDescriptor descriptor, ScalarSyntax text, params string[] arguments)
    {
        if (!text.IsMended)
        {
            Report(descriptor, text.Span, arguments);
        }
    }

    /// <summary>Reports at a part of a text, unless a mistake in its writing has been reported already.</summary>
    public void ReportPart(LayoutDiagnosticDescriptor descriptor, ScalarSyntax text, int offset, int length, params string[] arguments)
    {
        if (!text.IsMended)
        {
            Report(descriptor, text.SpanOf(offset, length), arguments);
        }
    }

    /// <summary>Whether something of this kind is reported.</summary>
    public bool HasReport(LayoutDiagnosticDescriptor descriptor) => diagnostics.Any(diagnostic => diagnostic.Descriptor == descriptor);

    /// <summary>Whether something is reported within the lines of a field, so that it is known to be broken.</summary>
    public bool HasReportAt(SourceSpan name) => diagnostics.Any(diagnostic => diagnostic.Span.StartLine == name.StartLine);

    /// <summary>The end of a message about a word that is not known.</summary>
    public static string Hint(string word, IEnumerable<string> words)
    {
        string[] known = words.ToArray();
        return Spelling.Nearest(word, known) is { } nearest ? $": did you mean '{nearest}'?"
            : known.Length == 0 ? ""
            : $"; there are {string.Join(", ", known)}";
    }
}
