using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Scoring;

/// <summary>The figures of many pages together.</summary>
internal sealed class Figures
{
    private readonly List<Figure> _figures = [];

    /// <summary>The attributes in the order in which they came first.</summary>
    public IEnumerable<(string Attribute, double Mean, int Right, int Count)> Totals => _figures
        .GroupBy(figure => figure.Attribute)
        .Select(figures => (figures.Key, figures.Average(figure => figure.Value), figures.Count(figure => figure.IsRight), figures.Count()));

    /// <summary>Adds the figures of a page.</summary>
    public void Add(IEnumerable<Figure> figures) => _figures.AddRange(figures);
}
