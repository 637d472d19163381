using System;
using System.Diagnostics.CodeAnalysis;

namespace NewsTemplates.Cli.Inputs;

/// <summary>A page's address as users and files write it.</summary>
internal static class PageUrl
{
    /// <summary>Reads an absolute http or https URL.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out url) && url.Scheme is ("http" or "https");

    /// <summary>Says that a text is no address, and what was meant if that can be seen.</summary>
    public static string Complaint(string text) =>
        text.Contains('.') && !text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate("https://" + text.Trim(), UriKind.Absolute, out _)
            ? $"'{text}' is no absolute URL: did you mean 'https://{text.Trim()}'?"
            : $"'{text}' is no absolute http or https URL";
}
