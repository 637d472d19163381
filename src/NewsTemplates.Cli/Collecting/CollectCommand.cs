using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Extracting;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Fetching.Caching;
using NewsTemplates.Fetching.Collecting;
using NewsTemplates.Fetching.Http;
using NewsTemplates.Fetching.Storing;

namespace NewsTemplates.Cli.Collecting;

/// <summary><c>newstemplates collect</c>: sites in, one object for each of their newest pages out.</summary>
internal sealed class CollectCommand : Command
{
    private readonly Argument<string[]> _sites = new("SITES")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Sites by name or host, such as bbc.co.uk. Without any: all whose layouts name feeds.",
    };

    private readonly Option<int> _new = new("--new")
    {
        HelpName = "N",
        DefaultValueFactory = _ => CollectOptions.Default.NewPages,
        Description = "How many pages of each site, the newest first.",
    };

    private readonly Option<string?> _layouts = new("--layouts")
    {
        HelpName = "DIR",
        Description = "Read the layouts below this folder on the spot, instead of the sites that are built in.",
    };

    private readonly Option<string?> _format = new("--format")
    {
        Description = "jsonl: one object a line. json: a list, indented. tree: for a person. none: nothing, where --database is enough. "
            + "Default: tree on a terminal, jsonl otherwise.",
    };

    private readonly Option<string?> _save = new("--save")
    {
        HelpName = "DIR|FILE.warc.gz",
        Description = "Keep the pages in this folder, with a list of them (pages.jsonl, for 'extract --manifest'), or in this WARC file (.warc.gz "
            + "or .warc, for 'extract'). Pages that are there already are not fetched again: a run that was interrupted goes on.",
    };

    private readonly Option<string?> _database = new("--database")
    {
        HelpName = "FILE.db",
        Description = "Keep what is read in this SQLite file, too (tables articles, blocks, issues): a page read again takes its old place.",
    };

    private readonly Option<string?> _history = new("--history")
    {
        HelpName = "FILE.db",
        Description = "Keep in this SQLite file, which may be that of --database, how well pages could be read each day, for 'health'.",
    };

    private readonly FetchingOptions _fetching = new();
    private readonly CommandConsole _console;
    private readonly Func<SiteCatalog> _builtIn;

    /// <param name="console">Where to write.</param>
    /// <param name="builtIn">The compiled sites; asked only if they are needed.</param>
    public CollectCommand(CommandConsole console, Func<SiteCatalog> builtIn)
        : base("collect", "Fetches the newest pages of sites, as their feeds name them, and reads them into typed values.")
    {
        _console = console;
        _builtIn = builtIn;
        _format.AcceptOnlyFromAmong("json", "jsonl", "tree", "none");
        Arguments.Add(_sites);
        foreach (Option option in new Option[] { _new, _layouts, _format, _save, _database, _history }.Concat(_fetching.All))
        {
            Options.Add(option);
        }

        Validators.Add(result =>
        {
            UnknownOptions.Refuse(this, result, result.GetValue(_sites) ?? []);
            _fetching.Validate(result);
            if (result.GetResult(_new)?.Errors.Any() == false && result.GetValue(_new) <= 0)
            {
                result.AddError("--new wants a number above 0.");
            }
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult command, CancellationToken cancellationToken)
    {
        SiteCatalog catalog = command.GetValue(_layouts) is { } layouts ? LayoutFiles.ReadCatalog(layouts, _console) : _builtIn();
        IReadOnlyList<Site> sites = NamedSites.In(catalog, command.GetValue(_sites) ?? []);
        var progress = new ExtractProgress(_console);
        using (PageFetcher fetcher = _fetching.Fetcher(command))
        using (IPageStore? store = command.GetValue(_save) is { } path ? await OpenedAsync(path, () => StoreAsync(path, cancellationToken)) : null)
        using (var records = new CollectedRecords(command.GetValue(_database), command.GetValue(_history)))
        using (IResultOutput output = Output(command))
        {
            var options = new CollectOptions { NewPages = command.GetValue(_new), IsKnown = store is null ? null : store.Contains };
            await foreach (CollectedPage page in new Collector(fetcher).CollectAsync(sites, options, cancellationToken))
            {
                if (page.Page is { } fetched)
                {
                    store?.Add(page.Address, fetched);
                }

                records.Add(page);
                PageResult result = ResultOf(page);
                output.Write(result);
                progress.Add(result);
            }
        }

        progress.Finish();
        return progress.ExitCode;
    }

    private static async Task<IPageStore> StoreAsync(string path, CancellationToken cancellationToken) =>
        WarcFile.IsNamed(path) ? await WarcFile.OpenAsync(path, cancellationToken) : PageFolder.Open(path);

    private static async Task<T> OpenedAsync<T>(string path, Func<Task<T>> open)
    {
        try
        {
            return await open();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailure($"{path}: pages cannot be kept there: {failure.Message}");
        }
    }

    private static PageResult ResultOf(CollectedPage page)
    {
        Uri address = page.Page?.Address ?? page.Address;
        var result = new PageResult
        {
            Page = page.Address.AbsoluteUri,
            Name = page.Address.AbsoluteUri,
            Url = address,
            Site = page.Site.Name,
        };
        return page.Extraction is { } extraction
            ? result with
            {
                Type = extraction.Layout.RecordName,
                Variant = extraction.Variant,
                Data = extraction.Record,
                Issues = extraction.Issues,
                Provenance = extraction.Provenance,
                Keyed = extraction.Keyed,
            }
            : result with { Issues = [new ExtractionIssue(IssueKind.NotAPage, null, page.Problem!.Message)] };
    }

    private IResultOutput Output(ParseResult command) => (command.GetValue(_format) ?? (_console.OutputIsTerminal ? "tree" : "jsonl")) switch
    {
        "tree" => new TreeOutput(_console, withRules: false),
        "none" => new NoOutput(),
        "json" => new JsonOutput(_console.Output, isList: true),
        _ => new JsonLinesOutput(_console.Output),
    };
}
