using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Authoring.Shrinking;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Cli.Shrinking;

/// <summary><c>newstemplates shrink</c>: makes of saved pages samples that are small and may be published.</summary>
internal sealed class ShrinkCommand : Command
{
    private readonly Argument<string[]> _paths = new("SAMPLES")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Approved samples, or layouts and folders with layouts in or below them, for all samples of these.",
    };

    private readonly Option<int?> _seed = new("--seed")
    {
        Description = "Makes other invented words. Default: they are made from the page's address.",
    };

    private readonly CommandConsole _console;

    /// <param name="console">Where to write.</param>
    public ShrinkCommand(CommandConsole console)
        : base("shrink", "Makes approved samples small and their texts invented, so that they may be published; the originals go to .originals.")
    {
        _console = console;
        Arguments.Add(_paths);
        Options.Add(_seed);
        Validators.Add(result => UnknownOptions.Refuse(this, result, result.GetValue(_paths) ?? []));
        SetAction((command, cancellationToken) => Task.Run(() => Run(command, cancellationToken), cancellationToken));
    }

    private int Run(ParseResult command, CancellationToken cancellationToken)
    {
        LayoutChoice[] choices = LayoutChoice.Of(command.GetValue(_paths)!).ToArray();
        LayoutProject project = LayoutFiles.ReadProject(choices.Select(choice => choice.Layout).Distinct());
        var failed = new List<string>();
        int made = 0;
        // A family reads no page itself.
        foreach ((LayoutChoice choice, Layout layout) in choices
            .Select(choice => (choice, project.Find(choice.Layout)!))
            .Where(one => !one.Item2.IsFamily))
        {
            List<Sample> samples = [.. LayoutFiles.ReadSamples(project, layout)];
            foreach (Sample sample in samples.Where(choice.Includes).ToArray())
            {
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    Sample small = Shrink(layout, samples, sample, command.GetValue(_seed), cancellationToken);
                    samples[samples.FindIndex(other => other.Path == sample.Path)] = small;
                    made++;
                }
                catch (ShrinkException refused)
                {
                    failed.Add(sample.Path);
                    _console.Say($"{sample.Path}: {refused.Message}");
                }
            }
        }

        _console.Say($"{made} made small, {failed.Count} not");
        return failed.Count > 0 ? ExitCode.Failed : ExitCode.Fine;
    }

    private Sample Shrink(Layout layout, IReadOnlyList<Sample> samples, Sample sample, int? seed, CancellationToken cancellationToken)
    {
        var original = new OriginalSample(sample);
        Sample source = original.Read();
        ShrunkSample small = new SampleShrinking(layout, seed).Shrink(samples, source, original.Captured, cancellationToken);
        _console.OutputText.WriteLine(VisibleText.Of($"{sample.Path}: {original.Length} bytes, now {Encoding.UTF8.GetByteCount(small.Html)}"));
        foreach (string note in small.Notes)
        {
            _console.OutputText.WriteLine(VisibleText.Of("  " + note));
        }

        original.Replace(Path.GetDirectoryName(Path.GetFullPath(layout.Source.Path))!, small);
        return sample with { Text = small.Html, Encoding = Encoding.UTF8, ApprovedText = small.Approved };
    }
}
