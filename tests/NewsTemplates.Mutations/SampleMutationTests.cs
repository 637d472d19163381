using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Mutations;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Samples;
using Xunit.Abstractions;

namespace NewsTemplates.Mutations;

/// <summary>
/// Pages that change, or are saved wrongly, are reported. An ordinary run judges some mutants of each operator, spread over the pages; a long
/// one all.
/// </summary>
public class SampleMutationTests(ITestOutputHelper output)
{
    private const int FewOfEach = 5;

    private const int ManyOfEach = 120;

    // As measured.
    private const double LeastReported = 0.998;
    private const double LeastFoundUnapproved = 0.85;

    [Fact]
    public void Changed_samples_are_reported()
    {
        var table = new MutationTable(MutatedSite.All.SelectMany(site => site.Samples
            .Where(sample => sample.Content == PageContent.Html)
            .SelectMany(sample => Judge(site, sample))));
        output.WriteLine(table.ToString());
        output.WriteLine(table.Failures(Cases.AreMany ? 1000 : 3));
        Assert.True(table.Reported >= LeastReported, table.ToString());
        Assert.True(table.FoundUnapproved >= LeastFoundUnapproved, table.ToString());
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
