namespace NewsTemplates.Language.Diagnostics;

// Samples: what the saved pages show about the layout. Where a message speaks of samples, {0} names them.
public static partial class LayoutDiagnostics
{
    /// <summary>The layout has no samples at all.</summary>
    public static readonly LayoutDiagnosticDescriptor NoSamples = Warning(
        "NT3001", "Layout without samples",
        "{0} has no samples, so no build sees when its rules stop matching: save pages as samples/*.html beside the layout");

    /// <summary>No sample is one of this page.</summary>
    public static readonly LayoutDiagnosticDescriptor PageWithoutSample = Warning(
        "NT3002", "Page without a sample",
        "No sample is a page {0}: save one as {1} beside the layout");

    /// <summary>No sample has this look of the page.</summary>
    public static readonly LayoutDiagnosticDescriptor VariantWithoutSample = Warning(
        "NT3003", "Variant without a sample",
        "No sample of {0} has the variant {1}: save such a page beside the layout, or take the variant away");

    /// <summary>An entry of <c>samples</c> names no file.</summary>
    public static readonly LayoutDiagnosticDescriptor SampleFileMissing = Error(
        "NT3004", "Missing sample",
        "There is no sample '{0}' beside the layout{1}");

    /// <summary>Nothing tells the sample's address.</summary>
    public static readonly LayoutDiagnosticDescriptor SampleWithoutUrl = Error(
        "NT3005", "Sample without a URL",
        "Nothing tells the URL of {0}: {1}");

    /// <summary>No page takes the sample's address.</summary>
    public static readonly LayoutDiagnosticDescriptor SampleNotTaken = Error(
        "NT3006", "Sample that no page takes",
        "No page takes {0}: {1}");

    /// <summary>The layout refuses the sample.</summary>
    public static readonly LayoutDiagnosticDescriptor SampleRefused = Error(
        "NT3007", "Sample that the layout refuses",
        "The layout refuses {0}: {1}; correct the condition, save another page, or approve the refusal");

    /// <summary>No variant of the page fits the sample.</summary>
    public static readonly LayoutDiagnosticDescriptor NoVariantFits = Error(
        "NT3008", "Sample that no variant fits",
        "On {0} {1}: correct a variant's 'when', or add a variant");

    /// <summary>The sample cannot be read at all.</summary>
    public static readonly LayoutDiagnosticDescriptor SampleUnreadable = Error(
        "NT3009", "Sample that cannot be read as a page",
        "No page can be read from {0}: {1}");

    /// <summary>A required field is not in the sample.</summary>
    public static readonly LayoutDiagnosticDescriptor FieldMissing = Error(
        "NT3010", "Missing required field",
        "'{1}' is missing in {0}: {2}{3}; correct the rule, or {4}");

    /// <summary>The primary rule finds nothing; another one fills in.</summary>
    public static readonly LayoutDiagnosticDescriptor RuleFallsBack = Warning(
        "NT3011", "Primary rule without a match",
        "'{2}' finds no '{1}' in {0}, where '{3}' fills in{4}: correct the rule, or approve the result");

    /// <summary>No sample uses the rule.</summary>
    public static readonly LayoutDiagnosticDescriptor RuleUnused = Warning(
        "NT3012", "Rule that no sample uses",
        "No sample takes '{0}' from '{1}': {2}{3}; correct the rule, take it away, or save a page that needs it");

    /// <summary>A contract's first standard rule finds nothing anywhere, another one does.</summary>
    public static readonly LayoutDiagnosticDescriptor StandardRuleUnused = Warning(
        "NT3013", "First standard rule that no sample uses",
        "The first standard rule of '{0}', {1}, finds nothing on any sample, where {2} does: write down the one that does, '{0}: {3}'");

    /// <summary>Several differing values where one is wanted.</summary>
    public static readonly LayoutDiagnosticDescriptor SeveralMatches = Warning(
        "NT3014", "Different values where one is wanted",
        "'{1}' is one value, but in {0} '{2}' finds {3}: narrow the rule, or write 'each'");

