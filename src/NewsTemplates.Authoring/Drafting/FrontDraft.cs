using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// The draft of a page that leads to stories, a front page or a section's: its lead, its blocks with a heading, and all its teasers.
/// </summary>
/// <param name="Enums">What the layout says under <c>enums</c>; empty where blocks have no keys.</param>
/// <param name="Blocks">What the layout says under <c>blocks</c>.</param>
/// <param name="Fields">The fields of the page.</param>
internal sealed record FrontDraft(IReadOnlyList<string> Enums, IReadOnlyList<string> Blocks, IReadOnlyList<string> Fields)
{
    /// <summary>Finds the rules; null where no page has linked headlines that repeat.</summary>
    public static FrontDraft? Find(RuleTrial trial)
    {
        if (TeaserDraft.Find(trial) is not { } teaser)
        {
            return null;
        }

        var blocks = new List<string> { "  Teaser:" };
        blocks.AddRange(teaser.Block().Select(line => "    " + line));
        var fields = new List<string>();
        if (FrontLead.Find(trial, teaser) is { } lead)
        {
            fields.Add(lead);
        }

        BlocksRule? sections = Sections(trial, teaser);
        if (sections is not null)
        {
            blocks.Add("  Section:");
            blocks.AddRange(sections.Block(teaser).Select(line => "    " + line));
            fields.Add(sections.Field());
        }

        fields.Add("items: " + teaser.Items());
        return new FrontDraft([.. sections?.Labels?.Enum() ?? []], blocks, fields);
    }

    /// <summary>The rule for blocks with a heading that reads more teasers, elements before groups; null where none reads any.</summary>
    private static BlocksRule? Sections(RuleTrial trial, TeaserRule teaser)
    {
        var headings = new FrontHeadings(trial.Pages, teaser);
        BlocksRule?[] found = [FrontBlocks.Find(headings, teaser), FrontGroups.Find(headings)];
        foreach (BlocksRule rule in found.OfType<BlocksRule>().OrderByDescending(rule => rule.Teasers))
        {
            string blocks = "blocks:\n  Teaser:\n" + Lines(teaser.Block()) + "  Section:\n" + Lines(rule.Block(teaser));
            RuleTrialResult read = trial.Run([rule.Items()], blocks)[0];
            if (read.Served > 0)
            {
                return rule with { Labels = FrontLabels.Of(read.Values) };
            }
        }

        return null;
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"    {line}\n"));
}
