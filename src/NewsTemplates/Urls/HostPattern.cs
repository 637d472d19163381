using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NewsTemplates.Urls;

/// <summary>
/// A site's host: <c>x.com</c>, or <c>*.x.com</c> for every host below it, but not <c>x.com</c> itself. Case does not
/// count, international names equal their punycode form, a URL's port is ignored. Instances are immutable.
/// </summary>
internal sealed class HostPattern : IEquatable<HostPattern>
{
    private readonly string _pattern;

    /// <summary>Reads a pattern that is known to be right.</summary>
    /// <exception cref="FormatException">The pattern is wrong.</exception>
    public HostPattern(string pattern)
        : this(pattern, Read(pattern, out UrlPatternError error) ?? throw new FormatException($"'{pattern}': {error.Message}"))
    {
    }

    private HostPattern(string pattern, string host)
    {
        _pattern = pattern;
        Host = host;
        IsWildcard = pattern[0] == '*';
    }

    /// <summary>Whether the pattern means the hosts below its name.</summary>
    public bool IsWildcard { get; }

    /// <summary>The host's name as <see cref="NameOf"/> gives it, without the wildcard.</summary>
    internal string Host { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern's text.</param>
    /// <param name="result">The pattern, or null if the text is wrong.</param>
    /// <param name="error">What is wrong; meaningless if nothing is.</param>
    public static bool TryParse(string pattern, [NotNullWhen(true)] out HostPattern? result, out UrlPatternError error)
    {
        result = Read(pattern, out error) is { } host ? new(pattern, host) : null;
        return result is not null;
    }

    /// <summary>Whether the absolute URL's host fits; a relative URL never does.</summary>
    public bool Matches(Uri url) => NameOf(url) is { } name && (IsWildcard ? IsBelow(name, Host) : name == Host);

    /// <summary>The name of an absolute URL's host in ASCII and lower case, without a dot at its end; null for a relative URL.</summary>
    internal static string? NameOf(Uri url)
    {
        if (!url.IsAbsoluteUri)
        {
            return null;
        }

        string name = url.IdnHost.ToLowerInvariant();
        return name.EndsWith(".", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name;
    }

    /// <summary>Whether just the same hosts fit both.</summary>
    public bool Equals(HostPattern? other) => other is not null && Host == other.Host && IsWildcard == other.IsWildcard;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HostPattern);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Host) ^ (IsWildcard ? 1 : 0);

    /// <summary>The pattern as written.</summary>
    public override string ToString() => _pattern;

    private static bool IsBelow(string name, string parent) =>
        name.Length > parent.Length + 1
        && name[name.Length - parent.Length - 1] == '.'
        && name.EndsWith(parent, StringComparison.Ordinal);

    /// <summary>The host's name in ASCII and lower case, without the wildcard; null if the pattern is wrong.</summary>
    private static string? Read(string pattern, out UrlPatternError error)
    {
        int start = pattern.StartsWith("*.", StringComparison.Ordinal) ? 2 : 0;
        int scheme = pattern.IndexOf("://", StringComparison.Ordinal);
        int bad = pattern.IndexOfAny(['/', '?', '#', ':', '*', '@'], start);
        error = default;
        if (pattern.Length == start)
        {
            error = new("A host is empty; write its name, as in www.example.com.", 0, pattern.Length);
        }
        else if (scheme >= 0)
        {
            error = new("A host is a name without a scheme.", 0, scheme + 3);
        }
        else if (bad >= 0)
        {
            error = pattern[bad] switch
            {
                ':' => new("A host is a name without a port; ports are ignored.", bad, pattern.Length - bad),
                '*' => new("A wildcard stands only in front: *.example.com.", bad, 1),
                '@' => new("A host is a name without a user.", 0, bad + 1),
                _ => new("A host is a name without a path; paths stand under 'urls'.", bad, pattern.Length - bad),
            };
        }
        else if (Ascii(pattern.Substring(start)) is { } host)
        {
            return host;
        }
        else
        {
            error = new("This is no host name.", start, pattern.Length - start);
        }

        return null;
    }

    private static string? Ascii(string name)
    {
        try
        {
            string ascii = new IdnMapping().GetAscii(name).ToLowerInvariant();
            return Uri.CheckHostName(ascii) is UriHostNameType.Dns or UriHostNameType.IPv4 && !ascii.EndsWith(".", StringComparison.Ordinal)
                ? ascii
                : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
