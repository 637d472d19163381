using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Cli.Checking;

/// <summary><c>newstemplates check</c>: what a build would say of layouts, without a build.</summary>
internal sealed class CheckCommand : Command
{
    private readonly LayoutPaths paths = new("Layouts, or folders with layouts in or below them.");

    private readonly Option<bool> warningsAsErrors = new("--warnings-as-errors") { Description = "Warnings are errors." };

    private readonly CommandConsole console;

    /// <param name="console">Where to write.</param>
    public CheckCommand(CommandConsole console)
        : base("check", "Checks layouts, on their samples too, and prints what a build would: path(line,column): error NT1234: message.")
    {
        this.console = console;
        Arguments.Add(paths);
        Options.Add(warningsAsErrors);
        Validators.Add(result => UnknownOptions.Refuse(this, result, result.GetValue(paths) ?? []));
        SetAction((command, cancellationToken) => Task.Run(() => Run(command, cancellationToken), cancellationToken));
    }

    private int Run(ParseResult command, CancellationToken cancellationToken)
    {
        IReadOnlyList<Layout> layouts = LayoutFiles.ReadAll(LayoutFiles.Find(paths.Of(command)));
        var names = new SiteNames(layouts);
        var counts = new Dictionary<LayoutSeverity, int>();
        foreach (Layout layout in layouts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            IEnumerable<LayoutDiagnostic> diagnostics = layout.Diagnostics
                .Concat(names.Check(layout))
                .Concat(SampleChecks.Check(layout, LayoutFiles.ReadSamples(layout), cancellationToken));
            foreach (LayoutDiagnostic diagnostic in diagnostics)
            {
                LayoutSeverity severity = diagnostic.Descriptor.Severity == LayoutSeverity.Warning && command.GetValue(warningsAsErrors) ? LayoutSeverity.Error : diagnostic.Descriptor.Severity;
                counts[severity] = counts.GetValueOrDefault(severity) + 1;
                console.OutputText.WriteLine(VisibleText.Of(diagnostic.ToString(severity)));
            }
        }

        int errors = counts.GetValueOrDefault(LayoutSeverity.Error);
        console.Say($"{Count(layouts.Count, "layout")}: {Count(errors, "error")}, {Count(counts.GetValueOrDefault(LayoutSeverity.Warning), "warning")}");
        return errors > 0 ? ExitCode.Failed : ExitCode.Fine;
    }

    private static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
