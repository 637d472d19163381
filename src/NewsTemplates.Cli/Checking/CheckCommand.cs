using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;
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
        string[] given = [.. LayoutFiles.Find(paths.Of(command))];
        IReadOnlyList<Layout> layouts = LayoutFiles.ReadWithKin(given);
        var counts = new Dictionary<LayoutSeverity, int>();
        foreach (LayoutDiagnostic diagnostic in Diagnostics(layouts, given, cancellationToken))
        {
            LayoutSeverity severity = diagnostic.Descriptor.Severity == LayoutSeverity.Warning && command.GetValue(warningsAsErrors) ? LayoutSeverity.Error : diagnostic.Descriptor.Severity;
            counts[severity] = counts.GetValueOrDefault(severity) + 1;
            console.OutputText.WriteLine(VisibleText.Of(diagnostic.ToString(severity)));
        }

        int errors = counts.GetValueOrDefault(LayoutSeverity.Error);
        console.Say($"{Count(given.Length, "layout")}: {Count(errors, "error")}, {Count(counts.GetValueOrDefault(LayoutSeverity.Warning), "warning")}");
        return errors > 0 ? ExitCode.Failed : ExitCode.Fine;
    }

    /// <summary>What is to say of the given layouts, and of others of their families what stands in the given ones.</summary>
    private static IEnumerable<LayoutDiagnostic> Diagnostics(IReadOnlyList<Layout> layouts, string[] given, CancellationToken cancellationToken)
    {
        ILookup<string, LayoutDiagnostic> together = ProjectChecks.Check(layouts.Select(LayoutSummary.Of).OfType<LayoutSummary>()).ToLookup(diagnostic => diagnostic.Span.Path);
        Dictionary<LayoutFile, Layout> byFile = layouts.ToDictionary(layout => layout.Lineage.File);
        var checks = new Dictionary<LayoutFile, SiteCheck>();
        var samples = new ProjectSamples([.. layouts.Select(layout => layout.Lineage)], lineage => byFile[lineage.File], Run);
        for (int index = 0; index < layouts.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Layout layout = layouts[index];
            bool isGiven = index < given.Length;
            IEnumerable<LayoutDiagnostic> all = layout.Diagnostics.Concat(together[layout.Source.Path]).Concat(samples.Check(layout.Lineage, cancellationToken));
            foreach (LayoutDiagnostic diagnostic in all.Where(diagnostic => isGiven || given.Contains(diagnostic.Span.Path)))
            {
                yield return diagnostic;
            }
        }

        // A site is asked for once for itself and once for each of its families.
        SiteCheck Run(Lineage site, CancellationToken cancellationToken)
        {
            if (!checks.TryGetValue(site.File, out SiteCheck? check))
            {
                check = SampleChecks.Run(byFile[site.File], LayoutFiles.ReadSamples(byFile[site.File]), cancellationToken);
                checks.Add(site.File, check);
            }

            return check;
        }
    }

    private static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
