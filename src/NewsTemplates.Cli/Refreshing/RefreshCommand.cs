using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Collecting;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Fetching.Http;
using NewsTemplates.Language;

namespace NewsTemplates.Cli.Refreshing;

/// <summary><c>newstemplates refresh</c>: whether layouts still fit their sites, by fresh pages.</summary>
internal sealed class RefreshCommand : Command
{
    private readonly LayoutPaths _paths = new("Layouts, folders with layouts in or below them, or with --layouts sites by name or host.");

    private readonly Option<string?> _layouts = new("--layouts")
    {
        HelpName = "DIR",
        Description = "The folder below which the layouts of the sites are that are named.",
    };

    private readonly Option<int> _new = new("--new")
    {
        HelpName = "N",
        DefaultValueFactory = _ => 3,
        Description = "How many new pages of each site are read, as its feeds name them, beside those of its samples; 0 for none.",
    };

    private readonly Option<string> _format = new("--format")
    {
        DefaultValueFactory = _ => "text",
        Description = "text: for a person. json: one object. sarif: what a build would report, for code hosts.",
    };

    private readonly Option<bool> _save = new("--save")
    {
        Description = "Put broken pages, made small, among the samples of their layouts, so that builds fail at the rules that no longer fit, and "
            + "'repair' has what to begin from.",
    };

    private readonly Option<string?> _history = new("--history")
    {
        HelpName = "FILE.db",
        Description = "Keep in this SQLite file how well pages could be read each day, for 'health'.",
    };

    private readonly FetchingOptions _fetching = new();
    private readonly CommandConsole _console;

    /// <param name="console">Where to write.</param>
    public RefreshCommand(CommandConsole console)
        : base(
            "refresh",
            "Fetches the pages of samples again, and new ones, and says which layouts no longer fit: the rule, its line, and what it lacks.")
    {
        _console = console;
        _format.AcceptOnlyFromAmong("text", "json", "sarif");
        Arguments.Add(_paths);
        foreach (Option option in new Option[] { _layouts, _new, _format, _save, _history }.Concat(_fetching.All))
        {
            Options.Add(option);
        }

        Validators.Add(result =>
        {
            UnknownOptions.Refuse(this, result, result.GetValue(_paths) ?? []);
            _fetching.Validate(result);
            if (result.GetResult(_new)?.Errors.Any() == false && result.GetValue(_new) < 0)
            {
                result.AddError("--new wants a number, from 0 on.");
            }
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult command, CancellationToken cancellationToken)
    {
        string[] paths = [.. LayoutFiles.Find(command.GetValue(_layouts) is { } folder ? [folder] : _paths.Of(command))];
        LayoutProject project = LayoutFiles.ReadProject(paths);
        Layout[] layouts = Chosen(project, paths, command);
        int exitCode = ExitCode.Fine;
        using (var records = new CollectedRecords(database: null, command.GetValue(_history)))
        using (PageFetcher fetcher = _fetching.Fetcher(command))
        using (IRefreshOutput output = Output(command))
        {
            var refresh = new SiteRefresh(fetcher, command.GetValue(_new));
            var saving = command.GetValue(_save) ? new BrokenPages(_console, project) : null;
            var one = new Lock();
            int done = 0;
            await Parallel.ForEachAsync(
                layouts,
                new ParallelOptions { MaxDegreeOfParallelism = fetcher.ParallelHosts, CancellationToken = cancellationToken },
                async (layout, stop) =>
                {
                    RefreshedSite site = await refresh.RunAsync(project, layout, records.Add, stop);
                    lock (one)
                    {
                        output.Write(site);
                        saving?.Save(site, stop);
                        exitCode = int.Max(exitCode, site.ExitCode);
                        done++;
                        ShowProgress(done, layouts.Length);
                    }
                });
        }

        _console.Say($"{(layouts.Length == 1 ? "1 site" : $"{layouts.Length} sites")} refreshed: "
            + (exitCode == ExitCode.Fine ? "all layouts fit" : "some layouts no longer fit"));
        return exitCode;
    }

    private void ShowProgress(int done, int all)
    {
        if (_console.ErrorIsTerminal && !_console.OutputIsTerminal)
        {
            _console.Error.Write($"\r{done} of {all} sites{(done == all ? "\n" : "")}");
        }
    }

    /// <summary>The layouts of sites that are meant.</summary>
    /// <exception cref="CommandFailure">A name is that of no site, or a layout has errors.</exception>
    private Layout[] Chosen(LayoutProject project, string[] paths, ParseResult command)
    {
        Layout[] all = [.. paths.Select(path => project.Find(path)!).Where(layout => !layout.IsFamily)];
        foreach (Layout wrong in all.Where(layout => layout.HasErrors))
        {
            throw new CommandFailure($"{wrong.Source.Path}: the layout has errors: run 'newstemplates check'", ExitCode.Failed);
        }

        if (command.GetValue(_layouts) is null)
        {
            return all;
        }

        IReadOnlyList<Site> sites = NamedSites.In(new SiteCatalog(all.Select(layout => layout.Site!)), command.GetValue(_paths) ?? []);
        return [.. all.Where(layout => sites.Contains(layout.Site!))];
    }

    private IRefreshOutput Output(ParseResult command) => command.GetValue(_format) switch
    {
        "json" => new JsonRefreshOutput(_console.Output),
        "sarif" => new SarifOutput(_console.Output, typeof(RefreshCommand).Assembly.GetName().Version!.ToString(3)),
        _ => new TextOutput(_console),
    };
}
