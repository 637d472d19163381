using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>Runs the layout on what a sample is to become, and compares the result with that of the sample as it was.</summary>
internal sealed class SampleTrial
{
    // Counted in characters, not in time: the same sample gives the same page on every machine.
    private const long Patience = 600_000_000;

    private readonly EvaluatedSite _site;
    private readonly Sample _sample;
    private readonly ApprovedResult _result;
    private readonly ResultShape _shape;
    private readonly HashSet<(FieldInfo Field, RuleEntry Entry)> _done;
    private readonly HashSet<(FieldInfo Field, RuleEntry Entry)> _emptied;
    private long _read;

    /// <param name="site">The layout.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="run">The layout's run on it.</param>
    public SampleTrial(EvaluatedSite site, Sample sample, SampleRun run)
    {
        _site = site;
        _sample = sample;
        _result = ApprovedResult.Read(ApprovedResult.Write(run.Extraction));
        _shape = ResultShape.Of(run.Extraction);
        _done = [.. Done(run)];
        _emptied = [.. run.Trace.Emptied];
    }

    /// <summary>Whether no more is tried.</summary>
    public bool IsOver => _read > Patience;

    /// <summary>Whether a page gives the very values of the sample, by the same rules.</summary>
    public bool HasSameValues(string html) => Run(html) is { } run && HasSameShape(run) && _result.Compare(run.Extraction).Count == 0;

    /// <summary>Whether a page gives as many values as the sample, of the same kinds and by the same rules.</summary>
    public bool HasSameShape(string html) => Run(html) is { } run && HasSameShape(run);

    /// <summary>What the layout makes of a page; null where it makes nothing of it, or where enough has been tried.</summary>
    public SampleRun? Run(string html)
    {
        if (IsOver)
        {
            return null;
        }

        _read += html.Length;
        Sample changed = _sample with { Text = html };
        return new SampleReader(_site.Model, _site.Site, [changed], new SampleReports(_site.Model)).Read(changed);
    }

    /// <summary>Whether the same entries of rules did something as on the sample.</summary>
    public bool DidAsMuch(SampleRun run) => _done.SetEquals(Done(run)) && _emptied.SetEquals(run.Trace.Emptied);

    private bool HasSameShape(SampleRun run) => _shape.Equals(ResultShape.Of(run.Extraction)) && DidAsMuch(run);

    // Labels are values.
    private static IEnumerable<(FieldInfo Field, RuleEntry Entry)> Done(SampleRun run) => run.Trace.Done.Where(done => done.Entry.Key != "label");
}
