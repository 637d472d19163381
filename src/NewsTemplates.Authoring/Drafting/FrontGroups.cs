using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Matching;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Finds the blocks of a front page whose headings stand beside their teasers, so that no element holds a block: each is a heading, or what
/// holds it, with the siblings after it.
/// </summary>
internal sealed class FrontGroups
{
    private readonly FrontHeadings _headings;

    private FrontGroups(FrontHeadings headings) => _headings = headings;

    /// <summary>The best rule; null where no headings stand beside teasers.</summary>
    public static BlocksRule? Find(FrontHeadings headings)
    {
        var draft = new FrontGroups(headings);
        return headings.Pages.SelectMany((_, page) => draft.Candidates(page)).Distinct()
            .Select(draft.Read)
            .OfType<(BlocksRule Rule, double Score)>()
            .Where(read => read.Score >= 1)
            .OrderByDescending(read => read.Score)
            .ThenBy(read => read.Rule.Each.Length)
            .Select(read => read.Rule)
            .FirstOrDefault();
    }

    private IEnumerable<(string Opener, string Heading)> Candidates(int page)
    {
        AnalyzedPage read = _headings.Pages[page];
        foreach (int heading in _headings.Of(page))
        {
            int around = _headings.Around(page, heading);
            if (around == 0)
            {
                continue;
            }

            int opener = read.Ancestors(heading).Prepend(heading).First(node => read.Document.ParentElement(node) == around);
            string[] within = opener == heading ? [":scope"]
                : [.. FrontHeadings.Names(read, heading, 1).Append(read.Document.Name(heading)).Select(name => ":scope " + name).Distinct()];
            string[] outer = [.. FrontHeadings.Names(read, around, 1).Append(read.Document.Name(around)).Distinct()];
            foreach (string name in FrontHeadings.Names(read, opener, 2).Append(read.Document.Name(opener)).Distinct())
            {
                foreach (string found in within)
                {
                    string one = opener == heading ? name : $"{name}:has({found.Substring(":scope ".Length)})";
                    yield return (one, found);
                    foreach (string parent in outer)
                    {
                        yield return ($"{parent} > {one}", found);
                    }
                }
            }
        }
    }

    /// <summary>What openers find: those with a heading and teasers after it; null where none has a sibling that opens a block, too.</summary>
    private (BlocksRule Rule, double Score)? Read((string Opener, string Heading) rule)
    {
        double score = 0;
        int teasers = 0;
        int beside = 0;
        int right = 0;
        int single = 0;
        bool isOnEachPage = true;
        for (int page = 0; page < _headings.Pages.Count; page++)
        {
            AnalyzedPage read = _headings.Pages[page];
            IReadOnlyList<int> openers = PageSelector.Find(read.Document, rule.Opener);
            var parents = new List<int>();
            foreach (SiblingGroup group in SiblingGroup.Of(read.Document, openers, read.Document.Count))
            {
                IReadOnlyList<int> headings = PageSelector.Find(read.Document, rule.Heading, group.Opener);
                int found = _headings.Teasers(page, group.Opener, group.End).Count;
                bool isRight = headings.Count == 1 && _headings.IsHeading(page, headings[0]) && found > 0 && !_headings.IsWholePage(page, found)
                    && _headings.Teasers(page, group.Opener, read.Document.End(group.Opener)).Count == 0;
                score += FrontHeadings.Score(isRight, found);
                if (isRight)
                {
                    teasers += found;
                    single += found == 1 ? 1 : 0;
                    parents.Add(read.Document.Parent(group.Opener));
                }
            }

            right += parents.Count;
            beside += parents.GroupBy(parent => parent).Where(same => same.Count() > 1).Sum(same => same.Count());
            isOnEachPage &= parents.Count > 0;
        }

        // What stands above single teasers is their kicker.
        return 2 * beside > right && 2 * single <= right
            ? (new BlocksRule(rule.Opener, rule.Heading, isOnEachPage, teasers) { OpensGroups = true }, score)
            : null;
    }
}
