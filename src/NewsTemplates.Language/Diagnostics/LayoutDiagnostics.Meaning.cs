namespace NewsTemplates.Language.Diagnostics;

// Meaning: names, selectors, expressions, types, and how the parts of a layout fit together.
public static partial class LayoutDiagnostics
{
    /// <summary>A word that cannot be a name.</summary>
    public static readonly LayoutDiagnosticDescriptor InvalidName = Error(
        "NT2001", "Invalid name",
        "'{0}' cannot name {1}: write letters (a-z) and digits only, beginning with {2}");

    /// <summary>A name that is taken in the generated code.</summary>
    public static readonly LayoutDiagnosticDescriptor NameTaken = Error(
        "NT2002", "Name already taken",
        "'{0}' cannot be used here: {1}. Choose another name");

    /// <summary>A field stands twice.</summary>
    public static readonly LayoutDiagnosticDescriptor DuplicateField = Error(
        "NT2003", "Duplicate field",
        "The field '{0}' stands in line {1} already: keep one of them");

    /// <summary>A host that is none.</summary>
    public static readonly LayoutDiagnosticDescriptor InvalidHost = Error(
        "NT2004", "Invalid host",
        "'{0}' is not a host: {1}");

    /// <summary>A culture that nobody knows.</summary>
    public static readonly LayoutDiagnosticDescriptor UnknownCulture = Error(
        "NT2005", "Unknown culture",
        "{0}");

    /// <summary>A time zone that nobody knows.</summary>
    public static readonly LayoutDiagnosticDescriptor UnknownTimeZone = Error(
        "NT2006", "Unknown time zone",
        "{0}");

    /// <summary>A label of an enum stands twice.</summary>
    public static readonly LayoutDiagnosticDescriptor DuplicateLabel = Error(
        "NT2007", "Duplicate label",
        "The label '{0}' already stands for {1}: a label stands for one member");

    /// <summary>Something has nothing in it.</summary>
    public static readonly LayoutDiagnosticDescriptor NothingInIt = Error(
        "NT2008", "Empty list or mapping",
        "{0} is empty: {1}");

    /// <summary>A type that nobody knows.</summary>
    public static readonly LayoutDiagnosticDescriptor UnknownType = Error(
        "NT2010", "Unknown type",
        "There is no type '{0}'{1}");

    /// <summary>A block or enum that the layout does not have.</summary>
    public static readonly LayoutDiagnosticDescriptor UnknownBlock = Error(
        "NT2011", "Unknown block or enum",
        "The layout has no block or enum '{0}'{1}");

    /// <summary>A source that cannot be read.</summary>
    public static readonly LayoutDiagnosticDescriptor InvalidSource = Error(
        "NT2012", "Invalid source",
        "{0}");

    /// <summary>A selector that cannot be read.</summary>
    public static readonly LayoutDiagnosticDescriptor InvalidSelector = Error(
        "NT2013", "Invalid selector",
        "The selector '{0}' is not valid: {1}");

    /// <summary>A regular expression that cannot be read.</summary>
    public static readonly LayoutDiagnosticDescriptor InvalidRegex = Error(
        "NT2014", "Invalid regular expression",
        "The regular expression '{0}' is not valid: {1}");

    /// <summary>A date format that cannot be read.</summary>
    public static readonly LayoutDiagnosticDescriptor InvalidFormat = Error(
        "NT2015", "Invalid format",
        "{0}");

    /// <summary>A count that cannot be read.</summary>
    public static readonly LayoutDiagnosticDescriptor InvalidCount = Error(
        "NT2016", "Invalid count",
        "'{0}' is no count: {1}");

    /// <summary>A URL pattern that cannot be read.</summary>
    public static readonly LayoutDiagnosticDescriptor InvalidUrlPattern = Error(
        "NT2017", "Invalid URL pattern",
        "The URL pattern '{0}' is not valid: {1}");

