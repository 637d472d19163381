using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// Finds the mistakes in a layout that a sample shows, and another that is made of it does not: the smaller a page, the less goes wrong
/// on it.
/// </summary>
internal sealed class MistakeTrial
{
    // Counted in characters, as in a trial of values.
    private const long Patience = 40_000_000;

    private readonly Layout _layout;
    private readonly Sample _sample;
    private readonly IReadOnlyList<LayoutMistake> _mistakes;
    private readonly HashSet<string> _reported;
    private readonly Dictionary<LayoutMistake, bool> _shown = [];
    private long _read;

    /// <param name="layout">The layout.</param>
    /// <param name="sample">The sample; its present result is the approved one.</param>
    /// <param name="page">The name of its page.</param>
    public MistakeTrial(Layout layout, Sample sample, string page)
    {
        _layout = layout;
        _sample = sample;
        _mistakes = LayoutMistake.In(layout, page);
        _reported = Reported(layout, sample);
    }

    /// <summary>Whether no more is tried.</summary>
    public bool IsOver => _read > Patience;

    /// <summary>The mistakes that the sample shows, and another one does not.</summary>
    public IEnumerable<LayoutMistake> LostBy(Sample small)
    {
        HashSet<string> reported = Reported(_layout, small);
        return _mistakes.Where(mistake => !IsShown(mistake, small, reported) && IsShown(mistake));
    }

    /// <summary>Whether the sample shows a mistake with another page in it, of the same values.</summary>
    public bool IsShown(LayoutMistake mistake, string html) => !IsOver && IsShown(mistake, _sample with { Text = html }, _reported);

    private bool IsShown(LayoutMistake mistake)
    {
        if (!_shown.TryGetValue(mistake, out bool isShown))
        {
            _shown[mistake] = isShown = !IsOver && IsShown(mistake, _sample, _reported);
        }

        return isShown;
    }

    private bool IsShown(LayoutMistake mistake, Sample sample, HashSet<string> reported)
    {
        _read += sample.Text.Length;
        return !Reported(mistake.Layout, sample).IsSubsetOf(reported);
    }

    // That a rule is not the approved one is said of every other rule, whatever it finds.
    private static HashSet<string> Reported(Layout layout, Sample sample) =>
    [
        .. SampleChecks.Check(layout, [sample])
            .Where(diagnostic => diagnostic.Descriptor != LayoutDiagnostics.RuleDiffers)
            .Select(diagnostic => $"{diagnostic.Id} {diagnostic.Message}"),
    ];
}
