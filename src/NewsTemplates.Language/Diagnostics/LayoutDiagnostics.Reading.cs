namespace NewsTemplates.Language.Diagnostics;

// Reading: the file, YAML's syntax and traps, keys and kinds of values.
public static partial class LayoutDiagnostics
{
    /// <summary>The file holds replacement characters.</summary>
    public static readonly LayoutDiagnosticDescriptor NotUtf8 = Error(
        "NT1001", "File not in UTF-8",
        "Here stands U+FFFD, the mark of text that could not be decoded ({0} in the file): save the file as UTF-8");

    /// <summary>A control character or an invisible line break.</summary>
    public static readonly LayoutDiagnosticDescriptor ForbiddenCharacter = Error(
        "NT1002", "Forbidden character",
        "The invisible character {0} may not stand in a layout: delete it, or write it as an escape in double quotes");

    /// <summary>The file is larger than a layout may be.</summary>
    public static readonly LayoutDiagnosticDescriptor FileTooLarge = Error(
        "NT1003", "File too large",
        "The file has {0} characters, a layout may have {1}: split it");

    /// <summary>There is nothing in the file.</summary>
    public static readonly LayoutDiagnosticDescriptor EmptyFile = Error(
        "NT1004", "Empty file",
        "There is no layout in this file: begin with 'site: Name'");

    /// <summary>The file is not a mapping.</summary>
    public static readonly LayoutDiagnosticDescriptor RootNotMapping = Error(
        "NT1005", "File that is not a mapping",
        "A layout is made of 'key: value' lines, but this file is {0}");

    /// <summary>A mistake in the YAML that has no id of its own.</summary>
    public static readonly LayoutDiagnosticDescriptor YamlSyntax = Error(
        "NT1006", "Invalid YAML",
        "The YAML cannot be read from here on: {0}");

    /// <summary>Too many levels.</summary>
    public static readonly LayoutDiagnosticDescriptor NestedTooDeeply = Error(
        "NT1007", "Layout nested too deeply",
        "A layout may be nested {0} levels deep: no key needs as many");

    /// <summary>Another version of the YAML library is loaded.</summary>
    public static readonly LayoutDiagnosticDescriptor YamlLibraryUnfit = Error(
        "NT1008", "Another version of the YAML library is loaded",
        "The layout cannot be read with the loaded {0}: another analyzer or package brought it along; make both use one version. {1}");

    /// <summary>A tab in a line's indentation.</summary>
    public static readonly LayoutDiagnosticDescriptor TabIndentation = Error(
        "NT1010", "Tab in the indentation",
        "YAML does not allow tabs in the indentation: write spaces");

    /// <summary>A line starts in a column that fits no line above.</summary>
    public static readonly LayoutDiagnosticDescriptor WrongIndentation = Error(
        "NT1011", "Wrong indentation",
        "This line is indented by {0}, the line {2} it by {1}, and it fits neither that nor any other: "
            + "keys of one mapping start in the same column");

    /// <summary>A key is indented below a key that has a value already.</summary>
    public static readonly LayoutDiagnosticDescriptor KeyBelowValue = Error(
        "NT1012", "Key below a value",
        "This line is indented below a key that has its value already (line {0}): indent both alike, or move that value into a key of its own");

    /// <summary>Items and keys in one place.</summary>
    public static readonly LayoutDiagnosticDescriptor ListAndKeysMixed = Error(
        "NT1013", "List items and keys mixed",
        "Items of a list ('- …') and keys ('name: …') cannot stand side by side: check the indentation");

    /// <summary>A list begins on the line of its key.</summary>
    public static readonly LayoutDiagnosticDescriptor ListOnKeyLine = Error(
        "NT1014", "List on its key's line",
        "A list of '- …' items begins on the line below its key: start a new line, or quote the text if it is no list");

    /// <summary>A key without a colon.</summary>
    public static readonly LayoutDiagnosticDescriptor MissingColon = Error(
        "NT1015", "Missing colon",
        "A ':' is missing after '{0}'{1}");

    /// <summary>A colon without a space.</summary>
    public static readonly LayoutDiagnosticDescriptor BlankAfterColonMissing = Error(
        "NT1016", "Missing space after a colon",
        "'{0}' is one word to YAML: write a space after the colon");

    /// <summary>A quote that is not closed.</summary>
    public static readonly LayoutDiagnosticDescriptor UnclosedQuote = Error(
        "NT1017", "Unclosed quote",
        "The quote that opens here is not closed on this line: write {0} at the end of the text");

    /// <summary>An escape that YAML does not know.</summary>
    public static readonly LayoutDiagnosticDescriptor UnknownEscape = Error(
        "NT1018", "Unknown escape",
        "YAML does not know the escape '{0}' in double quotes: use single quotes, where a backslash is a backslash");

    /// <summary>A bracket or brace that is not closed.</summary>
    public static readonly LayoutDiagnosticDescriptor UnclosedBracket = Error(
        "NT1019", "Unclosed bracket",
        "The '{0}' that opens here is not closed: write '{1}', or quote the text if '{0}' is part of it");

    /// <summary>A text begins with a character that means something to YAML.</summary>
    public static readonly LayoutDiagnosticDescriptor UnquotedStart = Error(
        "NT1020", "Unquoted text: first character",
        "A text that begins with '{0}' must be quoted: {1}");

    /// <summary>The rest of a text is a comment.</summary>
    public static readonly LayoutDiagnosticDescriptor CutOffAsComment = Error(
        "NT1021", "Unquoted text: ' #' begins a comment",
        "YAML takes '{0}' for a comment: quote the whole text, or write a space after '#' if it is one");