    /// <summary>A line pattern that cannot be read.</summary>
    public static readonly LayoutDiagnosticDescriptor InvalidLinePattern = Error(
        "NT2018", "Invalid line pattern",
        "The line pattern is not valid: {0}");

    /// <summary>A part of the URL that no pattern names.</summary>
    public static readonly LayoutDiagnosticDescriptor UnknownUrlPart = Error(
        "NT2019", "Unknown part of the URL",
        "The page's 'urls' name no part '{0}'{1}");

    /// <summary>A field that nothing can find.</summary>
    public static readonly LayoutDiagnosticDescriptor NoRule = Error(
        "NT2020", "Field without a rule",
        "The field '{0}' has no rule: say where to find it, such as '{0}: {1}'");

    /// <summary>A key that needs a list.</summary>
    public static readonly LayoutDiagnosticDescriptor NeedsEach = Error(
        "NT2021", "List key on a single value",
        "'{0}' is for lists, and '{1}' takes one value: write 'each' instead of 'from', or take '{0}' away");

    /// <summary>A key that does not fit the field's type, or what its page reads.</summary>
    public static readonly LayoutDiagnosticDescriptor KeyDoesNotFit = Error(
        "NT2022", "Key that does not fit the field",
        "'{0}' is for {1}, and {2}: take it away");

    /// <summary>Two ways to say where.</summary>
    public static readonly LayoutDiagnosticDescriptor TwoSources = Error(
        "NT2023", "Conflicting keys of a field",
        "'{0}' has both '{1}' and '{2}': keep one ('from' and 'in' give one value, 'each' gives every value, 'groups' every group)");

    /// <summary>A key or unique field that the block does not have.</summary>
    public static readonly LayoutDiagnosticDescriptor UnknownBlockField = Error(
        "NT2024", "Unknown field of a block",
        "The block {0} has no field '{1}'{2}");

    /// <summary>A key that is no enum.</summary>
    public static readonly LayoutDiagnosticDescriptor KeyNotEnum = Error(
        "NT2025", "'key' field that is not an enum",
        "'key: {0}' needs a field of an enum type, and {1}.{0} is of type {2}: make it an enum, or take 'key' away");

    /// <summary>A body without its element.</summary>
    public static readonly LayoutDiagnosticDescriptor BodyWithoutPlace = Error(
        "NT2026", "Body without a place",
        "A body needs {0}");

    /// <summary>A source that gives no elements where elements are needed.</summary>
    public static readonly LayoutDiagnosticDescriptor NotElements = Error(
        "NT2027", "Text source where elements are needed",
        "{0} is read from elements, and '{1}' gives texts: write a selector without '@'");

    /// <summary>A rule behind a default.</summary>
    public static readonly LayoutDiagnosticDescriptor UnreachableRule = Error(
        "NT2028", "Rule that is never tried",
        "'{0}' is never tried: 'const(…)' before it always serves. Move that to the end");

    /// <summary>Two URL patterns of one strength.</summary>
    public static readonly LayoutDiagnosticDescriptor UrlPatternsTie = Error(
        "NT2030", "URL patterns that tie",
        "'{0}' and '{1}' (page {2}) fit the same URLs and have as many literal characters: make one of them say more");

    /// <summary>A page that is not there.</summary>
    public static readonly LayoutDiagnosticDescriptor UnknownPage = Error(
        "NT2031", "Unknown page",
        "The layout has no page '{0}'{1}");

    /// <summary>A required field of the record that a page or variant does not fill.</summary>
    public static readonly LayoutDiagnosticDescriptor FieldNotFilled = Error(
        "NT2032", "Required field not filled",
        "{0} does not say how to find '{1}', which {2} requires: {3}");

    /// <summary>A field that two layouts of one record type differently.</summary>
    public static readonly LayoutDiagnosticDescriptor FieldTypesDiffer = Error(
        "NT2033", "Field of two types",
        "'{0}' is {1} here, but {2} in line {3}: looks of one record agree on its types");

