using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Cli.Checking;

/// <summary><c>newstemplates check</c>: what a build would say of layouts, without a build.</summary>
internal sealed class CheckCommand : Command
{
    private readonly LayoutPaths _paths = new("Layouts, or folders with layouts in or below them.");

    private readonly Option<bool> _warningsAsErrors = new("--warnings-as-errors") { Description = "Warnings are errors." };

    private readonly Option<string?> _samples = new("--samples")
    {
        HelpName = "FILE",
        Description = "Run the layouts on further pages too: lines of {\"page\": path relative to the list, \"url\": URL}, and if you like what is "
            + "right: \"title\", \"authors\", \"published\", \"topics\", \"summary\", \"body\", \"images\"; \"lead\", \"blocks\", \"items\".",
    };

    private readonly CommandConsole _console;

    /// <param name="console">Where to write.</param>
    public CheckCommand(CommandConsole console)
        : base("check", "Checks layouts, on their samples too, and prints what a build would: path(line,column): error NT1234: message.")
    {
        _console = console;
        Arguments.Add(_paths);
        Options.Add(_warningsAsErrors);
        Options.Add(_samples);
        Validators.Add(result => UnknownOptions.Refuse(this, result, result.GetValue(_paths) ?? []));
        SetAction((command, cancellationToken) => Task.Run(() => RunAsync(command, cancellationToken), cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult command, CancellationToken cancellationToken)
    {
        string[] given = [.. LayoutFiles.Find(_paths.Of(command))];
        LayoutProject project = LayoutFiles.ReadProject(given);
        var counts = new Dictionary<LayoutSeverity, int>();
        foreach (LayoutDiagnostic diagnostic in Diagnostics(project, given, cancellationToken))
        {
            LayoutSeverity severity = diagnostic.Descriptor.Severity == LayoutSeverity.Warning && command.GetValue(_warningsAsErrors)
                ? LayoutSeverity.Error
                : diagnostic.Descriptor.Severity;
            counts[severity] = counts.GetValueOrDefault(severity) + 1;
            _console.OutputText.WriteLine(VisibleText.Of(diagnostic.ToString(severity)));
        }

        foreach (string message in given.SelectMany(ForeignSamples.Of).Distinct())
        {
            _console.Say(message);
        }

        int errors = counts.GetValueOrDefault(LayoutSeverity.Error);
        _console.Say(
            $"{Count(given.Length, "layout")}: {Count(errors, "error")}, {Count(counts.GetValueOrDefault(LayoutSeverity.Warning), "warning")}");
        int exitCode = errors > 0 ? ExitCode.Failed : ExitCode.Fine;
        return command.GetValue(_samples) is { } manifest
            ? int.Max(exitCode, await new FurtherPages(_console, CatalogOf(project, given)).RunAsync(manifest, cancellationToken))
            : exitCode;
    }

    /// <exception cref="CommandFailure">A layout has errors.</exception>
    private static SiteCatalog CatalogOf(LayoutProject project, string[] given) => project.Layouts.Take(given.Length).Any(layout => layout.HasErrors)
        ? throw new CommandFailure("the pages of --samples are not read: layouts have errors", ExitCode.Failed)
        : new SiteCatalog(LayoutFiles.SitesOf(project, project.Layouts.Take(given.Length)));

    /// <summary>
    /// What is to say of the given layouts; of others of their families what stands in the given ones, and the errors of
    /// families that they extend, since without these no code would be made of them.
    /// </summary>
    private static IEnumerable<LayoutDiagnostic> Diagnostics(LayoutProject project, string[] given, CancellationToken cancellationToken)
    {
        var checks = new Dictionary<LayoutFile, SiteCheck>();
        var samples = new ProjectSamples(project, Run);
        HashSet<string> needed = [.. given.SelectMany(path => project.FilesOf(project.FileAt(path)))];
        foreach (string path in project.Files.Select(file => file.Source.Path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool isGiven = given.Contains(path);
            foreach (LayoutDiagnostic diagnostic in project.DiagnosticsOf(path)
                .Concat(samples.Check(path, cancellationToken))
                .Where(diagnostic => isGiven
                    || given.Contains(diagnostic.Span.Path)
                    || (needed.Contains(path) && diagnostic.Descriptor.Severity == LayoutSeverity.Error)))
            {
                yield return diagnostic;
            }
        }

        // A site is asked for once for itself and once for each of its families.
        SiteCheck Run(LayoutFile site, CancellationToken cancellationToken)
        {
            if (!checks.TryGetValue(site, out SiteCheck? check))
            {
                Layout layout = project.Find(site.Source.Path)!;
                check = SampleChecks.Run(layout, LayoutFiles.ReadSamples(project, layout), cancellationToken);
                checks.Add(site, check);
            }

            return check;
        }
    }

    private static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
