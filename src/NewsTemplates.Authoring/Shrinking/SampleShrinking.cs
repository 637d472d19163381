using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using NewsTemplates.Html;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// Makes of a saved page a sample that is small and may be published. What is left out and rewritten is tried: it stays so only if the
/// layout gives the same values (but for those of long lists, which are cut down first), and after the rewriting as many values of the same
/// kinds by the same rules.
/// </summary>
public sealed class SampleShrinking
{
    /// <summary>How many bytes a sample should have at most.</summary>
    public const int WantedBytes = 12 * 1024;

    // Tried in turn, as long as the page is larger than wanted.
    private static readonly int[] MostWords = [int.MaxValue, 40, 20, 12, 8];

    private readonly Layout _layout;
    private readonly EvaluatedSite _site;
    private readonly LayoutWords _words;
    private readonly int? _seed;

    /// <param name="layout">The layout.</param>
    /// <param name="seed">What the invented words are made from; the page's address unless given.</param>
    /// <exception cref="ShrinkException">The layout has errors.</exception>
    public SampleShrinking(Layout layout, int? seed = null)
    {
        _layout = layout;
        _seed = seed;
        _site = layout.Evaluated ?? throw new ShrinkException(
            $"{layout.Source.Path}: samples cannot be made small with a layout that has errors: run 'newstemplates check'");
        _words = new LayoutWords(layout, _site.Model.Culture);
    }