    /// <summary>An unknown contract.</summary>
    public static readonly LayoutDiagnosticDescriptor UnknownContract = Error(
        "NT2034", "Unknown contract",
        "There is no contract '{0}'{1}");

    /// <summary>A field that breaks the contract.</summary>
    public static readonly LayoutDiagnosticDescriptor ContractBroken = Error(
        "NT2035", "Field that differs from its contract",
        "{0} says that '{1}' is {2}, and here it is {3}: write it as the contract has it, or give the field another name");

    /// <summary>A field of the contract that the layout must say.</summary>
    public static readonly LayoutDiagnosticDescriptor ContractFieldMissing = Error(
        "NT2036", "Missing field of a contract",
        "{0} implements {1}, which needs '{2}', and there is no standard rule for it: say where to find it");

    /// <summary>A variant that is never reached.</summary>
    public static readonly LayoutDiagnosticDescriptor UnreachableVariant = Error(
        "NT2037", "Variant that is never reached",
        "'{0}' is never reached: the variant '{1}' before it {2}. Move that behind it, or change the conditions");

    /// <summary>A block that contains itself.</summary>
    public static readonly LayoutDiagnosticDescriptor BlockCycle = Error(
        "NT2038", "Block that contains itself",
        "The block {0} contains itself ({1}), and no page is that deep: take one of these fields away");

    /// <summary>A placeholder that a pattern lacks.</summary>
    public static readonly LayoutDiagnosticDescriptor PlaceholderMissing = Error(
        "NT2039", "Missing placeholder in a pattern",
        "The pattern has no placeholder '{{{0}}}' for {1}{2}");

    /// <summary>A value that cannot be none.</summary>
    public static readonly LayoutDiagnosticDescriptor NoneWithoutInheritance = Error(
        "NT2040", "'none' where nothing can be taken away",
        "'none' takes away an optional field of a contract or page, and '{0}' is {1}: {2}");

    /// <summary>A text where a URL, date or the like is expected.</summary>
    public static readonly LayoutDiagnosticDescriptor InvalidValue = Error(
        "NT2041", "Invalid value",
        "'{0}' is not {1}");

    /// <summary>Two layouts of a project with one name.</summary>
    public static readonly LayoutDiagnosticDescriptor SiteNameTaken = Error(
        "NT2042", "Duplicate name of a layout",
        "Another layout of the project has the name '{0}' already: give one of them another name");

    /// <summary>More of something than can be.</summary>
    public static readonly LayoutDiagnosticDescriptor TooMany = Error(
        "NT2043", "Limit of a layout exceeded",
        "{0} {1}: a layout may have {2}");

    /// <summary>An entry of <c>ignore</c> that cannot be.</summary>
    public static readonly LayoutDiagnosticDescriptor CannotIgnore = Error(
        "NT2044", "Invalid entry of 'ignore'",
        "'{0}' cannot be ignored: {1}");

    /// <summary>A layout on which the program itself fails.</summary>
    public static readonly LayoutDiagnosticDescriptor InternalError = Error(
        "NT2070", "Internal error",
        "NewsTemplates fails on this layout, which is a mistake of NewsTemplates, not of the layout: {0}");

    /// <summary>A family that is not there.</summary>
    public static readonly LayoutDiagnosticDescriptor UnknownFamily = Error(
        "NT2080", "Unknown family",
        "There is no family '{0}'{1}");

    /// <summary>A family that extends itself.</summary>
    public static readonly LayoutDiagnosticDescriptor FamilyCycle = Error(
        "NT2081", "Family that extends itself",
        "The family {0} extends itself ({1}): take one 'extends' away");

    /// <summary>A family that nothing checks.</summary>
    public static readonly LayoutDiagnosticDescriptor FamilyWithoutSite = Warning(
        "NT2082", "Family without a site",
        "No site extends the family {0}, so no sample checks it: extend it, or delete it");

