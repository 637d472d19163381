using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace NewsTemplates.Generators.Tests;

public class SampleAnalyzerTests
{
    private const string Sample = "/project/templates/bolga.example/samples/new.html";
    private const string OldSample = "/project/templates/bolga.example/samples/old.html";
    private const string Page =
        "<html><head><link rel=canonical href=https://bolga.example/a/b></head><body class=new><h1 class=new>A</h1><p class=note>B</p></body></html>";
    private const string OldPage =
        "<html><head><link rel=canonical href=https://bolga.example/a/c></head><body><h1>C</h1><p class=note>D</p></body></html>";

    [Fact]
    public async Task A_layout_that_fits_its_samples_is_asked_to_be_approved_and_nothing_else()
    {
        Diagnostic report = Assert.Single(await Analyze(Layouts.Bolga, (Sample, Page), (OldSample, OldPage)));

        Assert.Equal("NT3030", report.Id);
    }

    [Fact]
    public async Task A_selector_whose_class_was_renamed_is_reported_at_the_rule()
    {
        IReadOnlyList<Diagnostic> reports = await Analyze(Layouts.Bolga.Replace("h1.new", "h1.nwe"), (Sample, Page), (OldSample, OldPage));

        Diagnostic error = Assert.Single(reports, report => report.Severity == DiagnosticSeverity.Error);
        FileLinePositionSpan place = error.Location.GetLineSpan();
        Assert.Equal((Layouts.BolgaPath, 12, 17), (place.Path, place.StartLinePosition.Line, place.StartLinePosition.Character));
        Assert.Contains(".new", error.GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layout_with_errors_is_left_to_the_generator() =>
        Assert.Empty(await Analyze(Layouts.Bolga.Replace("h1.new", "h1..new"), (Sample, "<html></html>")));

    // As the compiler reads files that are not UTF-8: in the code page of the machine, if that has all of their characters.
    [Theory]
    [InlineData(1252, false)]
    [InlineData(65001, true)]
    public async Task A_sample_in_another_encoding_is_read_in_it_where_the_compiler_has_kept_its_bytes(int machine, bool isLost)
    {
        Encoding turkish = CodePagesEncodingProvider.Instance.GetEncoding(1254)!;
        string page = Page.Replace("<head>", "<head><meta charset=iso-8859-9>", System.StringComparison.Ordinal);
        using var file = new MemoryStream(turkish.GetBytes(page.Replace(">A<", ">Işık ağı<", System.StringComparison.Ordinal)));
        Encoding read = machine == 65001 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(machine)!;
        string[] reports = [.. (await AnalyzeTexts(
        [
            new GeneratorRun.LayoutText(Layouts.BolgaPath, Layouts.Bolga),
            new GeneratorRun.LayoutText(Sample, SourceText.From(file, read)),
            new GeneratorRun.LayoutText(OldSample, OldPage),
            new GeneratorRun.LayoutText(
                Sample.Replace(".html", ".expected.json", System.StringComparison.Ordinal),
                """{"data": {"title": "Işık ağı", "note": "B"}}"""),
        ])).Select(report => report.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(isLost, reports.Any(report => report.Contains("U+FFFD", System.StringComparison.Ordinal)));
        Assert.Equal(isLost, reports.Any(report => report.Contains("Işık ağı", System.StringComparison.Ordinal)));
    }

    [Fact]
    public async Task After_an_edit_only_the_samples_of_that_layout_are_read_again()
    {
        var read = new ConcurrentQueue<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, listener) => Listen(listener, instrument) };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => Count(tags));
        listener.Start();
        List<(string Path, string Text)> files =
        [
            .. Site("Counted", Layouts.Bolga),
            .. Site("Recounted", Layouts.Bolga),
        ];

        Assert.Equal(["Counted", "Counted", "Recounted", "Recounted"], await Reads());
        Assert.Empty(await Reads());

        Replace("/project/recounted/site.layout.yaml", "when: .new", "when: body.new");
        Assert.Equal(["Recounted", "Recounted"], await Reads());

        Replace("/project/counted/samples/old.html", "<h1>C</h1>", "<h1>D</h1>");
        Assert.Equal(["Counted", "Counted"], await Reads());

        files.Add(("/project/counted/samples/old.expected.json", "{}"));
        Assert.Equal(["Counted", "Counted"], await Reads());
        Assert.Empty(await Reads());

        async Task<IEnumerable<string>> Reads()
        {
            read.Clear();
            Assert.NotEmpty(await AnalyzeFiles(files));
            return read.Order(StringComparer.Ordinal);
        }

        void Replace(string path, string old, string text)
        {
            int index = files.FindIndex(file => file.Path == path);
            files[index] = (path, files[index].Text.Replace(old, text, StringComparison.Ordinal));
        }

        void Count(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags[0].Value is string site && site.EndsWith("ounted", StringComparison.Ordinal))
            {
                read.Enqueue(site);
            }
        }

        static void Listen(MeterListener listener, Instrument instrument)
        {
            if (instrument.Name == "newstemplates.extractions")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        }

        static IEnumerable<(string, string)> Site(string name, string layout)
        {
            string folder = $"/project/{name.ToLowerInvariant()}/";
            string host = name.ToLowerInvariant();
            yield return (
                folder + "site.layout.yaml",
                layout.Replace("Bolga", name, StringComparison.Ordinal).Replace("bolga", host, StringComparison.Ordinal));
            yield return (folder + "samples/new.html", Page.Replace("bolga", host, StringComparison.Ordinal));
            yield return (folder + "samples/old.html", OldPage.Replace("bolga", host, StringComparison.Ordinal));
        }
    }

    private static Task<IReadOnlyList<Diagnostic>> Analyze(string layout, params (string Path, string Text)[] samples) =>
        AnalyzeFiles(samples.Append((Path: Layouts.BolgaPath, Text: layout)));

    private static Task<IReadOnlyList<Diagnostic>> AnalyzeFiles(IEnumerable<(string Path, string Text)> files) =>
        AnalyzeTexts([.. files.Select(file => new GeneratorRun.LayoutText(file.Path, file.Text))]);

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeTexts(ImmutableArray<AdditionalText> texts)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Consumer", references: GeneratorRun.References.Value);
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers([new SampleAnalyzer()], new AnalyzerOptions(texts, new GeneratorRun.Options()));
        return (await analysis.GetAnalyzerDiagnosticsAsync()).OrderBy(report => report.Location.SourceSpan.Start).ToArray();
    }
}
