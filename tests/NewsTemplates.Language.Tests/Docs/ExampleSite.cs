using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Samples;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Tests.Docs;

/// <summary>
/// The examples of a section as a folder with a layout and its samples. An example marked <c>wrong</c> or <c>right</c>
/// belongs to that side, any other to both. <c>yaml</c> is the layout; <c>html</c> is <c>samples/story.html</c> and
/// <c>text</c> is <c>samples/capture.txt</c>, unless the example names another file; <c>json</c> is the approved result, of several samples
/// that of the one whose file it names.
/// Where a section shows no approved result, what the right side gives is approved for both; but nothing is where the section is about
/// what is found without approved results, and that they are missing is not told there.
/// </summary>
internal sealed class ExampleSite
{
    private readonly MarkdownSection _section;
    private readonly bool _isRight;

    public ExampleSite(MarkdownSection section, bool isRight)
    {
        _section = section;
        _isRight = isRight;
    }

    public IReadOnlyList<LayoutDiagnostic> Check()
    {
        Layout layout = ReadLayout();
        return [.. layout.Diagnostics, .. SampleChecks.Check(layout, ApprovedSamples())
            .Where(found => (!IsWithoutApproved && !IsOfFreshPage) || found.Descriptor != LayoutDiagnostics.ApprovedMissing)];
    }

    /// <summary>The folder's files.</summary>
    public IEnumerable<(string Path, string Text)> Files()
    {
        LayoutSource layout = ReadLayout().Source;
        Sample[] samples = ApprovedSamples();
        return
        [
            (layout.Path, layout.Text),
            .. samples.Select(sample => (sample.Path, sample.Text)),
            .. samples.Where(sample => sample.ApprovedText is not null).Select(sample => (sample.ApprovedPath, sample.ApprovedText!)),
        ];
    }

    private Sample[] ApprovedSamples()
    {
        Dictionary<string, string> approved = Approved();
        return [.. Samples().Select(sample => sample with { ApprovedText = approved.GetValueOrDefault(sample.Path) })];
    }

    private bool IsWithoutApproved =>
        _section.Title.StartsWith("NT3029", StringComparison.Ordinal)
        || (string.CompareOrdinal(_section.Title, "NT3040") >= 0 && string.CompareOrdinal(_section.Title, "NT3060") < 0);

    // Of two samples one is approved.
    private bool IsOfFreshPage => _section.Title.StartsWith("NT4", StringComparison.Ordinal);

    private Layout ReadLayout()
    {
        MarkdownExample[] layouts = [.. Mine("yaml")];
        Assert.True(layouts.Length == 1, $"{_section.Title}: one layout is wanted, there are {layouts.Length}.");
        return Layout.Read("site.layout.yaml", ExampleLayout.Complete(layouts[0].Text));
    }

    private IEnumerable<Sample> Samples() => Mine("html").Concat(Mine("text")).Select(example =>
    {
        string file = example.Words.FirstOrDefault(word => word.Contains('/'))
            ?? (example.Language == "html" ? "samples/story.html" : "samples/capture.txt");
        string text = example.Language == "html" ? "<!DOCTYPE html>\n" + example.Text : example.Text;
        return new Sample(file, file, ExampleLayout.Characters(text), file.Substring(0, file.LastIndexOf('.')) + ".expected.json", null);
    });

    private Dictionary<string, string> Approved()
    {
        if (IsWithoutApproved)
        {
            return [];
        }

        if (_section.Examples.Any(example => example.Language == "json"))
        {
            return Mine("json").ToDictionary(
                example => example.Words.FirstOrDefault(word => word.Contains('/')) is { } file
                    ? Samples().Single(sample => sample.ApprovedPath == file).Path
                    : Samples().Single().Path,
                example => example.Text);
        }

        var right = new ExampleSite(_section, isRight: true);
        Layout layout = right.ReadLayout();
        return right.Samples()
            .Select(sample => (sample.Path, Extraction: SampleChecks.Extract(layout, sample)))
            .Where(result => result.Extraction is not null)
            .ToDictionary(result => result.Path, result => ApprovedResult.Write(result.Extraction!));
    }

    private IEnumerable<MarkdownExample> Mine(string language) => _section.Examples
        .Where(example => example.Language == language && !example.Says(_isRight ? "wrong" : "right") && !example.Says("beside"));
}
