using System.Collections.Generic;

namespace NewsTemplates.Language.Keys;

/// <summary>The fields that a key is for, by their type.</summary>
public sealed class KeyUse
{
    /// <summary>Creates a use.</summary>
    /// <param name="what">What the key is for, in messages: <c>a body</c>.</param>
    /// <param name="types">The words of the types.</param>
    public KeyUse(string what, params string[] types)
    {
        What = what;
        Types = [.. types];
    }

    /// <summary>What the key is for, in messages: <c>a body</c>.</summary>
    public string What { get; }

    /// <summary>The words of the types.</summary>
    public IReadOnlyList<string> Types { get; }
}
