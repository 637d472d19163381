using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NewsTemplates.Cli.Checking;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Tests.Shared;

namespace NewsTemplates.Cli.Tests;

/// <summary>
/// How right the layouts of the repository are on real pages, by <c>check --samples</c>: the floors are what they have reached. Raise them
/// with the figures.
/// </summary>
public class CorpusFiguresTests
{
    private static readonly Lazy<SiteCatalog> Layouts = new(() => LayoutFiles.ReadCatalog(
        Path.Combine(Repository.Root, "templates"), new CommandConsole { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null }));

    [CorpusFact]
    public async Task Articles() => await HoldAsync(
        "fundus",
        ("title", 97.5),
        ("authors", 98),
        ("published", 98.5),
        ("topics", 95),
        ("body", 87),
        ("text", 99.4),
        ("headings", 98),
        ("images", 95),
        ("cover", 98.5));

    [CorpusFact]
    public async Task Texts_of_English_articles() => await HoldAsync("fundus-evaluation", ("text", 99.9));

    [CorpusFact]
    public async Task Front_pages() => await HoldAsync(
        "frontpages",
        ("items", 97),
        ("item titles", 92),
        ("block headings", 100),
        ("block items", 100),
        ("block titles", 98.5),
        ("lead", 100));

    private static async Task HoldAsync(string part, params (string Attribute, double Percent)[] floors)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var console = new CommandConsole { Input = Stream.Null, Output = output, Error = error };
        await new FurtherPages(console, Layouts.Value).RunAsync(Path.Combine(Corpus.Root!, part, "gold.jsonl"), default);
        string said = Encoding.UTF8.GetString(output.ToArray());
        Dictionary<string, double> figures = Regex.Matches(said, @"^(\w[\w ]*?) +(\d+\.\d\d) %", RegexOptions.Multiline).ToDictionary(
            match => match.Groups[1].Value, match => double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);

        Assert.All(floors, floor => Assert.True(
            figures.GetValueOrDefault(floor.Attribute) >= floor.Percent,
            $"{floor.Attribute} is below {floor.Percent.ToString(CultureInfo.InvariantCulture)} %:\n{said}\n{error}"));
    }
}
