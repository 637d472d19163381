using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Extracting;

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
    public static async Task<int> RunAsync(string[] arguments, CommandConsole console, Func<SiteCatalog> builtIn, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Typed values from news pages, by YAML layouts.\n" + ExitCode.Help)
        {
            new ExtractCommand(console, builtIn),
        };
        ParseResult parsed = root.Parse(arguments);
        try
        {
            return parsed.Errors.Count == 0 && Misread(parsed) is null
                ? await parsed.InvokeAsync(new InvocationConfiguration { Output = console.OutputText, Error = console.Error, EnableDefaultExceptionHandler = false }, cancellationToken)
                : Refuse(parsed, console);
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
    }
}
