using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Language.Syntax;

/// <summary>Writes texts into a layout: plain where YAML takes them for texts, else in quotes.</summary>
internal static class YamlText
{
    private const string FirstOfMarkup = "-?:,[]{}#&*!|>'\"%@`";

    private static readonly string[] Words = ["true", "false", "null", "yes", "no", "on", "off", "none"];

    /// <summary>A text as the value of a key on its own line.</summary>
    public static string Block(string text) => IsPlain(text, "") ? text : Quoted(text);

    /// <summary>A text within brackets or braces.</summary>
    public static string Flow(string text) => IsPlain(text, ",[]{}") ? text : Quoted(text);

    /// <summary>One text, or a list of them in brackets.</summary>
    public static string List(IReadOnlyList<string> texts) =>
        texts.Count == 1 ? Block(texts[0]) : "[" + string.Join(", ", texts.Select(Flow)) + "]";

    /// <summary>Selectors that begin with <c>:</c> (as in <c>:scope > p</c>) are plain: no space follows.</summary>
    private static bool IsPlain(string text, string markup) =>
        text.Length > 0
        && (FirstOfMarkup.IndexOf(text[0]) < 0 || (text[0] == ':' && text.Length > 1 && text[1] is >= 'a' and <= 'z'))
        && text.IndexOfAny(markup.ToCharArray()) < 0
        && text.IndexOf(": ", StringComparison.Ordinal) < 0
        && text.IndexOf(" #", StringComparison.Ordinal) < 0
        && text[text.Length - 1] is not (':' or ' ')
        && text[0] != ' '
        && !text.Any(char.IsControl)
        && !char.IsDigit(text[0])
        && !Words.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static string Quoted(string text) =>
        text.IndexOfAny(['"', '\\']) >= 0 ? "'" + text.Replace("'", "''") + "'" : "\"" + text + "\"";
}
