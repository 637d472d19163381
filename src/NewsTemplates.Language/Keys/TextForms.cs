namespace NewsTemplates.Language.Keys;

/// <summary>How the texts of the language are written, as far as an editor can tell.</summary>
internal static class TextForms
{
    private const string TypeNamePattern = "[A-Z][A-Za-z0-9]*";

    public static TextForm TypeName { get; } = new("a name of letters and digits that begins with a capital", $"^{TypeNamePattern}$");

    public static TextForm FieldName { get; } = new("a name of letters and digits that begins with a small letter", "^[a-z][A-Za-z0-9]*$");

    public static TextForm FieldKey { get; } =
        FieldName with { Meaning = FieldName.Meaning + "; it ends in '?' where the value may be missing", Pattern = @"^[a-z][A-Za-z0-9]*\??$" };

    public static TextForm Source { get; } =
        new("a source, such as h1, meta(og:title) or json-ld(Article.headline); of a text page a pattern of lines", @"\S");

    public static TextForm Selector { get; } = new("a selector of CSS; of a text page a pattern of lines", @"\S");

    public static TextForm Pattern { get; } = new("a pattern of lines, such as {title} / {title}", @"\S");

    public static TextForm Type { get; } = new(
        "a type: a word such as int, or the name of a block or an enum of the layout",
        $@"^\s*(?:{string.Join("|", Grammar.TypeName.Words)}|{TypeNamePattern})\s*$");

    public static TextForm Count { get; } = new("a count: 5, 1..10, 1.., 0..", @"^\s*[0-9]+\s*(?:\.\.\s*[0-9]*\s*)?$");

    public static TextForm Unique { get; } = FieldName with { Meaning = "true, or a field of the block" };

    public static TextForm Format { get; } = new("a .NET date format, or unix, unix-ms or relative", @"\S");

    public static TextForm Host { get; } = new("a host's name, such as coast.example or *.coast.example", @"^(?:\*\.)?[^/?#:*@]+$");

    public static TextForm UrlPattern { get; } = new(
        "a path with named placeholders, such as /{section}/{slug}-{id:int}",
        @"^(?!.*//)/(?:[^\s?#\\*{}]|\{\*?[^\s?#\\*{}/]+\})*$");

    public static TextForm Address { get; } = new("a URL with https://", @"^\s*[Hh][Tt][Tt][Pp][Ss]?:");

    public static TextForm Day { get; } = new("a day, such as 2026-01-31", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");

    public static TextForm Said { get; } = new("a text that is not empty", @"\S");

    public static TextForm DiagnosticId { get; } = new("the id of a diagnostic, such as NT3012", "^NT[0-9]{4}$");
}
