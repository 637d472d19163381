using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>What can be said of a file before any YAML is read.</summary>
internal static class TextChecks
{
    /// <summary>Finds what is wrong with the text as such; one report for each kind of mistake.</summary>
    /// <param name="source">The file.</param>
    /// <param name="readable">Whether YAML can be read from it all the same.</param>
    public static List<LayoutDiagnostic> Check(LayoutSource source, out bool readable)
    {
        var found = new List<LayoutDiagnostic>();
        string text = source.Text;
        if (text.Length > LayoutSyntax.GreatestLength)
        {
            found.Add(new LayoutDiagnostic(
                LayoutDiagnostics.FileTooLarge, source.Span(0, 1), Quoting.Number(text.Length), Quoting.Number(LayoutSyntax.GreatestLength)));
            readable = false;
            return found;
        }

        int lost = text.IndexOf('\uFFFD');
        if (lost >= 0)
        {
            found.Add(new LayoutDiagnostic(
                LayoutDiagnostics.NotUtf8, source.Span(lost, lost + 1), Quoting.Number(text.Count(c => c == '\uFFFD'))));
        }

        int forbidden = IndexOfForbidden(text);
        if (forbidden >= 0)
        {
            found.Add(new LayoutDiagnostic(
                LayoutDiagnostics.ForbiddenCharacter, source.Span(forbidden, forbidden + 1),
                string.Format(CultureInfo.InvariantCulture, "U+{0:X4}", (int)text[forbidden])));
        }

        readable = forbidden < 0;
        return found;
    }

    private static int IndexOfForbidden(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || IsForbidden(c))
            {
                return i;
            }
        }

        return -1;
    }

    // Controls, and what some programs take for a line break or a byte order mark and others do not.
    private static bool IsForbidden(char c) =>
        c is (< ' ' and not ('\t' or '\n' or '\r'))
            or (>= '\u007F' and <= '\u009F')
            or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
