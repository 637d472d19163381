using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Cli.Terminal;
using Spectre.Console;

namespace NewsTemplates.Cli.Health;

/// <summary>A report for a terminal: a row a site, the worst first, and below the fields of each site that issues are of.</summary>
internal static class HealthTable
{
    private const int MostFields = 4;
    private const int LeastSiteWidth = 12;
    private const int OtherColumns = 60;
    private const double BadFrom = 0.2;

    private static readonly Style Name = new(Color.Teal);
    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Some = new(Color.Yellow);
    private static readonly Style Bad = new(Color.Red);

    /// <summary>Writes the report.</summary>
    public static void Write(HealthReport report, CommandConsole console)
    {
        IAnsiConsole ansi = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = console.OutputIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new TerminalOutput(console),
        });
        ansi.Write(SitesOf(report, int.Max(LeastSiteWidth, console.Width - OtherColumns)));
        foreach (SiteHealth site in report.Sites.Where(site => site.Fields.Count > 0))
        {
            ansi.Write(new Paragraph()
                .Append(VisibleText.Of(site.Name), Name)
                .Append("  " + VisibleText.Of(FieldsOf(site)) + "\n"));
        }
    }

    private static Table SitesOf(HealthReport report, int siteWidth)
    {
        Table table = new Table { Border = TableBorder.Simple }.AddColumn(Column("Site")).AddColumn(Column("Pages").RightAligned());
        foreach (Measure measure in Measure.All)
        {
            table.AddColumn(Column(Narrow(measure.Name)).RightAligned());
        }

        foreach (SiteHealth site in report.Sites)
        {
            table.AddRow(
            [
                new Paragraph(VisibleText.Shortened(site.Name, siteWidth), Name),
                new Paragraph(site.Total.Asked.ToString(CultureInfo.InvariantCulture)),
                .. Measure.All.Select(measure => Cell(measure, measure.Of(site.Total))),
            ]);
        }

        return table;
    }

    private static TableColumn Column(string name) => new TableColumn(name).Padding(0, 0).NoWrap();

    /// <summary>The name on two lines where it has several words.</summary>
    private static string Narrow(string name) => name.LastIndexOf(' ') is > 0 and var space ? $"{name[..space]}\n{name[(space + 1)..]}" : name;

    private static Paragraph Cell(Measure measure, Share share) => new(
        share.ToString(),
        share.Part == 0 ? Faint : !measure.IsGrave ? Style.Plain : share.Value >= BadFrom ? Bad : Some);

    /// <summary>The worst fields, each with its most frequent issue.</summary>
    private static string FieldsOf(SiteHealth site)
    {
        int further = site.Fields.Count - MostFields;
        IEnumerable<string> worst = site.Fields.Take(MostFields).Select(field =>
            $"{field.Name} ({field.Issues.First().Key} {field.Of(field.Issues.First().Key)})");
        return string.Join(", ", further > 0 ? worst.Append(string.Create(CultureInfo.InvariantCulture, $"{further} more")) : worst);
    }
}
