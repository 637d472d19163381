using System;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads absolute addresses.</summary>
internal static class AddressBinder
{
    /// <summary>The address that a text says; null where there is none, or none of the web, which is reported.</summary>
    public static string? Bind(BindingContext context, ScalarSyntax? text)
    {
        if (text is null)
        {
            return null;
        }

        if (Uri.TryCreate(text.Value, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
        {
            return text.Value;
        }

        context.Report(LayoutDiagnostics.InvalidValue, text, text.Value, "an absolute URL: write it with https://");
        return null;
    }
}
