using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>A body as a layout says it.</summary>
internal sealed record BodyRule
{
    private const string Separator = ", ";

    public required string In { get; init; }

    public string Paragraphs { get; init; } = "p";

    /// <summary>The headings; null for those that are looked for anyhow.</summary>
    public string? Headings { get; init; }

    public string? Summary { get; init; }

    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Expressions for texts that are dropped.</summary>
    public IReadOnlyList<string> Reject { get; init; } = [];

    /// <summary>How many places the rule names, of which a page has the one or the other.</summary>
    public int Places => Math.Max(Alternatives(In), NamesPlaces ? Alternatives(Paragraphs) : 1);

    /// <summary>The rule on one line.</summary>
    public string OnOneLine() =>
        "{ " + string.Join(", ", Parts().Select(part => $"{part.Key}: {part.InFlow}")) + ", as: body }";

    /// <summary>The field as it stands among the fields of a page.</summary>
    /// <param name="isOfContract">Whether a contract says that it is a body.</param>
    public IEnumerable<string> Lines(bool isOfContract)
    {
        if (isOfContract && Parts().Count() == 1)
        {
            return ["body: " + YamlText.Block(In)];
        }

        IEnumerable<string> lines = Parts().Select(part => $"  {part.Key}: {part.InBlock}");
        return ["body:", .. isOfContract ? lines : lines.Prepend("  as: body")];
    }

    /// <summary>Whether the paragraphs are named by more than their kind.</summary>
    private bool NamesPlaces => Paragraphs.IndexOfAny(['.', '#', '[']) >= 0;

    /// <summary>The rule without the alternatives that some pages do not need, since they have no such elements.</summary>
    public BodyRule NarrowedTo(IReadOnlyList<AnalyzedPage> pages) => this with
    {
        In = Narrowed(In, pages) ?? In,
        Paragraphs = NamesPlaces ? Narrowed(Paragraphs, pages) ?? Paragraphs : Paragraphs,
        Summary = Summary is null ? null : Narrowed(Summary, pages),
        Except = [.. Except.Where(foreign => Narrowed(foreign, pages) is not null)],
    };

    /// <summary>What of a selector's alternatives matches on any of the pages; null where none does.</summary>
    private static string? Narrowed(string selector, IReadOnlyList<AnalyzedPage> pages)
    {
        string[] alternatives = selector.Split([Separator], StringSplitOptions.None);
        string[] needed = Array.FindAll(alternatives, one => pages.Any(page => PageSelector.Find(page.Document, one).Count > 0));
        return needed.Length == 0 ? null : string.Join(Separator, needed);
    }

    private static int Alternatives(string selector) => selector.Split([Separator], StringSplitOptions.None).Length;

    private IEnumerable<(string Key, string InBlock, string InFlow)> Parts()
    {
        yield return Part("in", In);
        if (Paragraphs != "p")
        {
            yield return Part("paragraphs", Paragraphs);
        }

        if (Headings is not null)
        {
            yield return Part("headings", Headings);
        }

        if (Summary is not null)
        {
            yield return Part("summary", Summary);
        }

        if (Except.Count > 0)
        {
            yield return Part("except", Except);
        }

        if (Reject.Count > 0)
        {
            yield return Part("reject", Reject);
        }
    }

    private static (string Key, string InBlock, string InFlow) Part(string key, IReadOnlyList<string> texts) =>
        (key, YamlText.List(texts), texts.Count == 1 ? YamlText.Flow(texts[0]) : YamlText.List(texts));

    private static (string Key, string InBlock, string InFlow) Part(string key, string text) => (key, YamlText.Block(text), YamlText.Flow(text));
}
