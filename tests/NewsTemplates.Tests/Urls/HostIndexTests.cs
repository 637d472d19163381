using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using NewsTemplates.Urls;

namespace NewsTemplates.Tests.Urls;

public class HostIndexTests
{
    private static readonly Gen<string> Name = Gen.Frequency(
        (9, Gen.OneOfConst("x", "X", "com", "www", "a", "türkçe", "TÜRKÇE", "xn--trke-2oa7j", "straße").Array[1, 4]
            .Select(labels => string.Join(".", labels))),
        (1, Gen.OneOfConst("127.0.0.1", "0.0.1", "localhost")));

    private static readonly Gen<HostPattern> Pattern =
        Gen.Select(Gen.OneOfConst("", "*."), Name, (wildcard, name) => new HostPattern(wildcard + name));

    private static readonly Gen<Uri> Address = Gen
        .Select(
            Gen.OneOfConst("https://", "http://me@", "news://", "file://", "/"),
            Gen.OneOfConst("", "", "", "."),
            Gen.Frequency((9, Name), (1, Gen.OneOfConst("[::1]", ""))),
            Gen.OneOfConst("", "", "."),
            Gen.OneOfConst("", ":8080"),
            (scheme, before, name, after, port) => $"{scheme}{before}{name}{after}{port}/a")
        .Where(text => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _))
        .Select(text => new Uri(text, UriKind.RelativeOrAbsolute));

    [Fact]
    public void The_index_finds_what_asking_each_pattern_finds_in_the_same_order() => Gen.Select(Pattern.Array[0, 3].Array[0, 12], Address).Sample(
        (sites, url) =>
        {
            var index = new HostIndex<int>(sites.SelectMany((hosts, site) => hosts.Select(host => (host, site))));
            Assert.Equal(Asked(sites, url), index.Find(url));
        },
        iter: 20_000);

    [Fact]
    public void A_catalog_finds_the_site_whose_hosts_say_most() => Gen.Select(Pattern.Array[0, 3].Array[0, 12], Address).Sample(
        (hosts, url) =>
        {
            Site[] sites =
                [.. hosts.Select((patterns, number) => new Site($"S{number}", [.. patterns.Select(pattern => pattern.ToString())], () => []))];
            Site? expected = Asked(hosts, url).Select(number => sites[number]).FirstOrDefault();
            Assert.Same(expected, new SiteCatalog(sites).FindSite(url));
            Assert.True(expected is null || expected.Owns(url));
        },
        iter: 5_000);

    [Fact]
    public void A_catalog_asks_for_an_address() => Assert.Throws<ArgumentNullException>(() => new SiteCatalog([]).FindSite(null!));

    private static IEnumerable<int> Asked(HostPattern[][] sites, Uri url) => sites
        .Select((hosts, site) => (
            Site: site,
            Said: hosts.Where(host => host.Matches(url)).Select(host => host.IsWildcard ? host.Host.Length : int.MaxValue).DefaultIfEmpty(0).Max()))
        .Where(found => found.Said > 0)
        .OrderByDescending(found => found.Said)
        .Select(found => found.Site);
}
