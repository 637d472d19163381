using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Cli.Health;

/// <summary>How well a field of a site's pages could be read.</summary>
/// <param name="Page">The page's name in the layout.</param>
/// <param name="Field">The field; null for the whole page.</param>
/// <param name="Pages">How many such pages were fetched.</param>
/// <param name="Issues">How many of them had an issue with the field, by the name of its kind; the most first.</param>
internal sealed record FieldHealth(string Page, string? Field, int Pages, IReadOnlyDictionary<string, int> Issues)
{
    /// <summary>The field with its page.</summary>
    public string Name => Field is null ? Page : $"{Page}.{Field}";

    /// <summary>The largest share of a kind other than those where a value was found all the same.</summary>
    public double Gravest => Issues.Where(issue => !IsMild(issue.Key)).Select(issue => Of(issue.Key).Value).DefaultIfEmpty().Max();

    /// <summary>The kinds that are no measure of their own.</summary>
    public IEnumerable<string> OtherKinds => Issues.Keys.Where(kind => Measure.OfIssues.All(measure => measure.Kind != kind));

    /// <summary>The share of pages with a kind of issue.</summary>
    public Share Of(string kind) => new(Issues.GetValueOrDefault(kind), Pages);

    private static bool IsMild(string kind) => Measure.OfIssues.Any(measure => measure.Kind == kind && !measure.IsGrave);
}
