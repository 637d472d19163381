using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Inputs;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Extracting;

/// <summary><c>newstemplates extract</c>: pages in, one object per page out.</summary>
internal sealed class ExtractCommand : Command
{
    private readonly Argument<string[]> _files = new("FILES")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Pages: .html, .txt (a text capture), .mhtml, .webarchive or .warc (all pages in it), packed (.gz, .br) or not, a folder of "
            + "them, a layout's folder (its samples), or - for standard input.",
    };

    private readonly Option<string?> _url = new("--url")
    {
        HelpName = "URL",
        Description = "The page's URL; in a .warc, which page. Without it a capture tells it, or the page its own (canonical link, og:url, the "
            + "comment of who saved it), and a layout that of its samples.",
    };

    private readonly Option<string?> _manifest = new("--manifest")
    {
        HelpName = "FILE",
        Description = "A list of pages instead of FILES: lines of {\"page\": path relative to the list, \"url\": URL}, perhaps with "
            + "\"captured\" (a time) and \"contentType\" (the header), as 'collect --save' writes it; other keys are ignored.",
    };

    private readonly Option<string?> _layouts = new("--layouts")
    {
        HelpName = "DIR",
        Description = "Read the layouts below this folder on the spot, instead of the sites that are built in.",
    };

    private readonly Option<bool> _text = new("--text") { Description = "The pages are text captures, whatever their names and contents." };

    private readonly Option<string?> _contentType = new("--content-type")
    {
        HelpName = "HEADER",
        Description = "The HTTP header Content-Type that came with the pages, such as 'text/html; charset=windows-1254'.",
    };

    private readonly Option<string?> _format = new("--format")
    {
        Description = "json: indented, one object for a single page, a list otherwise. jsonl: one object a line. tree: for a person. Default: "
            + "tree on a terminal, json otherwise.",
    };

    private readonly Option<bool> _rules = new("--rules") { Description = "Show in the tree which rule gave each value." };

    private readonly CommandConsole _console;
    private readonly Func<SiteCatalog> _builtIn;

    /// <param name="console">Where to read and write.</param>
    /// <param name="builtIn">The compiled sites; asked only if they are needed.</param>
    public ExtractCommand(CommandConsole console, Func<SiteCatalog> builtIn)
        : base("extract", "Reads pages into typed values: {\"page\", \"url\", \"site\", \"type\", \"variant\", \"data\", \"issues\"} for each.")
    {
        _console = console;
        _builtIn = builtIn;
        _format.AcceptOnlyFromAmong("json", "jsonl", "tree");
        Arguments.Add(_files);
        foreach (Option option in new Option[] { _url, _manifest, _layouts, _format, _rules, _text, _contentType })
        {
            Options.Add(option);
        }

        Validators.Add(result =>
        {
            UnknownOptions.Refuse(this, result, result.GetValue(_files) ?? []);
            string[] paths = result.GetValue(_files) ?? [];
            if ((paths.Length > 0) == (result.GetValue(_manifest) is not null))
            {
                result.AddError(
                    paths.Length > 0 ? "Give pages as FILES or by --manifest, not both." : "Give pages: FILES, - for standard input, or --manifest.");
            }
            else if (result.GetValue(_url) is { } address && (paths.Length != 1 || System.IO.Directory.Exists(paths[0])))
            {
                result.AddError($"--url {address} goes with one page; give the URLs of several by --manifest.");
            }
            else if (result.GetValue(_url) is { } written && !PageUrl.TryParse(written, out _))
            {
                result.AddError($"--url: {PageUrl.Complaint(written)}");
            }
            else if (paths.Count(path => path == CommandConsole.StandardInput) > 1)
            {
                result.AddError("Standard input (-) can be read once.");
            }
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult command, CancellationToken cancellationToken)
    {
        SiteCatalog catalog = command.GetValue(_layouts) is { } folder ? LayoutFiles.ReadCatalog(folder, _console) : _builtIn();
        var extractor = new PageExtractor(catalog, command.GetValue(_contentType));
        var progress = new ExtractProgress(_console);
        using (IResultOutput output = Output(command))
        {
            await foreach (PageResult result in OrderedParallel.SelectAsync(
                CapturedPages.ReadAsync(Inputs(command, progress.Fail), _console.Input, cancellationToken),
                page => Task.FromResult(extractor.Read(page)),
                cancellationToken))
            {
                output.Write(result);
                progress.Add(result);
            }
        }

        progress.Finish();
        return progress.ExitCode;
    }

    private IEnumerable<PageInput> Inputs(ParseResult command, Action<string> complain)
    {
        Uri? address = command.GetValue(_url) is { } written && PageUrl.TryParse(written, out Uri? parsed) ? parsed : null;
        IEnumerable<PageInput> inputs = command.GetValue(_manifest) is { } list
            ? Manifest.Read(list, _console, complain)
            : PageFiles.Find(command.GetValue(_files)!, complain);
        var samples = new SampleEntries();
        bool isText = command.GetValue(_text);
        return inputs
            .Select(input => input with { Url = address ?? input.Url, Content = isText ? PageContent.Text : input.Content })
            .Select(samples.Complete);
    }

    private IResultOutput Output(ParseResult command)
    {
        string[] paths = command.GetValue(_files)!;
        return (command.GetValue(_format) ?? (_console.OutputIsTerminal ? "tree" : "json")) switch
        {
            "tree" => new TreeOutput(_console, command.GetValue(_rules)),
            "jsonl" => new JsonLinesOutput(_console.Output),
            _ => new JsonOutput(_console.Output, isList: paths.Length != 1 || System.IO.Directory.Exists(paths[0])),
        };
    }
}
