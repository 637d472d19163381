using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Mutations;

/// <summary>A site's layout and samples, to make mistakes in.</summary>
internal sealed class MutatedSite
{
    private const string Path = "site.layout.yaml";

    private const int OneIn = 8;

    private readonly Layout _layout;

    private MutatedSite(string name, Layout layout, string text, IReadOnlyList<Sample> samples)
    {
        Name = name;
        Text = text;
        Samples = samples;
        _layout = layout;
        Right = Read(layout, samples);
    }

    /// <summary>Sites whose samples were written to show all that their layouts say: some of the repository, and the suite's own.</summary>
    public static IReadOnlyList<MutatedSite> All { get; } = [.. Folders().Where(folder => !IsShrunk(folder)).Select(Load)];

    /// <summary>
    /// Sites whose samples are pages of theirs, made small: one or two do not show all that a layout says. An ordinary run has every
    /// eighth of them.
    /// </summary>
    public static IReadOnlyList<MutatedSite> Shrunk { get; } =
        [.. Folders().Where(IsShrunk).Where((_, index) => Cases.AreMany || index % OneIn == 0).Select(Load)];

    public string Name { get; }

    public string Text { get; }

    public IReadOnlyList<Sample> Samples { get; }

    /// <summary>What the layout without a mistake shows on samples without one.</summary>
    public Showing Right { get; }

    /// <summary>What the layout shows with a mistake in it.</summary>
    public Showing WithLayout(string text) => Read(Layout.Read(Path, text), Samples);

    /// <summary>What the layout shows with a mistake in a sample; null where nothing becomes of the mistake.</summary>
    public Showing? WithSample(Sample sample, string text)
    {
        Sample mistaken = sample with { Text = text };
        string result = Result(_layout, mistaken);
        int place = Enumerable.Range(0, Samples.Count).First(index => Samples[index] == sample);
        if (result == Right.Results[place])
        {
            return null;
        }

        Sample[] samples = [.. Samples.Select(other => other == sample ? mistaken : other)];
        return Right with
        {
            Results = [.. Right.Results.Select((right, index) => index == place ? result : right)],
            Reports = Reports(_layout, samples),
            ReportsUnapproved = ReportsUnapproved(_layout, samples),
        };
    }

    private static IEnumerable<string> Folders() => new[] { "templates", "tests/NewsTemplates.Mutations/Layouts" }
        .SelectMany(folder => Directory.EnumerateDirectories(System.IO.Path.Combine(Repository.Root, folder)))
        .Where(StandsAlone)
        .Order(StringComparer.Ordinal);

    private static bool IsShrunk(string folder) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(folder, "samples"), "*.origin.json").Any();

    // A member of a family has too little of its own to make mistakes in.
    private static bool StandsAlone(string folder) => LayoutFile.Read(Path, File.ReadAllText(System.IO.Path.Combine(folder, Path))).Extends is null;

    private static MutatedSite Load(string folder)
    {
        string text = File.ReadAllText(System.IO.Path.Combine(folder, Path));
        string[] files =
        [
            .. Directory.EnumerateFiles(System.IO.Path.Combine(folder, "samples"))
                .Select(file => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')),
        ];
        Layout layout = Layout.Read(Path, text);
        IReadOnlyList<Sample> samples = SampleFiles.Read(layout, files, file => File.ReadAllBytes(System.IO.Path.Combine(folder, file)));
        return new MutatedSite(System.IO.Path.GetFileName(folder), layout, text, samples);
    }

    private static Showing Read(Layout layout, IReadOnlyList<Sample> samples) => new(
        layout.HasErrors,
        layout.Model is { } model && !layout.HasErrors ? ModelText.Of(model) : "",
        layout.Model is { } shaped && !layout.HasErrors ? ModelText.ShapeOf(shaped) : "",
        layout.HasErrors ? [] : [.. samples.Select(sample => Result(layout, sample))],
        Reports(layout, samples),
        ReportsUnapproved(layout, samples));

    private static string Result(Layout layout, Sample sample) =>
        SampleChecks.Extract(layout, sample) is { } extraction ? ApprovedResult.Write(extraction) : "";

    private static LayoutDiagnostic[] ReportsUnapproved(Layout layout, IReadOnlyList<Sample> samples) =>
        Reports(layout, [.. samples.Select(sample => sample with { ApprovedText = null })]);

    private static LayoutDiagnostic[] Reports(Layout layout, IReadOnlyList<Sample> samples) =>
    [
        .. layout.Diagnostics.Concat(SampleChecks.Check(layout, samples))
            .Where(diagnostic => diagnostic.Id is not ("NT3001" or "NT3030"))
            .OrderBy(diagnostic => diagnostic.Span.Start),
    ];
}

/// <summary>What a layout shows on its samples.</summary>
/// <param name="IsBroken">Whether it cannot be compiled.</param>
/// <param name="Model">All that it means.</param>
/// <param name="Shape">The records that it makes.</param>
/// <param name="Results">What becomes of the samples, as approving writes it.</param>
/// <param name="Reports">What is reported.</param>
/// <param name="ReportsUnapproved">What is reported where no result is approved.</param>
internal sealed record Showing(
    bool IsBroken,
    string Model,
    string Shape,
    IReadOnlyList<string> Results,
    IReadOnlyList<LayoutDiagnostic> Reports,
    IReadOnlyList<LayoutDiagnostic> ReportsUnapproved)
{
    /// <summary>Whether something is reported, without approved results, that is not of the layout without a mistake.</summary>
    public bool IsFoundUnapproved(Showing right) =>
        ReportsUnapproved.Select(report => report.Message).Except(right.ReportsUnapproved.Select(report => report.Message)).Any();

    /// <summary>Whether compiling breaks, or a value or an issue is another.</summary>
    public bool ChangesValues(Showing right) => IsBroken || !Values.SequenceEqual(right.Values);

    /// <summary>Whether anything but the shape of a record is another.</summary>
    public bool Changes(Showing right) =>
        IsBroken || !Results.SequenceEqual(right.Results) || (Model != right.Model && Shape == right.Shape);

    // What a result says beside the rules that gave it.
    private IEnumerable<string> Values => Results.Select(result => result.Length == 0
        ? ""
        : string.Concat(JsonDocument.Parse(result).RootElement.EnumerateObject()
            .Where(part => part.Name != "rules")
            .Select(part => part.Value.GetRawText())));
}
