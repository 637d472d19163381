using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Accepting;
using NewsTemplates.Cli.Checking;
using NewsTemplates.Cli.Collecting;
using NewsTemplates.Cli.Extracting;
using NewsTemplates.Cli.Health;
using NewsTemplates.Cli.New;
using NewsTemplates.Cli.Refreshing;
using NewsTemplates.Cli.Repairing;
using NewsTemplates.Cli.Showing;
using NewsTemplates.Cli.Shrinking;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli;

/// <summary>The tool's commands, and what they have in common: wrong usage, interruption, a reader of the output that has gone.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments after the tool's name.</param>
    /// <param name="console">Where to read and write.</param>
    /// <param name="builtIn">The compiled sites.</param>
    /// <param name="cancellationToken">Interrupts the command.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        string[] arguments, CommandConsole console, Func<SiteCatalog> builtIn, CancellationToken cancellationToken = default)
    {
        var help = new HelpOption { Recursive = true };
        help.Action = new HelpWithExitCodes((HelpAction)help.Action!);
        var root = new Command("newstemplates", "Typed values from news pages, by YAML layouts.")
        {
            new ExtractCommand(console, builtIn),
            new CollectCommand(console, builtIn),
            new RefreshCommand(console),
            new HealthCommand(console, builtIn),
            new CheckCommand(console),
            new ShowCommand(console),
            new AcceptCommand(console),
            new NewCommand(console),
            new ShrinkCommand(console),
            new RepairCommand(console),
            help,
            new VersionOption(),
        };
        ParseResult parsed = root.Parse(arguments);
        try
        {
            return parsed.Errors.Count > 0
                ? await RefuseAsync(parsed, console, cancellationToken)
                : await parsed.InvokeAsync(
                    new InvocationConfiguration { Output = console.OutputText, Error = console.Error, EnableDefaultExceptionHandler = false },
                    cancellationToken);
        }
        catch (CommandFailure failure)
        {
            console.Say(failure.Message);
            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException failure) when (IsClosedPipe(failure))
        {
            // '| head' has seen enough.
            return ExitCode.Fine;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            console.Say($"the results cannot be written: {failure.GetBaseException().Message}");
            return ExitCode.Unusable;
        }
    }

    /// <summary>Says what is wrong with the usage; standard output stays empty.</summary>
    private static async Task<int> RefuseAsync(ParseResult parsed, CommandConsole console, CancellationToken cancellationToken)
    {
        if (parsed.Action is ParseErrorAction action)
        {
            action.ShowHelp = parsed.Tokens.Count == 0;
        }

        await parsed.InvokeAsync(new InvocationConfiguration { Output = console.Error, Error = console.Error }, cancellationToken);
        return ExitCode.Unusable;
    }

    // EPIPE; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.
    private static bool IsClosedPipe(IOException failure) =>
        OperatingSystem.IsWindows() ? (failure.HResult & 0xFFFF) is 109 or 232 : failure.HResult == 32;
}
