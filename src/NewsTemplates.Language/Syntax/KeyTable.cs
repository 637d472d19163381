using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Language.Syntax;

/// <summary>The keys of one kind of mapping, such as a page.</summary>
public sealed class KeyTable
{
    private readonly Dictionary<string, KeyDefinition> _byName;

    /// <summary>Creates a table.</summary>
    /// <param name="owner">What has these keys, with its article, for messages: <c>a page</c>.</param>
    /// <param name="keys">The keys.</param>
    /// <exception cref="ArgumentException">Two keys have one name.</exception>
    public KeyTable(string owner, params KeyDefinition[] keys)
    {
        Owner = owner;
        Name = NameOf(owner);
        Keys = [.. keys];
        _byName = keys.ToDictionary(key => key.Name, StringComparer.Ordinal);
    }

    /// <summary>What has these keys, with its article: <c>a page</c>.</summary>
    public string Owner { get; }

    /// <summary>Its name in the schema: <c>page</c>.</summary>
    public string Name { get; }

    /// <summary>The keys.</summary>
    public IReadOnlyList<KeyDefinition> Keys { get; }

    /// <summary>The key of a name, or null.</summary>
    public KeyDefinition? Find(string name) => _byName.TryGetValue(name, out KeyDefinition? key) ? key : null;

    /// <summary>The first noun: that of <c>a part of an image</c> is <c>part</c>.</summary>
    private static string NameOf(string owner) => owner.Split(' ')[1];
}
