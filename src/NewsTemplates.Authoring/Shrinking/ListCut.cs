using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Language.Checks;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// Cuts long lists of a page down to a few items, long bodies to a few sections, and pictures in many sizes to three: a front page is mostly
/// more of the same. The values are then those of what is left.
/// </summary>
internal static class ListCut
{
    // What repeats an item that went comes in its place, and goes in the next round.
    private const int MostRounds = 3;

    /// <summary>The layout's run on the page cut down; the run as it was where nothing can be cut.</summary>
    /// <param name="run">The layout's run on the sample.</param>
    /// <param name="trial">Runs the layout on what the page becomes.</param>
    /// <param name="longestWhole">How many items a list may have and stay whole.</param>
    /// <param name="check">Called before each trial.</param>
    public static SampleRun Of(SampleRun run, SampleTrial trial, int longestWhole, Action check)
    {
        for (int round = 0; round < MostRounds && CutValues.Of(run, longestWhole) is { } values; round++)
        {
            var page = new SamplePage(run.Document!);
            // Each is sought in what those before it have left.
            IEnumerable<Action<bool>>[] kinds =
            [
                Items(page, run, values.Choice, longestWhole),
                Sections(page, run, values.Choice),
                FewerVersions.OfPictures(page),
                FewerVersions.OfElements(page),
            ];
            bool isCut = false;
            foreach (IEnumerable<Action<bool>> changes in kinds)
            {
                GreedyChange.Make<Action<bool>>([.. changes], (change, isMade) => change(isMade), () =>
                {
                    check();
                    bool isFine = trial.Run(page.ToString()) is { } other && trial.DidAsMuch(other) && values.AreLeftIn(other);
                    isCut |= isFine;
                    return isFine;
                });
            }

            if (!isCut || trial.Run(page.ToString()) is not { } cut)
            {
                break;
            }

            run = cut;
        }

        return run;
    }

    /// <summary>What is said of the lists that have fewer items than they had.</summary>
    public static IEnumerable<string> Notes(SampleRun run, SampleRun cut) =>
        CutValues.Of(run, ListChoice.LongestWhole) is not { } values || CutValues.Of(cut, ListChoice.LongestWhole) is not { } left ? []
        : values.Choice.Counts
            .Where(list => !list.Key.Contains('[', StringComparison.Ordinal))
            .Select(list => (list.Key, Before: list.Value, Now: left.Choice.Counts.GetValueOrDefault(list.Key)))
            .Where(list => list.Now < list.Before)
            .Select(list => FormattableString.Invariant($"{list.Key}: {list.Before}, now {list.Now}"));

    private static IEnumerable<Action<bool>> Items(SamplePage page, SampleRun run, ListChoice choice, int longestWhole)
    {
        IReadOnlyDictionary<string, (int Start, int End)> all = run.Trace.Items;
        (int Start, int End)[] wanted = [.. choice.Wanted.Where(all.ContainsKey).Select(path => all[path])];
        // An item that has lists itself may lose what they need not have.
        (int Start, int End)[] whole =
            [.. choice.Wanted.Where(path => all.ContainsKey(path) && !all.Keys.Any(other => IsWithin(other, path))).Select(path => all[path])];
        Dictionary<int, (List<SamplePart> Siblings, int Index)> places = page.Places();
        foreach ((int start, int end) in choice.Unwanted.Where(all.ContainsKey).Select(path => all[path]).Distinct().OrderBy(item => item.Start))
        {
            if (places.TryGetValue(start, out (List<SamplePart> Siblings, int Index) place)
                && !Array.Exists(wanted, other => other.Start >= start && other.Start < end)
                && !Array.Exists(whole, other => start >= other.Start && start < other.End))
            {
                yield return LeaveOut([.. place.Siblings.Skip(place.Index).TakeWhile(part => part is MarkupPart own && own.Node < end)]);
            }
        }

        // Of an item that is in no element only its kind is known.
        if (choice.Unwanted.Any(path => all.TryGetValue(path, out (int Start, int End) item) && item.Start < 0))
        {
            foreach (SamplePart part in DataLists(page).Where(list => list.Count() > longestWhole).SelectMany(list => list))
            {
                yield return LeaveOut([part]);
            }
        }
    }

    private static IEnumerable<Action<bool>> Sections(SamplePage page, SampleRun run, ListChoice choice)
    {
        IReadOnlyDictionary<string, (int Start, int End)> all = run.Trace.Sections;
        (int Start, int End)[] wanted =
            [.. choice.Wanted.Select(path => run.Trace.Items.GetValueOrDefault(path, (Start: -1, End: -1))).Where(item => item.Start >= 0)];
        foreach ((int start, int end) in choice.Unwanted.Where(all.ContainsKey).Select(path => all[path]).OrderBy(section => section.Start))
        {
            if (!Array.Exists(wanted, other => other.Start >= start && other.Start < end))
            {
                yield return LeaveOut([.. page.Parts.SelectMany(part => Between(part, start, end, run.Document!))]);
            }
        }
    }

    /// <summary>The outermost parts that stand between two nodes as a whole: headings and paragraphs may each be in elements of their own.</summary>
    private static IEnumerable<SamplePart> Between(SamplePart part, int start, int end, PageDocument page) =>
        part is not MarkupPart own || own.IsLeftOut || own.Node >= end || page.End(own.Node) <= start ? []
        : own.Node >= start && page.End(own.Node) <= end ? [own]
        : own.Parts.SelectMany(below => Between(below, start, end, page));

    /// <summary>The lists of JSON-LD, and the <c>meta</c> elements of one name.</summary>
    private static IEnumerable<IEnumerable<SamplePart>> DataLists(SamplePage page) =>
    [
        .. page.Whole.OfType<JsonPart>().Where(part => part.IsList).Select(part => part.Parts),
        .. page.Whole.OfType<MarkupPart>()
            .Where(part => part.Name == "meta")
            .GroupBy(part => part.Attributes.Find(own => own.Name == "content")?.Meaning ?? "", StringComparer.OrdinalIgnoreCase),
    ];

    private static bool IsWithin(string path, string item) => path.Length > item.Length && path.StartsWith(item, StringComparison.Ordinal);

    private static Action<bool> LeaveOut(SamplePart[] parts) => isMade => Array.ForEach(parts, part => part.IsLeftOut = isMade);
}
