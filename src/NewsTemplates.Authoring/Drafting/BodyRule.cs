using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>A body as a layout says it.</summary>
internal sealed record BodyRule
{
    public required string In { get; init; }

    public string Paragraphs { get; init; } = "p";

    /// <summary>The headings; null for those that are looked for anyhow.</summary>
    public string? Headings { get; init; }

    public string? Summary { get; init; }

    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Expressions for texts that are dropped.</summary>
    public IReadOnlyList<string> Reject { get; init; } = [];

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
