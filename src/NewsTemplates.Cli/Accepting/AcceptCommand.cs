using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Cli.Shrinking;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Cli.Accepting;

/// <summary><c>newstemplates accept</c>: approves the results that samples have now.</summary>
internal sealed class AcceptCommand : Command
{
    private readonly LayoutPaths _paths = new("Layouts, folders with layouts in or below them, or single samples.");

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would change, and write nothing." };

    private readonly CommandConsole _console;

    /// <param name="console">Where to write.</param>
    public AcceptCommand(CommandConsole console)
        : base("accept", "Approves the present results of samples: shows all that differs from the approved ones, and writes it.")
    {
        _console = console;
        Arguments.Add(_paths);
        Options.Add(_dryRun);
        Validators.Add(result => UnknownOptions.Refuse(this, result, result.GetValue(_paths) ?? []));
        SetAction((command, cancellationToken) => Task.Run(() => Run(command, cancellationToken), cancellationToken));
    }

    private int Run(ParseResult command, CancellationToken cancellationToken)
    {
        LayoutChoice[] choices = LayoutChoice.Of(_paths.Of(command)).ToArray();
        LayoutProject project = LayoutFiles.ReadProject(choices.Select(choice => choice.Layout).Distinct());
        var counts = new Dictionary<ApprovalState, int>();
        int exitCode = ExitCode.Fine;
        foreach (LayoutChoice choice in choices)
        {
            Layout layout = project.Find(choice.Layout)!;
            var reports = new SampleReports(layout.Model);
            foreach (SampleApproval approval in Approvals(project, layout, choice, reports))
            {
                cancellationToken.ThrowIfCancellationRequested();
                counts[approval.State] = counts.GetValueOrDefault(approval.State) + 1;
                // What could not be shown is not approved.
                Show(approval);
                if (approval.State != ApprovalState.Unchanged && !command.GetValue(_dryRun))
                {
                    approval.Write();
                }
            }

            exitCode = int.Max(exitCode, Complain(layout.Diagnostics.Concat(reports.ToDiagnostics())));
        }

        string would = command.GetValue(_dryRun) ? " (nothing was written)" : "";
        _console.Say($"{counts.GetValueOrDefault(ApprovalState.New)} new, {counts.GetValueOrDefault(ApprovalState.Changed)} changed, "
            + $"{counts.GetValueOrDefault(ApprovalState.Unchanged)} unchanged{would}");
        return exitCode;
    }

    /// <summary>
    /// The chosen samples that the layout can be run on, and the originals that small ones were made of; what keeps it from the others is
    /// reported.
    /// </summary>
    private static IEnumerable<SampleApproval> Approvals(LayoutProject project, Layout layout, LayoutChoice choice, SampleReports reports)
    {
        if (layout.Evaluated is not { } site)
        {
            yield break;
        }

        IReadOnlyList<Sample> samples = LayoutFiles.ReadSamples(project, layout);
        var reader = new SampleReader(site.Model, site.Site, samples, reports);
        string folder = Path.GetDirectoryName(Path.GetFullPath(layout.Source.Path))!;
        foreach (Sample sample in samples.Where(choice.Includes))
        {
            if (reader.Read(sample) is { } run)
            {
                yield return new SampleApproval(sample, run.Extraction, SampleProfile.Of(site, samples, run), folder);
            }

            if (new OriginalSample(sample).Kept is { } kept && reader.Read(kept) is { } whole)
            {
                yield return new SampleApproval(kept, whole.Extraction, whole.Profile(), folder);
            }
        }
    }

    private void Show(SampleApproval approval)
    {
        _console.OutputText.WriteLine(VisibleText.Of(approval.ToString()));
        foreach (string line in approval.Lines)
        {
            _console.OutputText.WriteLine("  " + line);
        }
    }

    private int Complain(IEnumerable<LayoutDiagnostic> diagnostics)
    {
        LayoutDiagnostic[] errors = diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == LayoutSeverity.Error).ToArray();
        foreach (LayoutDiagnostic error in errors)
        {
            _console.Say(error.ToString());
        }

        return errors.Length > 0 ? ExitCode.Failed : ExitCode.Fine;
    }
}
