using System;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>Checks the document that a layout is: no directive before it, a mapping at its top, no other behind it.</summary>
internal sealed class DocumentChecks(LayoutSource source, TreeDiagnostics diagnostics)
{
    /// <summary>Reports a directive that stands where the document starts.</summary>
    public void CheckStart(int start)
    {
        if (start < source.Text.Length && source.Text[start] == '%')
        {
            int end = LineScan.EndOfMeantText(source.Text, start, inFlow: false, isKey: false);
            diagnostics.Report(LayoutDiagnostics.DirectiveRefused, start, end, Quoting.Shorten(source.Text.Substring(start, end - start)));
        }
    }

    /// <summary>The mapping at the top, or null if something else stands there, which is reported.</summary>
    public MappingSyntax? AsRoot(SyntaxNode node)
    {
        if (node is MappingSyntax mapping)
        {
            return mapping;
        }

        int start = node.Span.Start;
        if (node is ScalarSyntax { IsNull: true })
        {
            diagnostics.Report(LayoutDiagnostics.EmptyFile, start, start);
        }
        else if (node is ScalarSyntax { Style: ScalarStyle.Plain, IsFixed: false }
            && LineScan.ColonWithoutBlank(source.Text, start) is >= 0 and int colon)
        {
            diagnostics.Report(LayoutDiagnostics.BlankAfterColonMissing, colon, colon + 1, Quoting.Shorten(Line(start)));
        }
        else if (node is not ScalarSyntax { IsFixed: true })
        {
            diagnostics.Report(LayoutDiagnostics.RootNotMapping, start, Math.Min(node.Span.End, LineScan.LineEnd(source.Text, start)), node.KindName);
        }

        return null;
    }

    /// <summary>Reports a second document.</summary>
    /// <param name="start">Where it starts.</param>
    public void RefuseSecond(int start)
    {
        start = LineScan.SkipSpace(source.Text, start);
        diagnostics.Report(LayoutDiagnostics.SecondDocumentRefused, start, LineScan.LineEnd(source.Text, start));
    }

    private string Line(int start) => source.Text.Substring(start, LineScan.LineEnd(source.Text, start) - start);
}
