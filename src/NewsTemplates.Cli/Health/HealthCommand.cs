using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using NewsTemplates.Cli.Collecting;
using NewsTemplates.Cli.Files;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Fetching.Health;
using NewsTemplates.Text;

namespace NewsTemplates.Cli.Health;

/// <summary><c>newstemplates health</c>: how well the pages of sites could be read, by the history that <c>collect</c> keeps.</summary>
internal sealed class HealthCommand : Command
{
    private const int MostDays = 3660;

    private readonly Argument<string[]> _sites = new("SITES")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Sites by name or host, such as bbc.co.uk. Without any: all that the history has.",
    };

    private readonly Option<string> _history = new("--history")
    {
        HelpName = "FILE.db",
        Required = true,
        Description = "The SQLite file that 'collect --history' keeps.",
    };

    private readonly Option<int> _days = new("--days")
    {
        HelpName = "N",
        DefaultValueFactory = _ => 30,
        Description = "How many days, the last of which is --until.",
    };

    private readonly Option<string?> _until = new("--until")
    {
        HelpName = "YYYY-MM-DD",
        Description = "The last day, in UTC. Default: today.",
    };

    private readonly Option<string?> _html = new("--html")
    {
        HelpName = "FILE.html",
        Description = "Write a page with charts and all fields, too: one file, without scripts.",
    };

    private readonly CommandConsole _console;
    private readonly Func<SiteCatalog> _builtIn;

    /// <param name="console">Where to write.</param>
    /// <param name="builtIn">The compiled sites, which know hosts; asked only if they are needed.</param>
    public HealthCommand(CommandConsole console, Func<SiteCatalog> builtIn)
        : base("health", "Shows how well the pages of sites could be read, the worst first, by the history that 'collect' keeps.")
    {
        _console = console;
        _builtIn = builtIn;
        Arguments.Add(_sites);
        foreach (Option option in new Option[] { _history, _days, _until, _html })
        {
            Options.Add(option);
        }

        Validators.Add(result =>
        {
            UnknownOptions.Refuse(this, result, result.GetValue(_sites) ?? []);
            if (result.GetResult(_days)?.Errors.Any() == false && result.GetValue(_days) is not (> 0 and <= MostDays))
            {
                result.AddError($"--days wants a number from 1 to {MostDays}.");
            }

            if (result.GetValue(_until) is { } until && DayOf(until) is null)
            {
                result.AddError($"--until wants a day such as 2026-03-01; '{until}' is none.");
            }
        });
        SetAction(Run);
    }

    private int Run(ParseResult command)
    {
        DateOnly to = DayOf(command.GetValue(_until)) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        DateOnly from = DateOnly.FromDayNumber(int.Max(0, to.DayNumber - command.GetValue(_days) + 1));
        HealthCounts counts = CountsOf(command.GetValue(_history)!, from, to);
        HealthReport report = HealthReport.Of(from, to, counts, Wanted(command.GetValue(_sites) ?? [], counts));
        if (report.Sites.Count == 0)
        {
            _console.Say(string.Create(CultureInfo.InvariantCulture, $"the history has no pages from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}"));
        }
        else
        {
            HealthTable.Write(report, _console);
        }

        if (command.GetValue(_html) is { } html)
        {
            string path = Path.GetFullPath(html);
            WholeFile.Write(Path.GetDirectoryName(path)!, Path.GetFileName(path), HealthPage.Of(report));
        }

        return ExitCode.Fine;
    }

    private static HealthCounts CountsOf(string path, DateOnly from, DateOnly to)
    {
        try
        {
            using HealthHistory history = HealthHistory.OpenExisting(path);
            return history.Read(from, to);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailure(failure.Message);
        }
    }

    /// <summary>Which sites of the history a user names; hosts are those of the built-in sites.</summary>
    private Predicate<string> Wanted(IReadOnlyList<string> named, HealthCounts counts)
    {
        if (named.Count == 0)
        {
            return _ => true;
        }

        var known = counts.Pages.Select(count => count.Site).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return named.SelectMany(name => Named(name, known)).ToHashSet(StringComparer.OrdinalIgnoreCase).Contains;
    }

    private IEnumerable<string> Named(string name, HashSet<string> known)
    {
        if (known.Contains(name))
        {
            return [name];
        }

        string[] ofHost = [.. NamedSites.Of(_builtIn(), name).Select(site => site.Name).Where(known.Contains)];
        return ofHost.Length > 0 ? ofHost : throw new CommandFailure($"the history has no pages of '{name}' on these days"
            + (Spelling.Nearest(name, known.Order(StringComparer.Ordinal)) is { } nearest ? $": did you mean {nearest}?" : ""));
    }

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
