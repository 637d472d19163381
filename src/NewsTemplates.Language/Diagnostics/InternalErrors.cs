using System;
using System.Linq;

namespace NewsTemplates.Language.Diagnostics;

/// <summary>Exceptions that no layout should cause: they become a report about the layout, and other layouts take no harm.</summary>
internal static class InternalErrors
{
    /// <summary>Whether an exception is a mistake of the program; cancelling is none.</summary>
    public static bool IsInternal(Exception exception) => exception is not OperationCanceledException;

    /// <summary>The report about an exception, with what tells its place in the program.</summary>
    /// <param name="span">Where the layout says its name, or where it starts.</param>
    /// <param name="exception">The exception.</param>
    public static LayoutDiagnostic Report(SourceSpan span, Exception exception)
    {
        string? frame = exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains(nameof(NewsTemplates)))?.Trim();
        return new LayoutDiagnostic(
            LayoutDiagnostics.InternalError, span, $"{exception.GetType().Name}: {exception.Message}{(frame is null ? "" : $" ({frame})")}");
    }
}
