using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Language.Checks;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// Cuts long lists of a page down to a few items, and pictures in many sizes to three: a front page is mostly more of the same. The values
/// are then those of what is left.
/// </summary>
internal static class ListCut
{
    // What repeats an item that went comes in its place, and goes in the next round.
    private const int MostRounds = 3;

    /// <summary>The layout's run on the page cut down; the run as it was where nothing can be cut.</summary>
    /// <param name="run">The layout's run on the sample.</param>
    /// <param name="trial">Runs the layout on what the page becomes.</param>
    /// <param name="check">Called before each trial.</param>
    public static SampleRun Of(SampleRun run, SampleTrial trial, Action check)
    {
        for (int round = 0; round < MostRounds && CutValues.Of(run) is { } values; round++)
        {
            var page = new SamplePage(run.Document!);
            Action<bool>[][] kinds = [[.. Items(page, run, values.Choice)], [.. Versions(page)]];
            bool isCut = false;
            foreach (Action<bool>[] changes in kinds)
            {
                GreedyChange.Make(changes, (change, isMade) => change(isMade), () =>
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
        CutValues.Of(run) is not { } values || CutValues.Of(cut) is not { } left ? []
        : values.Choice.Counts
            .Where(list => !list.Key.Contains('[', StringComparison.Ordinal))
            .Select(list => (list.Key, Before: list.Value, Now: left.Choice.Counts.GetValueOrDefault(list.Key)))
            .Where(list => list.Now < list.Before)
            .Select(list => FormattableString.Invariant($"{list.Key}: {list.Before}, now {list.Now}"));

    private static IEnumerable<Action<bool>> Items(SamplePage page, SampleRun run, ListChoice choice)
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
            foreach (SamplePart part in DataLists(page).Where(list => list.Count() > ListChoice.LongestWhole).SelectMany(list => list))
            {
                yield return LeaveOut([part]);
            }
        }
    }

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

    private static IEnumerable<Action<bool>> Versions(SamplePage page) =>
        from attribute in page.Whole.OfType<MarkupPart>().SelectMany(part => part.Attributes)
        where attribute.Name.EndsWith("srcset", StringComparison.Ordinal)
        let fewer = FewerVersions.Of(attribute.Original)
        where fewer != attribute.Original
        select new Action<bool>(isMade => attribute.Written = isMade ? fewer : attribute.Original);
}
