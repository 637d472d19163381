using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace NewsTemplates.Urls;

/// <summary>
/// A pattern of URL paths: <c>/tr/{section}/{slug}/{id:int}</c>. <c>{name}</c> takes at least one character within a
/// segment, <c>{name:int}</c> digits, <c>{*name}</c> one or more whole segments. Literal text is compared exactly,
/// after percent-decoding; query, fragment and a trailing slash do not count. Instances are immutable, and equal if they are
/// written alike.
/// </summary>
internal sealed class UrlPattern : IEquatable<UrlPattern>
{
    private static readonly Dictionary<string, string> NoPlaceholders = [];

    private readonly IReadOnlyList<UrlSegment> _segments;
    private readonly int _many = -1;
    private readonly string _pattern;

    /// <summary>Reads a pattern that is known to be right.</summary>
    /// <exception cref="FormatException">The pattern is wrong.</exception>
    internal UrlPattern(string pattern)
        : this(pattern, Read(pattern))
    {
    }

    private UrlPattern(string pattern, UrlPatternParser parsed)
    {
        _pattern = pattern;
        _segments = parsed.Segments;
        Placeholders = parsed.Placeholders;
        LiteralLength = Math.Max(1, _segments.Count);
        for (int i = 0; i < _segments.Count; i++)
        {
            _many = _segments[i].TakesMany ? i : _many;
            foreach (UrlSegment.Part part in _segments[i].Parts)
            {
                LiteralLength += part.Literal.Length;
            }
        }
    }

    /// <summary>The placeholders, in the order in which they are written.</summary>
    public IReadOnlyList<UrlPlaceholder> Placeholders { get; }

    /// <summary>
    /// The number of literal characters, slashes included and a trailing one left out: of two patterns that fit a
    /// path, the one with more is meant.
    /// </summary>
    public int LiteralLength { get; }

    internal IReadOnlyList<UrlSegment> Segments => _segments;

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern's text.</param>
    /// <param name="result">The pattern, or null if the text is wrong.</param>
    /// <param name="error">What is wrong; meaningless if nothing is.</param>
    internal static bool TryParse(string pattern, [NotNullWhen(true)] out UrlPattern? result, out UrlPatternError error)
    {
        var parser = new UrlPatternParser(pattern);
        UrlPatternError? found = parser.Read();
        error = found.GetValueOrDefault();
        result = found is null ? new UrlPattern(pattern, parser) : null;
        return result is not null;
    }

    /// <summary>Whether the URL's path fits; scheme, host, query and fragment are not looked at.</summary>
    /// <param name="url">An absolute URL, or one that is only a path.</param>
    /// <param name="placeholders">What the placeholders took, decoded, by name; empty if the path does not fit.</param>
    public bool TryMatch(Uri url, out IReadOnlyDictionary<string, string> placeholders)
    {
        placeholders = NoPlaceholders;
        string[] values = new string[Placeholders.Count];
        if (!TryMatch(SegmentsOf(url), values))
        {
            return false;
        }

        if (values.Length > 0)
        {
            var named = new Dictionary<string, string>(values.Length, StringComparer.Ordinal);
            for (int i = 0; i < values.Length; i++)
            {
                named.Add(Placeholders[i].Name, values[i]);
            }

            placeholders = named;
        }

        return true;
    }

    /// <summary>Whether there is a path that fits both patterns.</summary>
    internal bool Overlaps(UrlPattern other) => PathAutomaton.Intersect(new(this), new(other));

    /// <summary>Whether both are written alike.</summary>
    public bool Equals(UrlPattern? other) => other is not null && string.Equals(_pattern, other._pattern, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UrlPattern);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_pattern);

    /// <summary>The pattern as written.</summary>
    public override string ToString() => _pattern;

    private static UrlPatternParser Read(string pattern)
    {
        var parser = new UrlPatternParser(pattern);
        return parser.Read() is { } error
            ? throw new FormatException($"'{pattern}', character {error.Offset + 1}: {error.Message}")
            : parser;
    }

    /// <summary>The decoded segments of a path; a slash that was escaped does not separate.</summary>
    private static string[] SegmentsOf(Uri url)
    {
        string path = url.IsAbsoluteUri ? url.AbsolutePath : url.OriginalString;
        int end = path.AsSpan().IndexOfAny('?', '#');
        end = end < 0 ? path.Length : end;
        int start = end > 0 && path[0] == '/' ? 1 : 0;
        end = end > start && path[end - 1] == '/' ? end - 1 : end;
        if (start >= end)
        {
            return [];
        }

        string[] found = path.Substring(start, end - start).Split('/');
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = Uri.UnescapeDataString(found[i]);
        }

        return found;
    }

    private bool TryMatch(string[] path, string[] values)
    {
        if (_many < 0)
        {
            return path.Length == _segments.Count && TryMatch(path, 0, 0, path.Length, values);
        }

        int after = _segments.Count - _many - 1;
        int taken = path.Length - _many - after;
        if (taken < 1 || Array.IndexOf(path, "", _many, taken) >= 0)
        {
            return false;
        }

        values[_segments[_many].Parts[0].Index] = string.Join("/", path, _many, taken);
        return TryMatch(path, 0, 0, _many, values) && TryMatch(path, _many + 1, _many + taken, after, values);
    }

    private bool TryMatch(string[] path, int segment, int at, int count, string[] values)
    {
        for (int i = 0; i < count; i++)
        {
            if (!_segments[segment + i].TryMatch(path[at + i], values))
            {
                return false;
            }
        }

        return true;
    }
}