    /// <summary>A comma or brace in an unquoted text inside brackets or braces.</summary>
    public static readonly LayoutDiagnosticDescriptor UnquotedComma = Error(
        "NT1022", "Unquoted text: comma",
        "Inside braces and brackets a comma ends the text: quote it: {0}");

    /// <summary>A colon and space in an unquoted text.</summary>
    public static readonly LayoutDiagnosticDescriptor UnquotedColon = Error(
        "NT1023", "Unquoted text: ': '",
        "A text with ': ' in it must be quoted: {0}; a further key stands on a line of its own");

    /// <summary>Brackets or braces that are a text, not a list or mapping.</summary>
    public static readonly LayoutDiagnosticDescriptor UnquotedBrackets = Error(
        "NT1024", "Unquoted text: brackets or braces",
        "YAML takes this for {0}: {1}: {2}");

    /// <summary>Text after a closing quote.</summary>
    public static readonly LayoutDiagnosticDescriptor TextAfterQuote = Error(
        "NT1025", "Text after a closing quote",
        "The quoted text ends before this: quote all of it; within single quotes '' stands for one, within double quotes \\\"");

    /// <summary>An anchor.</summary>
    public static readonly LayoutDiagnosticDescriptor AnchorRefused = Error(
        "NT1030", "Anchor in a layout",
        "'{0}' is an anchor to YAML, and layouts have none: quote the text if it is one, or take the anchor away");

    /// <summary>An alias.</summary>
    public static readonly LayoutDiagnosticDescriptor AliasRefused = Error(
        "NT1031", "Alias in a layout",
        "'{0}' is an alias to YAML, and layouts have none: write the value out");

    /// <summary>A tag.</summary>
    public static readonly LayoutDiagnosticDescriptor TagRefused = Error(
        "NT1032", "Tag in a layout",
        "'{0}' is a tag to YAML, and layouts have none: quote the text, or delete the tag");

    /// <summary>A merge key.</summary>
    public static readonly LayoutDiagnosticDescriptor MergeKeyRefused = Error(
        "NT1033", "Merge key in a layout",
        "Layouts have no merge key '<<': write the keys out");

    /// <summary>A second document.</summary>
    public static readonly LayoutDiagnosticDescriptor SecondDocumentRefused = Error(
        "NT1034", "Second document in a file",
        "A file holds one layout: move what follows to a file of its own");

    /// <summary>A directive.</summary>
    public static readonly LayoutDiagnosticDescriptor DirectiveRefused = Error(
        "NT1035", "Directive in a layout",
        "'{0}' is a directive to YAML, and layouts have none: delete the line");

    /// <summary>A list or mapping as key.</summary>
    public static readonly LayoutDiagnosticDescriptor KeyNotText = Error(
        "NT1036", "Key that is not a text",
        "A key must be a text, not {0}: quote it if it is one");

    /// <summary>A key stands twice.</summary>
    public static readonly LayoutDiagnosticDescriptor RepeatedKey = Error(
        "NT1037", "Duplicate key",
        "The key '{0}' stands in line {1} already: keep one of them");

    /// <summary>A key without a name.</summary>
    public static readonly LayoutDiagnosticDescriptor EmptyKey = Error(
        "NT1038", "Empty key",
        "{0}");

    /// <summary>A text that is too long.</summary>
    public static readonly LayoutDiagnosticDescriptor TextTooLong = Error(
        "NT1039", "Text too long",
        "This text has {0} characters, a text of a layout may have {1}: write less, or several texts");

    /// <summary>A key that nobody knows.</summary>
    public static readonly LayoutDiagnosticDescriptor UnknownKey = Error(
        "NT1040", "Unknown key",
        "{0} has no key '{1}'{2}");

    /// <summary>A key that belongs elsewhere.</summary>
    public static readonly LayoutDiagnosticDescriptor MisplacedKey = Error(
        "NT1041", "Misplaced key",
        "'{0}' belongs to {1}, not to {2}");

    /// <summary>A required key is missing.</summary>
    public static readonly LayoutDiagnosticDescriptor MissingKey = Error(
        "NT1042", "Missing key",
        "{0} needs the key '{1}'");

    /// <summary>A value of the wrong kind.</summary>
    public static readonly LayoutDiagnosticDescriptor WrongKind = Error(
        "NT1043", "Wrong kind of value",
        "'{0}' expects {1}, but this is {2}");

    /// <summary>No value.</summary>
    public static readonly LayoutDiagnosticDescriptor ValueMissing = Error(
        "NT1044", "Missing value",
        "'{0}' has no value: it expects {1}");

    /// <summary>A word that is none of those allowed.</summary>
    public static readonly LayoutDiagnosticDescriptor UnknownWord = Error(
        "NT1045", "Unknown value",
        "'{0}' cannot be '{1}'{2}");

    /// <summary>A quote or bracket closes what nothing opens.</summary>
    public static readonly LayoutDiagnosticDescriptor UnopenedEnd = Error(
        "NT1046", "Closing quote or bracket without its opening one",
        "Nothing opens what this {0} closes: write {1} where it begins, or quote the whole text if {0} is part of it");

    /// <summary>A line of spaces alone at the start of a text below <c>|</c>.</summary>
    public static readonly LayoutDiagnosticDescriptor BlankLineTooLong = Error(
        "NT1047", "Line of spaces before a text",
        "This line has more spaces than the text below '{0}' is indented by: delete the spaces, or write the text");
}
