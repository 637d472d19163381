namespace NewsTemplates.Language.Diagnostics;

// Profile: how a page that nobody has approved yet is unlike the approved samples. {0} names the samples, {1} the field, {2} says what is
// unlike, and {3} is a hint.
public static partial class LayoutDiagnostics
{
    /// <summary>A field has no value, or a body less of the page's text, unlike on the approved samples.</summary>
    public static readonly LayoutDiagnosticDescriptor OutOfProfile = Error(
        "NT4001", "Page unlike the approved samples",
        "'{1}' in {0}: {2}{3}; correct the rule, give the page a variant of its own, or approve the result");

    /// <summary>A value is not what the page states elsewhere, unlike on the approved samples.</summary>
    public static readonly LayoutDiagnosticDescriptor Contradicted = Error(
        "NT4002", "Value that the page contradicts",
        "'{1}' in {0}: {2}; correct the rule, give the page a variant of its own, or approve the result");
}
