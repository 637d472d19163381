using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Mutations;
using NewsTemplates.Language.Diagnostics;
using Xunit.Abstractions;

namespace NewsTemplates.Mutations;

/// <summary>
/// Mistakes in layouts are reported where they are. An ordinary run judges some mutants of each operator, spread over the
/// layout; a long one all.
/// </summary>
public class LayoutMutationTests(ITestOutputHelper output)
{
    private const int FewOfEach = 4;

    // Of each of the many sites with small samples.
    private const int FewestOfEach = 1;

    // As measured. What is not reported is another model that does the same on every sample, such as a count dropped.
    private const double LeastReported = 0.99;
    private const double LeastExact = 0.95;
    private const double MostReports = 1.25;
    private const double LeastFoundUnapproved = 0.88;

    // As measured. Of a site's looks some have no sample, and dates with an offset tell neither culture nor time zone.
    private const double LeastReportedOfShrunk = 0.90;
    private const double LeastExactOfShrunk = 0.94;
    private const double LeastFoundUnapprovedOfShrunk = 0.93;

    private static readonly MutatedSite[] EachSite = [.. MutatedSite.All, .. MutatedSite.Shrunk];

    public static TheoryData<string> Sites => [.. EachSite.Select(site => site.Name)];

    [Theory]
    [MemberData(nameof(Sites))]
    public void What_is_right_is_not_reported(string name)
    {
        MutatedSite site = EachSite.Single(site => site.Name == name);
        Assert.Empty(site.Right.Reports);
    }

    [Fact]
    public void Mistakes_in_layouts_are_reported_where_they_are()
    {
        var table = new MutationTable(MutatedSite.All.SelectMany(site => Judge(site, FewOfEach)));
        output.WriteLine(table.ToString());
        output.WriteLine(table.Failures(Cases.AreMany ? 1000 : 1));
        Assert.True(table.Reported >= LeastReported, table.ToString());
        Assert.True(table.Exact >= LeastExact, table.ToString());
        Assert.True(table.Reports <= MostReports, table.ToString());
        Assert.True(table.FoundUnapproved >= LeastFoundUnapproved, table.ToString());
    }

    [Fact]
    public void Mistakes_in_layouts_with_small_samples_are_reported_where_they_are()
    {
        var table = new MutationTable(MutatedSite.Shrunk.SelectMany(site => Judge(site, FewestOfEach)));
        output.WriteLine(table.ToString());
        output.WriteLine(table.Failures(Cases.AreMany ? 1000 : 1));
        Assert.True(table.Reported >= LeastReportedOfShrunk, table.ToString());
        Assert.True(table.Exact >= LeastExactOfShrunk, table.ToString());
        Assert.True(table.Reports <= MostReports, table.ToString());
        Assert.True(table.FoundUnapproved >= LeastFoundUnapprovedOfShrunk, table.ToString());
    }

    private static IEnumerable<Judgement> Judge(MutatedSite site, int most) => LayoutMutations.Of(site.Text)
        .GroupBy(mutant => mutant.Operator)
        .SelectMany(mutants => Cases.AreMany ? mutants : Spread([.. mutants], most))
        .Select(mutant => Judge(site, mutant));

    private static IEnumerable<Mutant> Spread(Mutant[] mutants, int most)
    {
        int count = Math.Min(most, mutants.Length);
        return Enumerable.Range(0, count).Select(index => mutants[index * mutants.Length / count]);
    }

    private static Judgement Judge(MutatedSite site, Mutant mutant)
    {
        Showing shown = site.WithLayout(mutant.Text);
        LayoutDiagnostic? first = shown.Reports.Count > 0 ? shown.Reports[0] : null;
        return new Judgement(
            mutant.Operator,
            shown.Changes(site.Right),
            shown.ChangesValues(site.Right),
            first is not null,
            first is not null && mutant.IsAt(first.Span.Start),
            shown.Reports.Count,
            shown.IsFoundUnapproved(site.Right),
            Describe(site, mutant, first));
    }

    private static string Describe(MutatedSite site, Mutant mutant, LayoutDiagnostic? first)
    {
        int at = mutant.Places[0].Start.Value;
        int start = mutant.Text.LastIndexOf('\n', Math.Max(0, Math.Min(at, mutant.Text.Length - 1))) + 1;
        int end = mutant.Text.IndexOf('\n', Math.Min(at, mutant.Text.Length));
        int line = mutant.Text.AsSpan(0, start).Count('\n') + 1;
        string quote = mutant.Text[start..(end < start ? mutant.Text.Length : end)].Trim();
        return $"{mutant.Operator}: {site.Name}:{line}: {quote}\n    -> {first?.ToString() ?? "nothing"}";
    }
}