    /// <summary>A list breaks its count.</summary>
    public static readonly LayoutDiagnosticDescriptor CountBroken = Error(
        "NT3015", "Number of items outside the count",
        "'{1}' in {0} has {2}: correct the rule or the count");

    /// <summary>A text cannot be read as the field's type.</summary>
    public static readonly LayoutDiagnosticDescriptor NotConverted = Error(
        "NT3016", "Value that is not of the field's type",
        "'{1}' in {0}: {2}; {3}");

    /// <summary>An expression of the site's server template stands in the page.</summary>
    public static readonly LayoutDiagnosticDescriptor LeakedExpression = Error(
        "NT3017", "Leaked template expression",
        "'{1}' in {0}: {2}; correct the rule, or approve that the value is missing there");

    /// <summary>A bound of a region is not in the sample.</summary>
    public static readonly LayoutDiagnosticDescriptor BoundNotFound = Error(
        "NT3018", "Bound without a match",
        "'{1}' in {0}: {2}{3}; correct the bound");

    /// <summary>Two blocks have the same key.</summary>
    public static readonly LayoutDiagnosticDescriptor KeyRepeated = Error(
        "NT3019", "Blocks with the same key",
        "'{1}' in {0}: {2}; narrow the rule, or take the 'key' away");

    /// <summary>Text of a body, or lines of a capture, that nothing reads.</summary>
    public static readonly LayoutDiagnosticDescriptor TextUncovered = Warning(
        "NT3020", "Text that nothing reads",
        "In {0} {1}: {2}");

    /// <summary>A regular expression ran out of time, or made too much of a text.</summary>
    public static readonly LayoutDiagnosticDescriptor RegexTimedOut = Error(
        "NT3021", "Step that takes too much",
        "In {0} {1}: make the expression simpler, without repetition inside repetition, or the text that is put shorter");

    /// <summary>JSON-LD of the sample cannot be read.</summary>
    public static readonly LayoutDiagnosticDescriptor JsonLdBroken = Warning(
        "NT3022", "Unreadable JSON-LD",
        "The JSON-LD of {0} cannot be read: {1}; take the values from elsewhere, or approve the result");

    /// <summary>The sample was not saved as UTF-8.</summary>
    public static readonly LayoutDiagnosticDescriptor SampleNotUtf8 = Warning(
        "NT3023", "Sample not in UTF-8",
        "There is U+FFFD, the mark of text that could not be decoded, in {0} (line {1}): save the page as UTF-8");

    /// <summary>An item of a block holds what belongs to several.</summary>
    public static readonly LayoutDiagnosticDescriptor ItemTooWide = Error(
        "NT3024", "Item that holds several values",
        "An item of '{1}' in {0} holds several values of {2}: make the rule narrower, so that it matches one item each");

    /// <summary>Another version of the HTML library is loaded.</summary>
    public static readonly LayoutDiagnosticDescriptor HtmlLibraryUnfit = Error(
        "NT3025", "Another version of the HTML library is loaded",
        "{0} cannot be read with the loaded {1}: another analyzer or package brought it along; make both use one version. {2}");

    /// <summary>An entry of <c>ignore</c> that is for nothing.</summary>
    public static readonly LayoutDiagnosticDescriptor NothingIgnored = Warning(
        "NT3026", "Entry of 'ignore' without effect",
        "There is no {0} here any more: delete this line of 'ignore'");

    /// <summary>An entry of the layout that no sample needs.</summary>
    public static readonly LayoutDiagnosticDescriptor EntryUnused = Warning(
        "NT3027", "Entry that does nothing on any sample",
        "{0} does nothing on any sample{1}: correct it, take it away, or save a page that needs it");

    /// <summary>It cannot be told which article of the sample's JSON-LD is the page's own.</summary>
    public static readonly LayoutDiagnosticDescriptor JsonLdUnclear = Warning(
        "NT3028", "JSON-LD of several articles",
        "In {0} {1}; take the values from elsewhere, or approve the result");

