using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Authoring.Repairing;
using NewsTemplates.Authoring.Shrinking;
using NewsTemplates.Cli.Files;
using NewsTemplates.Cli.Inputs;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Cli.Shrinking;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Cli.Repairing;

/// <summary><c>newstemplates repair</c>: proposes what to write into a layout after a site's redesign.</summary>
internal sealed class RepairCommand : Command
{
    private readonly Argument<string> _site = new("SITE") { Description = "The layout, or its folder." };

    private readonly Argument<string[]> _files = new("PAGES")
    {
        Description = "Saved pages of the new look (html, mhtml, webarchive, warc; packed or not). Default: the samples that nobody has approved.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _urls = new("--url")
    {
        Description = "The pages' URLs, in their order; not needed where a page tells its own (canonical link, og:url, 'saved from url').",
    };

    private readonly Option<bool> _replace = new("--replace")
    {
        Description = "Put the new rules in the place of the old ones, instead of a variant beside them.",
    };

    private readonly Option<bool> _apply = new("--apply") { Description = "Write what is proposed into the layout; nothing is approved." };

    private readonly CommandConsole _console;

    /// <param name="console">Where to write.</param>
    public RepairCommand(CommandConsole console)
        : base("repair", "Proposes rules for what a site's redesign has broken, proved by pages of the new look. It approves nothing.")
    {
        _console = console;
        Arguments.Add(_site);
        Arguments.Add(_files);
        Options.Add(_urls);
        Options.Add(_replace);
        Options.Add(_apply);
        Validators.Add(result => UnknownOptions.Refuse(this, result, result.GetValue(_files) ?? []));
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult command, CancellationToken cancellationToken)
    {
        string[] paths = [.. LayoutFiles.Find([command.GetValue(_site)!])];
        if (paths.Length > 1)
        {
            throw new CommandFailure($"{command.GetValue(_site)}: there are {paths.Length} layouts here: name one of them, or its folder");
        }

        LayoutProject project = LayoutFiles.ReadProject(paths);
        Layout layout = project.Find(paths[0])!;
        RepairSample[] samples =
            [.. LayoutFiles.ReadSamples(project, layout).Select(sample => new RepairSample(sample, new OriginalSample(sample).Origin))];
        string[] files = command.GetValue(_files) ?? [];
        IReadOnlyList<DraftPage> pages = files.Length > 0
            ? await SavedPages.ReadAsync(files, command.GetValue(_urls) ?? [], _console, cancellationToken)
            : [.. Fresh(layout, samples)];
        if (pages.Count == 0)
        {
            throw new CommandFailure($"{paths[0]}: all samples are approved: name pages of the new look, or save them among the samples");
        }

        try
        {
            LayoutRepair repair = await Task.Run(
                () => LayoutRepair.Of(project, layout, samples, pages, command.GetValue(_replace), cancellationToken), cancellationToken);
            Show(repair);
            return Finish(paths[0], repair, command.GetValue(_apply));
        }
        catch (DraftException refusal)
        {
            throw new CommandFailure(refusal.Message, ExitCode.Failed);
        }
    }

    /// <summary>The samples that nobody has approved; of a small one the page that it was made of, where that is kept.</summary>
    private static IEnumerable<DraftPage> Fresh(Layout layout, RepairSample[] samples) => samples
        .Where(one => one.Sample is { ApprovedText: null, Problem: null, Content: PageContent.Html })
        .Select(one => new DraftPage(
            one.Sample.Path,
            new OriginalSample(one.Sample).Kept?.Text ?? one.Sample.Text,
            layout.Model?.Samples.FirstOrDefault(entry => entry.File == one.Sample.RelativePath)?.Url is { } url ? new System.Uri(url)
                : one.Origin is { } origin ? SampleOrigin.Read(origin)?.Url
                : null));

    /// <summary>The lines that change, and below those of each field what it reads then.</summary>
    private void Show(LayoutRepair repair)
    {
        var left = repair.Fields.Where(field => field.Source is not null).ToList();
        string[] lines = [.. LineDifference.Of(repair.Before, repair.After)];
        for (int i = 0; i < lines.Length; i++)
        {
            _console.OutputText.WriteLine(VisibleText.Of(lines[i]));
            RepairedField? field = left.Find(own => IsOf(own, lines[i]));
            if (field is not null && !(i + 1 < lines.Length && IsOf(field, lines[i + 1])))
            {
                ShowValues(field);
                left.Remove(field);
            }
        }

        // What is written as it was, and serves again.
        foreach (RepairedField field in left)
        {
            _console.OutputText.WriteLine(VisibleText.Of($"{field.Page}.{field.Field}: {field.Source}"));
            ShowValues(field);
        }
    }

    private static bool IsOf(RepairedField field, string line) =>
        line[0] == '+' && field.Lines.Any(own => line[1..].TrimStart().StartsWith(own.TrimStart(), System.StringComparison.Ordinal));

    private void ShowValues(RepairedField field)
    {
        foreach (RepairedValue value in field.Values)
        {
            string shown = VisibleText.Shortened(value.Value ?? "nothing", _console.Width);
            _console.OutputText.WriteLine(VisibleText.Of($"  = {value.Page}: {shown}{(value.IsKnown ? " (the approved value)" : "")}"));
        }
    }

    private int Finish(string path, LayoutRepair repair, bool isApplied)
    {
        RepairedField[] left = [.. repair.Fields.Where(field => field.Problem is not null)];
        foreach (RepairedField field in left)
        {
            _console.Say($"{field.Page}.{field.Field}: {field.Problem}");
        }

        foreach (string note in repair.Notes)
        {
            _console.Say(note);
        }

        bool isOther = repair.After != repair.Before;
        if (isOther && isApplied)
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            WholeFile.Write(folder, Path.GetFileName(path), repair.After);
        }

        int proposed = repair.Fields.Count(field => field.Source is not null);
        _console.Say($"{proposed} fields with a proposal, {repair.Fields.Count - proposed} without"
            + (!isOther ? "" : isApplied ? $"; written: look at it, and run 'newstemplates accept'" : " (nothing was written; --apply writes it)"));
        return left.Length > 0 ? ExitCode.Failed : ExitCode.Fine;
    }
}