    /// <summary>The small sample of a sample.</summary>
    /// <param name="samples">All samples of the layout.</param>
    /// <param name="sample">The one of them that is to become small.</param>
    /// <param name="captured">When its page was captured, where neither the page nor the layout says it; null where nobody knows.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ShrinkException">The sample cannot be made small.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ShrunkSample Shrink(
        IReadOnlyList<Sample> samples, Sample sample, DateTimeOffset? captured = null, CancellationToken cancellationToken = default)
    {
        SampleRun whole = Approved(sample);
        PageDocument original = whole.Document!;
        var wholeTrial = new SampleTrial(_site, sample, whole);
        Require(
            wholeTrial.HasSameValues(new SamplePage(original).ToString()),
            "the layout reads the page in another way when its markup is written anew: save the page again as a browser shows it");
        Action check = cancellationToken.ThrowIfCancellationRequested;
        SampleRun run = ListCut.Of(WithoutCode(whole, wholeTrial), wholeTrial, ListChoice.LongestWhole, check);
        (SamplePage page, SampleTrial trial, MistakeTrial mistakes) = Reduced(run, check);
        if (!IsSmall(page) && ListCut.Of(run, new SampleTrial(_site, sample, run), ListChoice.FewestWhole, check) is var shorter && shorter != run)
        {
            run = shorter;
            (page, trial, mistakes) = Reduced(run, check);
        }

        Require(
            !wholeTrial.IsOver && !trial.IsOver,
            "it takes too many trials: take out of the saved page what no rule reads (scripts, comments, long lists), and approve it anew");

        string html = page.ToString();
        SampleRun small = trial.Run(html)!;
        string approved = ApprovedResult.Write(small.Extraction, whole.Profile());
        SampleModel? entry = _site.Model.Samples.FirstOrDefault(entry => entry.File == sample.RelativePath);
        var runs = new OriginalRuns(original, _words);
        Uri? address = entry?.Url is null ? null : run.Extraction.Url;
        string? left = runs.FirstIn(small.Document!, address) ?? runs.FirstIn(approved, address);
        Require(
            left is null,
            $"words of the page would be left: '{left}'. A rule needs them as they are: let it ask for less of an address or a text");
        Sample shrunk = sample with { Text = html, ApprovedText = approved, Encoding = Encoding.UTF8 };
        RequireGreen(samples, sample, shrunk, cancellationToken);
        return new ShrunkSample(
            html,
            approved,
            SampleOrigin.Write(
                run.Extraction.Url, entry?.Captured ?? SavedPage.Captured(original) ?? captured, ApprovedResult.Write(whole.Extraction)),
            [
                .. ListCut.Notes(whole, run),
                .. Notes(html, run, small),
                .. mistakes.LostBy(shrunk).Select(lost => $"it does not show what the original did: {lost.Text}"),
            ]);
    }

    // A trial takes as long as its page.
    private static SampleRun WithoutCode(SampleRun whole, SampleTrial trial)
    {
        var page = new SamplePage(whole.Document!);
        PageReduction.LeaveOutCode(page.Parts, () => trial.HasSameValues(page.ToString()));
        return trial.Run(page.ToString()) ?? whole;
    }

    private static bool IsSmall(SamplePage page) => Encoding.UTF8.GetByteCount(page.ToString()) <= WantedBytes;

    /// <summary>The page of a run without what nothing needs, and rewritten; with what tried it.</summary>
    private (SamplePage Page, SampleTrial Trial, MistakeTrial Mistakes) Reduced(SampleRun run, Action check)
    {
        var trial = new SampleTrial(_site, run.Sample, run);
        var page = new SamplePage(run.Document!);
        var reduction = new PageReduction(_words);
        reduction.Run(page.Parts, () => Try(trial.HasSameValues));
        new Surroundings(page, _words, new SoughtParts(run), reduction, () => Try(trial.HasSameValues)).PutBack();
        PageReduction.Open(page.Parts, () => Try(trial.HasSameValues));
        Sample real = run.Sample with { ApprovedText = ApprovedResult.Write(run.Extraction) };
        var mistakes = new MistakeTrial(_layout, real, run.Page.Name);
        var repair = new MistakeRepair(page, reduction);
        foreach (LayoutMistake lost in mistakes.LostBy(real with { Text = page.ToString() }))
        {
            repair.PutBack(() => Try(html => mistakes.IsShown(lost, html) && trial.HasSameValues(html)));
        }

        Rewrite(page, run, () => Try(trial.HasSameShape));
        return (page, trial, mistakes);

        bool Try(Func<string, bool> isSame)
        {
            check();
            return isSame(page.ToString());
        }
    }

    private static void Require(bool isTrue, string otherwise)
    {
        if (!isTrue)
        {
            throw new ShrinkException(otherwise);
        }
    }

    private static IEnumerable<string> Notes(string html, SampleRun run, SampleRun small)
    {
        int bytes = Encoding.UTF8.GetByteCount(html);
        if (bytes > WantedBytes)
        {
            yield return FormattableString.Invariant($"it has {bytes} bytes, more than {WantedBytes}");
        }

        if (small.Extraction.Url == run.Extraction.Url && run.Extraction.Url.AbsolutePath.Length > 1)
        {
            yield return "it has the page's own address still, which the layout says or its rules need";
        }
    }

    /// <summary>The layout's run on a sample that is approved.</summary>
    private SampleRun Approved(Sample sample)
    {
        Require(sample.Content == PageContent.Html, "text captures cannot be made small: shorten one by hand");
        Require(sample.ApprovedText is not null, "it is not approved: run 'newstemplates accept' first");
        SampleRun? run = new SampleReader(_site.Model, _site.Site, [sample], new SampleReports(_site.Model)).Read(sample);
        Require(run?.Document is not null, "the layout does not read it: run 'newstemplates check'");
        try
        {
            // What a new field of the layout adds is no difference.
            ApprovedDifference? other = ApprovedResult.Read(sample.ApprovedText!).Compare(run!.Extraction)
                .FirstOrDefault(difference => difference.Approved is not null || difference.Part == ApprovedPart.Issue);
            Require(other is null, $"its result is not the approved one: '{other?.Path}' {other}; mend the layout, or run 'newstemplates accept'");
        }
        catch (FormatException broken)
        {
            throw new ShrinkException($"its approved result cannot be read: {broken.Message}: run 'newstemplates accept' anew", broken);
        }

        return run;
    }

    /// <summary>Rewrites the page; where it is too large, with shorter texts.</summary>
    private void Rewrite(SamplePage page, SampleRun run, Func<bool> isSame)
    {
        string[] texts = [.. page.Whole.SelectMany(part => part.Texts).Select(text => text.Original)];
        var words = new InventedWords(_seed ?? SeedOf(run.Extraction.Url), texts, word => _words.Says(word) || _words.IsOfDate(word));
        var addresses = new AddressRewriting(_words, words, [.. _site.Model.Hosts.Select(host => host.Name)]);
        foreach (int most in MostWords)
        {
            var rewriting = new TextRewriting(_words, words, addresses) { MostWords = most };
            new PageRewriting(page, run.Extraction.Url, _words, rewriting, addresses).Run(isSame);
            if (IsSmall(page))
            {
                break;
            }
        }
    }

    private static int SeedOf(Uri url) => url.AbsoluteUri.Aggregate(17, (seed, letter) => unchecked((seed * 31) + letter));

    /// <summary>Sees to it that nothing is reported of the small sample that is not of the one that it was made of.</summary>
    private void RequireGreen(IReadOnlyList<Sample> samples, Sample sample, Sample small, CancellationToken cancellationToken)
    {
        HashSet<(string, SourceSpan)> before = [.. Reported(sample).Select(diagnostic => (diagnostic.Id, diagnostic.Span))];
        LayoutDiagnostic? found = Reported(small).FirstOrDefault(diagnostic => !before.Contains((diagnostic.Id, diagnostic.Span)));
        Require(found is null, $"the checks would say of the small sample: {found}: see to what they say, or keep the page as it is");

        IReadOnlyList<LayoutDiagnostic> Reported(Sample one) =>
            SampleChecks.Check(_layout, [.. samples.Select(other => other.RelativePath == one.RelativePath ? one : other)], cancellationToken);
    }
}
