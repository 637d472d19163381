using System;
using System.Globalization;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads days.</summary>
internal static class DayBinder
{
    /// <summary>The day that a text says; null where there is none, or none that can be read, which is reported.</summary>
    public static DateTime? Bind(BindingContext context, ScalarSyntax? text)
    {
        if (text is null)
        {
            return null;
        }

        if (DateTime.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day))
        {
            return day;
        }

        context.Report(LayoutDiagnostics.InvalidValue, text, text.Value, "a day: write it as 2026-01-31");
        return null;
    }
}
