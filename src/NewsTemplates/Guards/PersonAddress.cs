using NewsTemplates.Text;

namespace NewsTemplates.Guards;

/// <summary>Addresses where a person's name is wanted: of a profile, of a site, of a mailbox.</summary>
internal static class PersonAddress
{
    private static readonly BoundedRegex Address =
        BoundedRegex.Create(@"(?i)^\s*(?:(?:https?:|mailto:|www\.|//)\S+|[^\s@]+@[^\s@]+\.[^\s@]+)\s*$");

    public static bool Is(string text) => Address.Test(text, out bool matches) == RegexOutcome.Done && matches;
}