    /// <summary>One host, two sites.</summary>
    public static readonly LayoutDiagnosticDescriptor HostTaken = Error(
        "NT2083", "Host of two sites",
        "'{0}' is a host of {1} already: a URL belongs to one site");

    /// <summary>A contract's field of a type that each site has for itself.</summary>
    public static readonly LayoutDiagnosticDescriptor ContractTypeNotShared = Error(
        "NT2084", "Type that a contract cannot have",
        "{0} is a type of each site for itself, and '{1}' is a contract's: give it a built-in type");

    /// <summary>Two contracts of one page that cannot both be met.</summary>
    public static readonly LayoutDiagnosticDescriptor ContractsDiffer = Error(
        "NT2085", "Conflicting contracts",
        "{0} and {1} both have '{2}', {3} there and {4} here: a page can implement one of them");

    /// <summary>A replacement that names a group which the expression does not have.</summary>
    public static readonly LayoutDiagnosticDescriptor UnknownGroup = Error(
        "NT2086", "Unknown group",
        "'{0}' is a group that the expression '{1}' does not have.{2}");

    /// <summary>A field with keys of a type that it does not say.</summary>
    public static readonly LayoutDiagnosticDescriptor TypeNotWritten = Error(
        "NT2087", "Type not written",
        "'{0}' says no type, so that it is text, but '{1}' is for {2}: write {3}{4}");

    /// <summary>A feed without its kind, or with several.</summary>
    public static readonly LayoutDiagnosticDescriptor NotOneFeed = Error(
        "NT2088", "Entry of 'feeds' that is not one feed",
        "A feed is one of rss, atom, sitemap, news-sitemap and page: {0}");

    /// <summary>A format that some months do not fit.</summary>
    public static readonly LayoutDiagnosticDescriptor MonthNotRead = Warning(
        "NT2089", "Format that cannot read every month",
        "'{0}' does not read {1}, as dates are written under {2}: no sample need show it, but pages of {3} will lose their date; "
            + "correct the format, or add one");

    /// <summary>A field of a front page that is not what the contract wants.</summary>
    public static readonly LayoutDiagnosticDescriptor NotOfFrontPage = Error(
        "NT2090", "Field that does not fit the contract FrontPage",
        "Of a FrontPage '{0}' is {1}, but {2}");

    /// <summary>A block that nothing uses.</summary>
    public static readonly LayoutDiagnosticDescriptor Unused = Warning(
        "NT2050", "Unused definition",
        "Nothing uses the {0} {1}: use it, or delete it");

    /// <summary>Two fields with one rule.</summary>
    public static readonly LayoutDiagnosticDescriptor SameRule = Warning(
        "NT2051", "Fields with the same rule",
        "'{0}' has the same rule as '{1}' in line {2}: was it copied and not changed?");

    /// <summary>Alternatives by comma where one value is wanted.</summary>
    public static readonly LayoutDiagnosticDescriptor CommaForOneValue = Warning(
        "NT2052", "Comma in the selector of a single value",
        "'{0}' takes whichever stands first in the page, not the first choice: write a list of rules for a preference");

    /// <summary>A fixed text that the type cannot take.</summary>
    public static readonly LayoutDiagnosticDescriptor NotOfType = Error(
        "NT2060", "Text that is not of the field's type",
        "'{0}' can never become a value of '{1}', which is of type {2}: expected is {3}");

    /// <summary>A rule that finds nothing but what a rule before it finds.</summary>
    public static readonly LayoutDiagnosticDescriptor RuleCovered = Warning(
        "NT2061", "Rule that never serves",
        "'{0}' never serves: what it finds, '{1}' before it finds too. Take it away, or move it to the front");

    /// <summary>Lists that belong together, item by item.</summary>
    public static readonly LayoutDiagnosticDescriptor ParallelLists = Warning(
        "NT2062", "Parallel lists",
        "'{0}' and '{1}' (line {2}) are lists of parts of the same elements, and fall apart where one lacks a part: "
            + "write one list of blocks, 'each {3} as Item'");
}
