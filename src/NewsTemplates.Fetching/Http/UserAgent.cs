using System;
using NewsTemplates.Fetching.Robots;

namespace NewsTemplates.Fetching.Http;

/// <summary>By what name a crawler goes, and whom its requests name (RFC 9110, section 10.1.5; RFC 9309, section 2.2.1).</summary>
internal static class UserAgent
{
    private const int Longest = 200;

    /// <summary>What requests say: the crawler's name, and in a comment whom to ask about it.</summary>
    public static string Of(FetchOptions options) => $"{options.ProductToken}/1.0 (+{options.Contact})";

    /// <summary>Whether robots.txt can call a crawler so.</summary>
    public static bool IsToken(string? name) => name?.Length <= Longest && RobotsRules.IsProductToken(name);

    /// <summary>Whether this is the address of a page or of a mailbox, and can stand in a comment of a header.</summary>
    public static bool IsContact(string? contact) =>
        contact is { Length: > 0 and <= Longest }
        && !contact.AsSpan().ContainsAnyExceptInRange('!', '~')
        && contact.AsSpan().IndexOfAny('(', ')', '\\') < 0
        && (contact.IndexOf('@') > 0 || (Uri.TryCreate(contact, UriKind.Absolute, out Uri? page) && page.Scheme is "http" or "https"));
}
