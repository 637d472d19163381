using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads <c>ignore</c>: ids of diagnostics, each with the reason why it does not matter here.</summary>
internal static class IgnoreBinder
{
    private static readonly Dictionary<string, LayoutDiagnosticDescriptor> Known =
        LayoutDiagnostics.All.ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    private static readonly string[] Ids = Known.Values.Where(Ignores.MayIgnore).Select(descriptor => descriptor.Id).ToArray();

    /// <summary>Reads the entries.</summary>
    /// <param name="context">The layout.</param>
    /// <param name="ignored">The value of <c>ignore</c>, or null.</param>
    /// <param name="scope">The lines that they are for.</param>
    public static IEnumerable<Ignore> Bind(BindingContext context, MappingSyntax? ignored, SourceSpan scope)
    {
        foreach (MappingEntry entry in ignored?.Entries ?? Array.Empty<MappingEntry>())
        {
            ScalarSyntax id = entry.Key;
            if (!Known.TryGetValue(id.Value, out LayoutDiagnosticDescriptor? descriptor))
            {
                context.Report(LayoutDiagnostics.CannotIgnore, id, id.Value, $"there is no such diagnostic{NearestId(id.Value)}");
            }
            else if (!Ignores.MayIgnore(descriptor))
            {
                context.Report(LayoutDiagnostics.CannotIgnore, id, id.Value, "no code can be made of a layout with this mistake: fix it");
            }
            else if (entry.Value is ScalarSyntax { IsNull: false } reason && string.IsNullOrWhiteSpace(reason.Value))
            {
                context.Report(LayoutDiagnostics.CannotIgnore, id, id.Value, "say why");
            }
            else
            {
                yield return new Ignore(id.Value, id.Span, scope);
            }
        }
    }

    /// <summary>Digits that are off by one lead to another diagnostic altogether: only the letters are guessed.</summary>
    private static string NearestId(string word)
    {
        string digits = new(word.Where(char.IsDigit).ToArray());
        return Ids.FirstOrDefault(id => digits.Length > 0
            && id.EndsWith(digits, StringComparison.Ordinal)
            && id.Length == digits.Length + 2) is { } meant
            ? $": did you mean '{meant}'?"
            : "";
    }
}
