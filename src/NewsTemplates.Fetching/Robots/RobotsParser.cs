using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace NewsTemplates.Fetching.Robots;

/// <summary>Reads the lines of one <c>robots.txt</c> (RFC 9309, 2.2) for one crawler.</summary>
internal sealed class RobotsParser
{
    private const int MaximumBytes = 500 * 1024;
    private const int LongestLine = 16 * 1024;
    private const int MostSitemaps = 1000;

    // A day: more means never, and is no time to calculate with.
    private const decimal LongestDelay = 24 * 60 * 60;

    private readonly byte[] _productToken;
    private readonly Group _own = new();
    private readonly Group _others = new();
    private readonly List<Uri> _sitemaps = [];

    // Whom the group is for that the current line stands in, and whether its user-agent lines are over.
    private bool _isOwn;
    private bool _isOthers;
    private bool _hasRules;

    public RobotsParser(string productToken) => _productToken = Encoding.ASCII.GetBytes(productToken);

    public RobotsRules Parse(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> rest = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        bool isCut = rest.Length > MaximumBytes;
        rest = isCut ? rest[..MaximumBytes] : rest;
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOfAny((byte)'\r', (byte)'\n');
            if (end < 0 && isCut)
            {
                // Half a line would say something else.
                break;
            }

            ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
            rest = rest[Math.Min(line.Length + 1, rest.Length)..];
            if (line.Length <= LongestLine)
            {
                ReadLine(line);
            }
        }

        Group group = _own.IsNamed ? _own : _others;
        return new RobotsRules([.. group.Rules], group.Delay, _sitemaps.AsReadOnly());
    }

    private void ReadLine(ReadOnlySpan<byte> line)
    {
        int comment = line.IndexOf((byte)'#');
        line = comment < 0 ? line : line[..comment];
        int colon = line.IndexOf((byte)':');
        if (colon < 0)
        {
            return;
        }

        ReadOnlySpan<byte> key = line[..colon].Trim(" \t"u8);
        ReadOnlySpan<byte> value = line[(colon + 1)..].Trim(" \t\0"u8);
        if (Ascii.EqualsIgnoreCase(key, "user-agent"u8))
        {
            ReadUserAgent(value);
        }
        else if (Ascii.EqualsIgnoreCase(key, "allow"u8))
        {
            ReadRule(value, isAllowed: true);
        }
        else if (Ascii.EqualsIgnoreCase(key, "disallow"u8))
        {
            ReadRule(value, isAllowed: false);
        }
        else if (Ascii.EqualsIgnoreCase(key, "crawl-delay"u8))
        {
            ReadDelay(value);
        }
        else if (Ascii.EqualsIgnoreCase(key, "sitemap"u8))
        {
            ReadSitemap(value);
        }
    }

    private void ReadUserAgent(ReadOnlySpan<byte> value)
    {
        if (_hasRules)
        {
            (_isOwn, _isOthers, _hasRules) = (false, false, false);
        }

        // Some write a version or a remark behind the token.
        int length = 0;
        while (length < value.Length && (char.IsAsciiLetter((char)value[length]) || value[length] is (byte)'_' or (byte)'-'))
        {
            length++;
        }

        if (Ascii.EqualsIgnoreCase(value[..length], _productToken))
        {
            _isOwn = true;
            _own.IsNamed = true;
        }

        _isOthers |= value.SequenceEqual("*"u8) || value.StartsWith("* "u8) || value.StartsWith("*\t"u8);
    }

    // A rule without a pattern matches nothing.
    private void ReadRule(ReadOnlySpan<byte> pattern, bool isAllowed)
    {
        _hasRules = true;
        if (pattern.IsEmpty || !(_isOwn || _isOthers))
        {
            return;
        }

        var rule = new RobotsRule(pattern, isAllowed);
        Add(group => group.Rules.Add(rule));
    }

    // It is no line of the protocol, and so does not end the user-agent lines of a group.
    private void ReadDelay(ReadOnlySpan<byte> value)
    {
        if (decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds))
        {
            TimeSpan delay = TimeSpan.FromSeconds((double)Math.Min(seconds, LongestDelay));
            Add(group => group.Delay = group.Delay > delay ? group.Delay : delay);
        }
    }

    private void ReadSitemap(ReadOnlySpan<byte> value)
    {
        if (_sitemaps.Count < MostSitemaps
            && Uri.TryCreate(Encoding.UTF8.GetString(value), UriKind.Absolute, out Uri? address)
            && address.Scheme is "http" or "https"
            && !_sitemaps.Contains(address))
        {
            _sitemaps.Add(address);
        }
    }

    private void Add(Action<Group> add)
    {
        if (_isOwn)
        {
            add(_own);
        }

        if (_isOthers)
        {
            add(_others);
        }
    }

    /// <summary>All groups of one product token, joined.</summary>
    private sealed class Group
    {
        public bool IsNamed { get; set; }

        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? Delay { get; set; }
    }
}
