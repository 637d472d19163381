using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Mutations;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Samples;
using Xunit.Abstractions;

namespace NewsTemplates.Mutations;

/// <summary>
/// Pages that change, or are saved wrongly, are reported. An ordinary run makes few mutants of each operator of each page; a long one many.
/// </summary>
public class SampleMutationTests(ITestOutputHelper output)
{
    private const int FewOfEach = 2;

    private const int ManyOfEach = 120;

    // As measured. What is not reported: a leak where the page has one already, which is approved.
    private const double LeastReported = 0.998;

    // A page that lacks a paragraph or an item, or has them in another order, is read rightly. Without an approved result nothing tells it from
    // one on which they are lost; nor a lost value that not all articles have, and that the page says but once.
    private const double LeastFoundUnapproved = 0.73;
    private const double LeastFoundUnapprovedOfAll = 0.85;

    [Fact]
    public void Changed_samples_are_reported()
    {
        var table = new MutationTable(MutatedSite.All.SelectMany(site => site.Samples
            .Where(sample => sample.Content == PageContent.Html)
            .SelectMany(sample => Judge(site, sample))));
        output.WriteLine(table.ToString());
        output.WriteLine(table.Failures(Cases.AreMany ? 4 : 1));
        Assert.True(table.Reported >= LeastReported, table.ToString());
        Assert.True(table.FoundUnapproved >= LeastFoundUnapproved, table.ToString());
        Assert.True(table.FoundUnapprovedOfAll >= LeastFoundUnapprovedOfAll, table.ToString());
    }

    private static IEnumerable<Judgement> Judge(MutatedSite site, Sample sample) =>
        SampleMutations.Of(sample.Text, Cases.AreMany ? ManyOfEach : FewOfEach)
            .Select(mutant => Judge(site, sample, mutant))
            .OfType<Judgement>();

    private static Judgement? Judge(MutatedSite site, Sample sample, Mutant mutant)
    {
        if (site.WithSample(sample, mutant.Text) is not { } shown)
        {
            return null;
        }

        LayoutDiagnostic? first = shown.Reports.Count > 0 ? shown.Reports[0] : null;
        return new Judgement(
            mutant.Operator,
            shown.Changes(site.Right),
            shown.ChangesValues(site.Right),
            first is not null,
            null,
            shown.Reports.Count,
            shown.IsFoundUnapproved(site.Right),
            $"{mutant.Operator}: {sample.RelativePath}: {Quote(sample.Text, mutant)}\n    -> {first?.ToString() ?? "nothing"}");
    }

    private static string Quote(string text, Mutant mutant)
    {
        (int start, int end) = (mutant.Places[0].Start.Value, mutant.Places[0].End.Value);
        string place = mutant.Text[start..Math.Min(end, start + 60)];
        return $"line {text.AsSpan(0, start).Count('\n') + 1}: '{place}' before '{text[start..Math.Min(start + 60, text.Length)]}'"
            .ReplaceLineEndings(" ");
    }
}
