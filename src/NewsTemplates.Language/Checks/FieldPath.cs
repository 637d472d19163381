using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace NewsTemplates.Language.Checks;

/// <summary>Paths of fields as extractions write them: <c>lead.section</c>, <c>latest[2].title</c>.</summary>
internal static class FieldPath
{
    private static readonly Regex Index = new(@"\[\d+\]", RegexOptions.CultureInvariant);

    /// <summary>The path for all items of its lists: <c>latest[].title</c>.</summary>
    public static string OfAllItems(string path) => Index.Replace(path, "[]");

    /// <summary>The names in a path, without places in lists.</summary>
    public static IReadOnlyList<string> Names(string path) => Index.Replace(path, "").Replace("[]", "").Split('.');

    /// <summary>The path of the field itself, where a path leads to an item, a key's member or a part of its value.</summary>
    /// <param name="path">The path of the field or of something in it.</param>
    /// <param name="field">The field's name.</param>
    public static string OfField(string path, string field)
    {
        for (string rest = path; ; rest = rest.Substring(0, rest.LastIndexOf('.')))
        {
            string last = rest.Substring(rest.LastIndexOf('.') + 1);
            int bracket = last.IndexOf('[');
            string name = bracket < 0 ? last : last.Substring(0, bracket);
            if (string.Equals(name, field, StringComparison.Ordinal))
            {
                return rest.Substring(0, rest.Length - last.Length + name.Length);
            }

            if (last.Length == rest.Length)
            {
                return path;
            }
        }
    }

    /// <summary>The path, for all items, of what holds a field; empty for a field of the page.</summary>
    public static string Outer(string path) => OfAllItems(path) is var all && all.LastIndexOf('.') is >= 0 and int dot ? all.Substring(0, dot) : "";

    /// <summary>Whether a path leads to something within another.</summary>
    public static bool IsWithin(string path, string outer) =>
        path.Length > outer.Length && path.StartsWith(outer, StringComparison.Ordinal) && (path[outer.Length] is '.' or '[');
}