    /// <summary>A body's only paragraph is several.</summary>
    public static readonly LayoutDiagnosticDescriptor ParagraphsJoined = Warning(
        "NT3029", "Several paragraphs in one",
        "'{1}' in {0}: {2}; 'paragraphs: text' makes each a paragraph");

    /// <summary>Nobody has approved the sample's result.</summary>
    public static readonly LayoutDiagnosticDescriptor ApprovedMissing = Warning(
        "NT3030", "Missing approved result",
        "There is no approved result for {0}: look at its values, then run 'newstemplates accept'");

    /// <summary>The approved result cannot be read.</summary>
    public static readonly LayoutDiagnosticDescriptor ApprovedUnreadable = Error(
        "NT3031", "Unreadable approved result",
        "The approved result {1} cannot be read: {2}; correct it, or run 'newstemplates accept' for {0}");

    /// <summary>A value is not the approved one.</summary>
    public static readonly LayoutDiagnosticDescriptor ValueDiffers = Error(
        "NT3032", "Value that differs from the approved one",
        "'{1}' in {0} {2}{3}: correct the rule, or run 'newstemplates accept'");

    /// <summary>Another rule gives the value than was approved.</summary>
    public static readonly LayoutDiagnosticDescriptor RuleDiffers = Warning(
        "NT3033", "Rule that differs from the approved one",
        "'{1}' in {0} has the approved value, but its rule {2}: run 'newstemplates accept'");

    /// <summary>An approved issue does not occur any more.</summary>
    public static readonly LayoutDiagnosticDescriptor IssueGone = Warning(
        "NT3034", "Approved issue that does not occur",
        "The approved result of {0} lists an issue of {1} that does not occur any more ({2}): run 'newstemplates accept'");

    /// <summary>The sample is read as another page than was approved.</summary>
    public static readonly LayoutDiagnosticDescriptor PageDiffers = Error(
        "NT3035", "URL, page or variant that differs from the approved one",
        "The {1} of {0} {2}: correct the layout, or run 'newstemplates accept'");

    /// <summary>Another URL pattern takes a sample's address than the approved one.</summary>
    public static readonly LayoutDiagnosticDescriptor PatternDiffers = Warning(
        "NT3036", "URL pattern that differs from the approved one",
        "The URL pattern that takes {0} {1}: correct it, or run 'newstemplates accept'");

    /// <summary>The sample nests too many elements.</summary>
    public static readonly LayoutDiagnosticDescriptor SampleTooDeep = Warning(
        "NT3037", "Sample that nests too deep",
        "In {0} {1}; look whether the values are right, and approve the result");

    /// <summary>A text of the sample holds the place of a value.</summary>
    public static readonly LayoutDiagnosticDescriptor PlaceholderFound = Error(
        "NT3038", "Placeholder instead of a value",
        "'{1}' in {0}: {2}; correct the rule, or approve that the value is missing there");

    /// <summary>An author of the sample is an address.</summary>
    public static readonly LayoutDiagnosticDescriptor AuthorIsAddress = Error(
        "NT3039", "Author that is an address",
        "'{1}' in {0}: {2}; take the name from elsewhere, or approve that it is missing there");

    /// <summary>The body of the sample is a notice to readers.</summary>
    public static readonly LayoutDiagnosticDescriptor BodyIsNotice = Error(
        "NT3060", "Body that is a notice",
        "'{1}' in {0}: {2}; correct the rule, save a page that has its text, or refuse such pages");

    /// <summary>The sample has no text before its scripts run.</summary>
    public static readonly LayoutDiagnosticDescriptor SampleNeedsScripts = Error(
        "NT3061", "Sample without text before its scripts run",
        "There is no text for '{1}' in {0} before the page's scripts run: save the page as a browser shows it, or take the text from elsewhere");
}
