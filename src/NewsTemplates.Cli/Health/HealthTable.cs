using System.Globalization;
using System.Linq;
using NewsTemplates.Cli.Terminal;
using Spectre.Console;

namespace NewsTemplates.Cli.Health;

/// <summary>A report as a table for a terminal: a row a site, the worst first.</summary>
internal static class HealthTable
{
    private const int MostFields = 3;
    private const double BadFrom = 0.2;

    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Some = new(Color.Yellow);
    private static readonly Style Bad = new(Color.Red);

    /// <summary>Writes the table.</summary>
    public static void Write(HealthReport report, CommandConsole console)
    {
        IAnsiConsole ansi = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = console.OutputIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new TerminalOutput(console),
        });
        Table table = new Table { Border = TableBorder.Simple }.AddColumn("Site").AddColumn(new TableColumn("Pages").RightAligned());
        foreach (Measure measure in Measure.All)
        {
            table.AddColumn(new TableColumn(measure.Name).RightAligned());
        }

        table.AddColumn("Fields");
        foreach (SiteHealth site in report.Sites)
        {
            table.AddRow(
            [
                new Paragraph(VisibleText.Of(site.Name)),
                new Paragraph(site.Total.Asked.ToString(CultureInfo.InvariantCulture)),
                .. Measure.All.Select(measure => Cell(measure, measure.Of(site.Total))),
                new Paragraph(VisibleText.Of(FieldsOf(site))),
            ]);
        }

        ansi.Write(table);
    }

    private static Paragraph Cell(Measure measure, Share share) => new(
        share.ToString(),
        share.Part == 0 ? Faint : !measure.IsGrave ? Style.Plain : share.Value >= BadFrom ? Bad : Some);

    private static string FieldsOf(SiteHealth site)
    {
        int further = site.Fields.Count - MostFields;
        return string.Join(", ", site.Fields.Take(MostFields).Select(field =>
            $"{field.Name} ({field.Issues.First().Key} {field.Of(field.Issues.First().Key)})")) + (further > 0 ? $", {further} more" : "");
    }
}
