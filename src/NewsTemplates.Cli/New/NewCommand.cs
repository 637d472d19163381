using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Cli.Accepting;
using NewsTemplates.Cli.Files;
using NewsTemplates.Cli.Inputs;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.New;

/// <summary><c>newstemplates new</c>: starts the layout of a site from saved pages.</summary>
internal sealed class NewCommand : Command
{
    private readonly Argument<string[]> _files = new("PAGES")
    {
        Description = "Saved pages of one site (html, mhtml, webarchive, warc; packed or not): articles that differ, and the front page.",
        Arity = ArgumentArity.OneOrMore
    };

    private readonly Option<string[]> _urls = new("--url")
    {
        Description = "The pages' URLs, in their order; not needed where a page tells its own (canonical link, og:url, 'saved from url').",
    };

    private readonly Option<string> _layouts = new("--layouts")
    {
        Description = "The folder of layouts, in which the site's folder is made.",
        DefaultValueFactory = _ => "templates"
    };

    private readonly Option<string?> _name = new("--name") { Description = "The site's name in C#; made of the host unless given." };

    private readonly Option<bool> _force = new("--force") { Description = "Replace a layout that is there." };

    private readonly CommandConsole _console;

    /// <param name="console">Where to write.</param>
    public NewCommand(CommandConsole console)
        : base(
            "new",
            "Starts a layout from saved pages of a site: rules that find values on all of them, and the pages as samples. It approves nothing.")
    {
        _console = console;
        Arguments.Add(_files);
        Options.Add(_urls);
        Options.Add(_layouts);
        Options.Add(_name);
        Options.Add(_force);
        Validators.Add(result => UnknownOptions.Refuse(this, result, result.GetValue(_files) ?? []));
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult command, CancellationToken cancellationToken)
    {
        IReadOnlyList<DraftPage> pages =
            await SavedPages.ReadAsync(command.GetValue(_files)!, command.GetValue(_urls) ?? [], _console, cancellationToken);
        if (pages.Count == 0)
        {
            throw new CommandFailure("there is no page to begin a layout from", ExitCode.Failed);
        }

        string root = command.GetValue(_layouts)!;
        var options = new DraftOptions { SiteName = command.GetValue(_name), TakenNames = NamesIn(root) };
        LayoutDraft draft;
        try
        {
            draft = LayoutDraft.Of(pages, options);
        }
        catch (DraftException refusal)
        {
            throw new CommandFailure(refusal.Message, ExitCode.Failed);
        }

        string folder = Path.Combine(root, draft.Folder);
        string layout = Path.Combine(folder, LayoutDraft.FileName);
        if (Directory.Exists(folder) && !command.GetValue(_force))
        {
            throw new CommandFailure($"{folder} is there already: save further pages into its 'samples' and run 'newstemplates accept {folder}', "
                + "or write over it with --force");
        }

        Write(root, draft);
        Show(draft);
        _console.Say($"nothing is approved yet: compare these values with the pages, correct {layout}, then run 'newstemplates accept {folder}'");
        _console.OutputText.WriteLine(VisibleText.Of(layout));
        return ExitCode.Fine;
    }

    private static string[] NamesIn(string root) =>
        Directory.Exists(root)
            ? [.. LayoutFiles.ReadProject(Folders.From(root).SelectMany(LayoutFiles.In)).Layouts
                .Select(layout => layout.Model?.Name)
                .OfType<string>()]
            : [];

    private static void Write(string root, LayoutDraft draft)
    {
        WholeFile.Write(root, Path.Combine(draft.Folder, LayoutDraft.FileName), draft.Yaml);
        foreach (DraftedSample sample in draft.Samples)
        {
            WholeFile.Write(root, Path.Combine(draft.Folder, sample.Path), sample.Text);
        }
    }

    /// <summary>What was found of each field and where, what was not, what is to be looked at, and every value that was read.</summary>
    private void Show(LayoutDraft draft)
    {
        foreach (IGrouping<string, DraftedField> page in draft.Fields.GroupBy(field => field.Page))
        {
            _console.Say($"{page.Key}:");
            int width = page.Max(field => field.Field.Length);
            foreach (DraftedField field in page)
            {
                string hint = field.Hint is null ? "" : $" ({field.Hint})";
                _console.Say($"  {field.Field.PadRight(width)}  "
                    + $"{(field.Rule is null ? "not found" : $"{field.Rule}: {VisibleText.Shortened(field.Value ?? "", _console.Width)}")}{hint}");
            }
        }

        if (draft.Variants.Count > 0)
        {
            _console.Say("the pages have several looks; each is a variant:");
            foreach (DraftedVariant variant in draft.Variants)
            {
                _console.Say($"  {variant.Name}, {variant.Condition ?? "all others"}: {string.Join(", ", variant.Samples)}");
            }
        }

        foreach (string note in draft.Notes)
        {
            _console.Say($"look at: {note}");
        }

        foreach (DraftedSample sample in draft.Samples)
        {
            _console.Say($"{sample.Path}:");
            foreach (string line in ApprovalLines.OfAll(sample.Result))
            {
                _console.Say("  " + line);
            }
        }
    }
}
