using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Packaging.Tests;

/// <summary>Layouts that a build refuses, each with its error at its place.</summary>
[Collection(nameof(Consumers))]
public class RefusalTests(Consumers consumers)
{
    internal static readonly ConsumerProject Refused = new(
        "refused",
        "System.Console.WriteLine();",
        Layout("MisspeltKey", "hosts:", "hots:"),
        Layout("UnknownType", "as: datetime", "as: datetme"),
        Layout("InvalidSelector", "h1.title", "h1[title"),
        Layout("InvalidRegex", "h1.title", "{ from: h1, match: '(a' }"),
        Layout("UnknownBlock", "as: Item", "as: Itme"),
        Layout("DuplicateField", "      published:", "      title?: h2\n      published:"),
        Layout("UnquotedSelector", "title: h1.title", "title: #main"),
        Layout("TabIndentation", "      title:", "\ttitle:"),
        Layout("AliasBomb", "title: h1.title", "title: &a [x, y]\n      more: [*a, *a, *a]"));

    internal static readonly ConsumerProject Unfit = new(
        "unfit",
        "System.Console.WriteLine();",
    [
        .. Site("RenamedClass", AlmeraSite.Layout, AlmeraSite.Sample.Replace("class=\"title\"", "class=\"headline\"")),
        .. Site("BrokenCount", AlmeraSite.Layout.Replace("count: 4", "count: 5"), AlmeraSite.Sample),
        .. Site("UnreadableDate", AlmeraSite.Layout, AlmeraSite.Sample.Replace("5 October 2026", "yesterday")),
        .. Site("DifferentResult", AlmeraSite.Layout, AlmeraSite.Sample.Replace("<a>Two</a>", "<a>Zwei</a>")),
    ]);

    [Fact]
    public void A_mistake_in_a_layout_is_refused_at_its_line_and_column() => AssertErrors(
        Refused,
        "AliasBomb.layout.yaml(11,14): error NT1030: '&a' is an anchor to YAML",
        "AliasBomb.layout.yaml(12,14): error NT1031: '*a' is an alias to YAML",
        "AliasBomb.layout.yaml(12,18): error NT1031: '*a' is an alias to YAML",
        "AliasBomb.layout.yaml(12,22): error NT1031: '*a' is an alias to YAML",
        "DuplicateField.layout.yaml(12,7): error NT2003: The field 'title' stands in line 11 already: keep one of them",
        "InvalidRegex.layout.yaml(11,35): error NT2014: The regular expression '(a' is not valid: ",
        "InvalidSelector.layout.yaml(11,16): error NT2013: The selector 'h1[title' is not valid: This bracket is never closed. Add ']'.",
        "MisspeltKey.layout.yaml(2,1): error NT1040: A site has no key 'hots': did you mean 'hosts'?",
        "TabIndentation.layout.yaml(11,1): error NT1010: YAML does not allow tabs in the indentation: write spaces",
        "UnknownBlock.layout.yaml(13,39): error NT2011: The layout has no block or enum 'Itme': did you mean 'Item'?",
        "UnknownType.layout.yaml(12,57): error NT2010: There is no type 'datetme': did you mean 'datetime'?",
        "UnquotedSelector.layout.yaml(11,14): error NT1020: A text that begins with '#' must be quoted: \"#main\"");

    [Fact]
    public void A_layout_that_no_longer_fits_its_sample_is_refused_at_the_rule() => AssertErrors(
        Unfit,
        "BrokenCount/site.layout.yaml(13,52): error NT3015: 'latest' in samples/ferry.html has 4 items, but the layout's count is 5",
        "DifferentResult/site.layout.yaml(6,18): error NT3032: 'latest[1].title' in samples/ferry.html is 'Zwei', approved is 'Two'",
        "RenamedClass/site.layout.yaml(11,14): error NT3010: 'title' is missing in samples/ferry.html: no rule found a value: "
            + "tried 'h1.title' ('h1' still matches 1 element: h1.headline)",
        "UnreadableDate/site.layout.yaml(12,40): error NT3016: 'published' in samples/ferry.html: 'yesterday' cannot be read as datetime");

    private void AssertErrors(ConsumerProject project, params string[] beginnings)
    {
        IReadOnlyList<string> errors = consumers.Errors(project);
        Assert.True(errors.Count == beginnings.Length, string.Join("\n", errors));
        Assert.All(errors.Zip(beginnings), pair => Assert.StartsWith(pair.Second, pair.First, StringComparison.Ordinal));
    }

    private static (string Path, string Text) Layout(string name, string right, string wrong) =>
        ($"{name}.layout.yaml", AlmeraSite.Named(AlmeraSite.Layout, name).Replace(right, wrong));

    private static (string Path, string Text)[] Site(string name, string layout, string sample) =>
    [
        ($"{name}/site.layout.yaml", AlmeraSite.Named(layout, name)),
        ($"{name}/samples/ferry.html", AlmeraSite.Named(sample, name)),
        ($"{name}/samples/ferry.expected.json", AlmeraSite.Named(AlmeraSite.Approved, name)),
    ];
}
