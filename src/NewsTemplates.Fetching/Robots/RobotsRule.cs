using System;
using System.Collections.Generic;

namespace NewsTemplates.Fetching.Robots;

/// <summary>An <c>allow</c> or <c>disallow</c> with its pattern. Immutable.</summary>
internal sealed class RobotsRule
{
    // The parts between the stars, the first of which stands at the beginning of the path. None but the first and the last is empty.
    private readonly PathPart[] _parts;
    private readonly bool _isToEnd;

    /// <param name="pattern">The pattern as written: <c>*</c> is anything, a <c>$</c> at its end is the end of the path.</param>
    /// <param name="isAllowed">Whether what matches is allowed.</param>
    public RobotsRule(ReadOnlySpan<byte> pattern, bool isAllowed)
    {
        IsAllowed = isAllowed;
        _isToEnd = pattern.EndsWith("$"u8);
        byte[] inOrder = RobotsPath.OfPattern(_isToEnd ? pattern[..^1] : pattern);
        Length = inOrder.Length + (_isToEnd ? 1 : 0);
        var parts = new List<PathPart>();
        ReadOnlySpan<byte> rest = inOrder;
        while (rest.IndexOf((byte)'*') is >= 0 and var star)
        {
            if (star > 0 || parts.Count == 0)
            {
                parts.Add(new PathPart(rest[..star].ToArray()));
            }

            rest = rest[(star + 1)..];
        }

        parts.Add(new PathPart(rest.ToArray()));
        _parts = [.. parts];
    }

    public bool IsAllowed { get; }

    /// <summary>How many octets the pattern has, in order: the longest match counts.</summary>
    public int Length { get; }

    /// <summary>
    /// Whether a path matches. Each part is taken where it comes first, so that nothing is tried twice, however many stars there are.
    /// </summary>
    /// <param name="path">Path and query, in order (<see cref="RobotsPath"/>).</param>
    public bool Matches(ReadOnlySpan<byte> path)
    {
        PathPart first = _parts[0];
        if (!path.StartsWith(first.Octets))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = path[first.Octets.Length..];
        if (_parts.Length == 1)
        {
            return !_isToEnd || rest.IsEmpty;
        }

        for (int i = 1; i < _parts.Length - 1; i++)
        {
            if (_parts[i].EndOfFirst(rest) is not (>= 0 and var end))
            {
                return false;
            }

            rest = rest[end..];
        }

        PathPart last = _parts[^1];
        return _isToEnd ? rest.EndsWith(last.Octets) : last.EndOfFirst(rest) >= 0;
    }

    /// <summary>A text that is sought in linear time, by the algorithm of Knuth, Morris and Pratt.</summary>
    private readonly struct PathPart
    {
        // For each octet, how long the longest beginning of the text is that ends there, and is not all of it.
        private readonly int[] _borders;

        public PathPart(byte[] octets)
        {
            Octets = octets;
            _borders = new int[octets.Length];
            for (int i = 1; i < octets.Length; i++)
            {
                _borders[i] = Next(_borders[i - 1], octets[i]);
            }
        }

        public byte[] Octets { get; }

        /// <summary>The place behind the text where it comes first; -1 where it does not.</summary>
        public int EndOfFirst(ReadOnlySpan<byte> text)
        {
            if (Octets.Length == 0)
            {
                return 0;
            }

            int matched = 0;
            for (int i = 0; i < text.Length; i++)
            {
                matched = Next(matched, text[i]);
                if (matched == Octets.Length)
                {
                    return i + 1;
                }
            }

            return -1;
        }

        private int Next(int matched, byte octet)
        {
            while (matched > 0 && Octets[matched] != octet)
            {
                matched = _borders[matched - 1];
            }

            return Octets[matched] == octet ? matched + 1 : 0;
        }
    }
}
