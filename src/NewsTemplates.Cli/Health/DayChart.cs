using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace NewsTemplates.Cli.Health;

/// <summary>A measure over days as a small picture: a column a day, a gap for a day without pages; the full height is all pages.</summary>
internal static class DayChart
{
    private const int DayWidth = 4;
    private const int ColumnWidth = 3;
    private const int Height = 40;

    // What is there is to be seen.
    private const int LeastHeight = 2;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The picture.</summary>
    /// <param name="measure">What is shown.</param>
    /// <param name="days">Each day, in order.</param>
    /// <param name="description">What it shows, in words.</param>
    public static XElement Of(Measure measure, IReadOnlyList<DayFigures> days, string description)
    {
        var ground = new StringBuilder();
        var columns = new StringBuilder();
        int firstOfRun = 0;
        for (int index = 0; index < days.Count; index++)
        {
            Share share = measure.Of(days[index]);
            if (share.Part > 0)
            {
                AddColumn(columns, index, index, int.Max(LeastHeight, (int)double.Round(share.Value * Height)));
            }

            // Days with pages stand on one ground; it ends before a day without.
            if (share.Whole == 0)
            {
                firstOfRun = index + 1;
            }
            else if (index + 1 == days.Count || measure.Of(days[index + 1]).Whole == 0)
            {
                AddColumn(ground, firstOfRun, index, Height);
            }
        }

        return new XElement(
            Svg + "svg",
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {(days.Count * DayWidth) - 1} {Height}")),
            new XAttribute("preserveAspectRatio", "none"),
            new XAttribute("role", "img"),
            new XElement(Svg + "title", description),
            Path("ground", ground),
            Path(measure.IsGrave ? "grave" : "mild", columns));
    }

    private static void AddColumn(StringBuilder path, int first, int last, int height) => path.Append(
        CultureInfo.InvariantCulture,
        $"M{first * DayWidth} {Height}v-{height}h{((last - first) * DayWidth) + ColumnWidth}v{height}z");

    private static XElement? Path(string kind, StringBuilder path) =>
        path.Length == 0 ? null : new XElement(Svg + "path", new XAttribute("class", kind), new XAttribute("d", path.ToString()));
}
