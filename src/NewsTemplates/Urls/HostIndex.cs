using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Urls;

/// <summary>What belongs to hosts, looked up by a host's name and the names above it. Immutable.</summary>
/// <typeparam name="T">What belongs to hosts.</typeparam>
internal sealed class HostIndex<T>
{
    private readonly ILookup<string, T> _names;
    private readonly ILookup<string, T> _wildcards;

    public HostIndex(IEnumerable<(HostPattern Host, T Value)> entries)
    {
        ILookup<bool, (HostPattern Host, T Value)> byKind = entries.ToLookup(entry => entry.Host.IsWildcard);
        _names = byKind[false].ToLookup(entry => entry.Host.Host, entry => entry.Value, StringComparer.Ordinal);
        _wildcards = byKind[true].ToLookup(entry => entry.Host.Host, entry => entry.Value, StringComparer.Ordinal);
    }

    /// <summary>
    /// What belongs to an address's host, each once: that whose pattern says most first, a name before any
    /// wildcard, and in the order of the entries where patterns say as much. Nothing for a relative address.
    /// </summary>
    public IEnumerable<T> Find(Uri url) => HostPattern.NameOf(url) is { } name ? All(name).Distinct() : [];

    private IEnumerable<T> All(string name)
    {
        foreach (T value in _names[name])
        {
            yield return value;
        }

        for (int dot = name.IndexOf('.'); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            foreach (T value in _wildcards[name.Substring(dot + 1)])
            {
                yield return value;
            }
        }
    }
}
