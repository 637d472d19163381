using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>Rewrites an address: scheme, shape, the site's own hosts and what the layout knows stay.</summary>
internal sealed class AddressRewriting
{
    private const int LongestData = 120;
    private const string Pixel = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

    // The ending of a file, and the name of a parameter.
    private const string Names = @"\.[A-Za-z0-9]{2,5}(?=$|[?#\s,])|(?<=[?&;])[\w.-]+(?==)";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Address = new(
        @"^(?:(?<start>(?:[A-Za-z][A-Za-z0-9+.-]*:)?//)(?<host>[^/?#:@]*)|(?<start>[A-Za-z]+:))", RegexOptions.CultureInvariant, Patience);

    // One of several, as in a srcset: a comma ends it before the next host, or after a width or density.
    private static readonly Regex Single = new(
        @"[^\s,](?:(?!,(?:https?:)?//|(?<=\s[0-9.]{1,8}[wx]),)\S)*", RegexOptions.CultureInvariant, Patience);

    private static readonly Regex Named = new(Names, RegexOptions.CultureInvariant, Patience);

    private readonly LayoutWords _layout;
    private readonly InventedWords _words;
    private readonly IReadOnlyList<string> _hosts;
    private readonly Regex _token;

    /// <param name="layout">The layout's words.</param>
    /// <param name="words">The invented words.</param>
    /// <param name="hosts">The site's hosts.</param>
    public AddressRewriting(LayoutWords layout, InventedWords words, IReadOnlyList<string> hosts)
    {
        _layout = layout;
        _words = words;
        string asked = string.Concat(layout.AskedOfAddresses.Select(part => Regex.Escape(part) + "|"));
        _token = new Regex(
            @"(?<kept>" + asked + "https?(?=:|%3A)|" + Names + @"|^[0-9.]+[wx],?$)"
            + @"|(?<code>(?:%[0-9A-Fa-f]{2})+)|(?<hex>" + HexNumber.Pattern + @")|(?<number>[0-9]+)|(?<word>\p{L}[\p{L}\p{M}]*)",
            RegexOptions.CultureInvariant,
            Patience);
        _hosts = [.. hosts.Select(host => host.Replace("*.", "", StringComparison.Ordinal))];
    }

    /// <summary>An address, or a text with some, without what stays of every address: endings of files and names of parameters.</summary>
    public static string WithoutNames(string text) => Named.Replace(text, " ");

    /// <summary>The address that stands for another.</summary>
    public string Rewrite(string address)
    {
        if (Single.Match(address) is { Success: true } one && one.Length < address.Trim().Length)
        {
            return Single.Replace(address, single => Rewrite(single.Value));
        }

        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return address.Length <= LongestData ? address : Pixel;
        }

        Match start = Address.Match(address);
        string host = start.Groups["host"].Value;
        return host.EndsWith("schema.org", StringComparison.OrdinalIgnoreCase) || host.EndsWith("w3.org", StringComparison.OrdinalIgnoreCase)
            ? address
            : start.Groups["start"].Value + Host(host) + Path(address[start.Length..]);
    }

    private string Host(string host) =>
        host.Length == 0 || IsKnown(host) || _hosts.Any(own => host == own || host.EndsWith("." + own, StringComparison.OrdinalIgnoreCase))
            ? host
            : _words.Of(host.Split('.').OrderByDescending(label => label.Length).First().Replace("-", "", StringComparison.Ordinal)) + ".example";

    private bool IsKnown(string host) =>
        host.Split('.').SkipLast(1).Any(label => label.Length > 3 && label != "www" && (_layout.Names(label) || _layout.Says(label)));

    private string Path(string path) => _token.Replace(path, token =>
        token.Groups["kept"].Success ? token.Value
        : token.Groups["code"].Success ? Code(token.Value)
        : token.Groups["hex"].Success ? Hex(token.Value)
        : token.Groups["number"].Success ? TextRewriting.NumberOf(token.Value, _words)
        : _layout.Says(token.Value) ? token.Value
        : _words.Of(token.Value));

    // Letters before the digits may be the layout's own: article{id:int}, or shorter ones that are hexadecimal digits too.
    private string Hex(string number)
    {
        string digits = number.TrimStart([.. "abcdefABCDEF"]);
        string letters = number[..^digits.Length];
        return letters.Length > 0 && digits.All(char.IsAsciiDigit) && _layout.Says(letters)
            ? letters + TextRewriting.NumberOf(digits, _words)
            : _words.OfHexNumber(number);
    }

    // Letters of other scripts are written so; a sign of punctuation stays.
    private string Code(string code)
    {
        string text = Uri.UnescapeDataString(code);
        return text.Any(char.IsLetter) && !text.Contains('\uFFFD') && !text.Contains('%')
            ? Uri.EscapeDataString(string.Concat(Regex.Split(text, @"([^\p{L}\p{M}]+)", RegexOptions.CultureInvariant, Patience)
                .Select(part => part.Length > 0 && char.IsLetter(part[0]) ? _words.Of(part) : part)))
            : code;
    }
}
