using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace NewsTemplates.Mutations;

/// <summary>One mutant, judged.</summary>
/// <param name="Operator">What kind of mistake it has.</param>
/// <param name="Changes">Whether anything but the shape of a record is another.</param>
/// <param name="ChangesValues">Whether compiling breaks, or a value or an issue is another.</param>
/// <param name="IsReported">Whether anything is reported.</param>
/// <param name="IsExact">Whether the first report begins at the mistake; null where it has no place in the layout.</param>
/// <param name="Reports">How many reports there are.</param>
/// <param name="IsFoundUnapproved">Whether anything is reported where no result is approved.</param>
/// <param name="Example">What it is, for whoever looks for the cause of a figure.</param>
internal sealed record Judgement(
    string Operator, bool Changes, bool ChangesValues, bool IsReported, bool? IsExact, int Reports, bool IsFoundUnapproved, string Example);

/// <summary>The figures of a suite. All operators weigh the same.</summary>
internal sealed class MutationTable
{
    private readonly IGrouping<string, Judgement>[] _operators;

    public MutationTable(IEnumerable<Judgement> judgements) =>
        _operators = [.. judgements.Where(judgement => judgement.Changes).GroupBy(judgement => judgement.Operator).OrderBy(same => same.Key)];

    public double Reported => Mean(mutant => mutant.IsReported);

    /// <summary>Of the mutants that are reported.</summary>
    public double Exact => Mean(mutant => mutant.IsExact == true, mutant => mutant.IsReported);

    /// <summary>Of the mutants that are reported.</summary>
    public double Reports => _operators.SelectMany(mutants => mutants).Where(mutant => mutant.IsReported).Average(mutant => mutant.Reports);

    /// <summary>Of the mutants that change a value.</summary>
    public double FoundUnapproved => Mean(mutant => mutant.IsFoundUnapproved, mutant => mutant.ChangesValues);

    /// <summary>Of the mutants that change a value, all weighing the same.</summary>
    public double FoundUnapprovedOfAll =>
        _operators.SelectMany(mutants => mutants).Where(mutant => mutant.ChangesValues).Average(mutant => mutant.IsFoundUnapproved ? 1 : 0);

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine($"operator                              changing reported{(HasPlaces ? "    exact" : "")}  reports unapproved");
        foreach (IGrouping<string, Judgement> mutants in _operators)
        {
            var only = new MutationTable(mutants);
            text.AppendLine(Line(mutants.Key, mutants.Count(), only));
        }

        text.AppendLine(Line("all, operators alike", _operators.Sum(mutants => mutants.Count()), this));
        text.AppendLine(CultureInfo.InvariantCulture, $"unapproved, mutants alike: {100 * FoundUnapprovedOfAll:0.0}%");
        return text.ToString();
    }

    /// <summary>The mutants that keep the figures down, a few of each operator.</summary>
    public string Failures(int ofEach) => string.Join("\n", _operators.SelectMany(mutants =>
        mutants.Where(mutant => !mutant.IsReported || mutant.IsExact == false).Take(ofEach)
            .Concat(mutants.Where(mutant => mutant is { ChangesValues: true, IsFoundUnapproved: false }).Take(ofEach))
            .Distinct()
            .Select(mutant => mutant.Example)));

    private bool HasPlaces => _operators.Any(mutants => mutants.Any(mutant => mutant.IsExact is not null));

    private static string Line(string name, int count, MutationTable figures) => string.Format(
        CultureInfo.InvariantCulture,
        "{0,-37} {1,8} {2,7:0.0}%{3} {4,8:0.00} {5,9:0.0}%",
        name,
        count,
        100 * figures.Reported,
        figures.HasPlaces ? string.Format(CultureInfo.InvariantCulture, " {0,7:0.0}%", 100 * figures.Exact) : "",
        figures._operators.SelectMany(mutants => mutants).Any(mutant => mutant.IsReported) ? figures.Reports : 0,
        100 * figures.FoundUnapproved);

    private double Mean(System.Func<Judgement, bool> counts, System.Func<Judgement, bool>? of = null)
    {
        double[] shares =
        [
            .. _operators
                .Select(mutants => mutants.Where(of ?? (_ => true)).ToArray())
                .Where(mutants => mutants.Length > 0)
                .Select(mutants => (double)mutants.Count(counts) / mutants.Length),
        ];
        return shares.Length == 0 ? 1 : shares.Average();
    }
}
