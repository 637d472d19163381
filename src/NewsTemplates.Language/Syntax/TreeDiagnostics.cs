using System.Collections.Generic;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>What is wrong with how a layout is written, as its tree is read.</summary>
internal sealed class TreeDiagnostics(LayoutSource source)
{
    private readonly List<LayoutDiagnostic> _found = [];

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<LayoutDiagnostic> Found => _found;

    /// <summary>Reports what stands between two offsets.</summary>
    public void Report(LayoutDiagnosticDescriptor descriptor, int start, int end, params string[] arguments) =>
        _found.Add(new LayoutDiagnostic(descriptor, source.Span(start, end), arguments));

    /// <summary>Reports what a span holds.</summary>
    public void Report(LayoutDiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments) =>
        _found.Add(new LayoutDiagnostic(descriptor, span, arguments));

    /// <summary>Takes back what was found after the first so many.</summary>
    public void Keep(int count) => _found.RemoveRange(count, _found.Count - count);
}
