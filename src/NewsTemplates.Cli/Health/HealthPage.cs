using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Health;

/// <summary>
/// A report as one HTML page that needs nothing else: no script, no other file. It is made as a tree, so that no text can become markup, and
/// written as XML that is HTML, too: no element but those without content is empty.
/// </summary>
internal static class HealthPage
{
    private const double SomeFrom = 0.05;
    private const double BadFrom = 0.2;
    private const double WorseFrom = 0.5;

    /// <summary>The page's text.</summary>
    public static string Of(HealthReport report)
    {
        var page = new XElement(
            "html",
            new XAttribute("lang", "en"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", HealthStyle.Policy)),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", $"Health of layouts, {DaysOf(report)}"),
                new XElement("style", HealthStyle.Text)),
            new XElement(
                "body",
                Header(report),
                new XElement("main", Summary(report), report.Sites.Select((site, index) => Section(site, index, report)))));
        return "<!DOCTYPE html>\n" + Written(page) + "\n";
    }

    private static XElement Header(HealthReport report) => new(
        "header",
        new XElement("h1", "Health of layouts"),
        new XElement("p", report.Sites.Count == 0
            ? $"No pages were read, {DaysOf(report)}."
            : $"{Number(report.Sites.Count)} {(report.Sites.Count == 1 ? "site" : "sites")}, {Number(report.Total.Asked)} pages, {DaysOf(report)}. "
                + "Days are those of UTC; of a page that was read several times on a day, the last time counts."));

    private static IEnumerable<XElement> Summary(HealthReport report)
    {
        if (report.Sites.Count == 0)
        {
            yield break;
        }

        yield return new XElement("dl", Class("figures"), Measure.All.Select(measure => new XElement(
            "div",
            new XElement("dt", measure.Name),
            new XElement("dd", measure.Of(report.Total).ToString()),
            new XElement("dd", Class("meaning"), $"of pages {measure.Meaning}"))));
        yield return Table(
            "All sites, the worst first",
            ["Site", "Pages", .. Measure.All.Select(measure => measure.Name)],
            report.Sites.Select((site, index) => new XElement(
                "tr",
                RowName(new XElement("a", new XAttribute("href", "#" + Anchor(index)), VisibleText.Of(site.Name))),
                new XElement("td", Number(site.Total.Asked)),
                Measure.All.Select(measure => Cell(measure, measure.Of(site.Total))))));
        yield return new XElement(
            "p",
            "In the charts below each column is a day and its height the share of that day's pages, the full height all of them; "
            + "a gap is a day without pages.");
    }

    private static XElement Section(SiteHealth site, int index, HealthReport report) => new(
        "section",
        new XAttribute("id", Anchor(index)),
        new XAttribute("aria-labelledby", Anchor(index) + "-name"),
        new XElement("h2", new XAttribute("id", Anchor(index) + "-name"), VisibleText.Of(site.Name)),
        new XElement("p", $"{Number(site.Total.Asked)} pages" + FaultsOf(site)),
        new XElement("div", Class("charts"), Measure.All.Select(measure => Chart(measure, site, report))),
        site.Fields.Count == 0 ? null : FieldTable(site));

    private static XElement Chart(Measure measure, SiteHealth site, HealthReport report)
    {
        Share all = measure.Of(site.Total);
        Share latest = measure.Of(site.Latest);
        string description = $"{measure.Name}, {VisibleText.Of(site.Name)}, {DaysOf(report)}: {all} of {Number(all.Whole)} pages; "
            + $"{latest} on {DayOf(site.Latest.Day)}, the latest day.";
        return new XElement(
            "figure",
            new XElement("figcaption", new XElement("span", measure.Name), " ", new XElement("strong", all.ToString())),
            DayChart.Of(measure, site.Days, description),
            all.Part == 0 ? null : new XElement("p", Class("latest"), $"latest day {latest}"));
    }

    private static XElement FieldTable(SiteHealth site)
    {
        bool hasOther = site.Fields.Any(field => field.OtherKinds.Any());
        return Table(
            "Fields with issues, the worst first",
            ["Field", "Pages", .. Measure.OfIssues.Select(measure => measure.Name), .. hasOther ? new[] { "Other issues" } : []],
            site.Fields.Select(field => new XElement(
                "tr",
                RowName(VisibleText.Of(field.Name)),
                new XElement("td", Number(field.Pages)),
                Measure.OfIssues.Select(measure => Cell(measure, field.Of(measure.Kind!))),
                hasOther ? new XElement("td", Class("text"), OtherIssuesOf(field)) : null)));
    }

    private static string OtherIssuesOf(FieldHealth field) =>
        VisibleText.Of(string.Join(", ", field.OtherKinds.Select(kind => $"{kind} {field.Of(kind)}")));

    private static XElement Table(string caption, IReadOnlyList<string> columns, IEnumerable<XElement> rows) => new(
        "div",
        Class("scroll"),
        new XAttribute("role", "region"),
        new XAttribute("aria-label", caption),
        new XAttribute("tabindex", "0"),
        new XElement(
            "table",
            new XElement("caption", caption),
            new XElement("thead", new XElement("tr", columns.Select(column => new XElement(
                "th", new XAttribute("scope", "col"), column == "Other issues" ? Class("text") : null, column)))),
            new XElement("tbody", rows)));

    private static XElement RowName(object content) => new("th", new XAttribute("scope", "row"), content);

    private static XElement Cell(Measure measure, Share share) => new(
        "td",
        share.Part == 0 ? Class("none")
            : !measure.IsGrave || share.Value < SomeFrom ? null
            : Class(share.Value >= WorseFrom ? "worse" : share.Value >= BadFrom ? "bad" : "some"),
        share.ToString());

    private static string FaultsOf(SiteHealth site) => site.Total.NotFetched == 0
        ? "."
        : ". Not fetched: " + VisibleText.Of(string.Join(", ", site.Total.Faults.Select(fault => $"{fault.Key} {Number(fault.Value)}"))) + ".";

    private static XAttribute Class(string name) => new("class", name);

    private static string Anchor(int index) => string.Create(CultureInfo.InvariantCulture, $"site-{index + 1}");

    private static string DaysOf(HealthReport report) =>
        report.From == report.To ? DayOf(report.To) : $"{DayOf(report.From)} to {DayOf(report.To)}";

    private static string DayOf(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Written(XElement page)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n" };
        using (XmlWriter writer = XmlWriter.Create(new StringWriter(text, CultureInfo.InvariantCulture), settings))
        {
            page.WriteTo(writer);
        }

        return text.ToString();
    }
}
