using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>Dates that a page begins to write in another form.</summary>
internal static class DateMutations
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly (Regex Form, string Other)[] InText =
    [
        (new(@"(\p{L}{3,}) (\d{1,2}),? (\d{4})", Options), "$2 $1 $3"),
        (new(@"(?<!\d)(\d{1,2}) (\p{L}{3,}),? (\d{4})", Options), "$2 $1, $3"),
        (new(@"(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4})", Options), "$4-$3-$1"),
        (new(@"(?<=\d{4},? )(\d{1,2}):(\d\d)", Options), "$1.$2"),
        (new(@"(?<=\d{4}) (\d{1,2}:\d\d)", Options), ", at $1"),
        (new(@"(?:\p{L}{3,} \d{1,2}|\d{1,2} \p{L}{3,}),? \d{4}(?: \d{1,2}:\d\d)?", Options), "3 hours ago"),
    ];

    private static readonly Regex Standard = new(@"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?", Options);

    private static readonly string[] OtherStandard = ["$3.$2.$1 $4", "$1-$2-$3", "$1-$2-$3T$4", "$2/$3/$1 $4"];

    public static IEnumerable<PageChange> Of(MarkupText page)
    {
        IEnumerable<PageChange> texts = page.Texts.SelectMany(stretch => InText.SelectMany(form =>
            Changed(page, "change a date's form", stretch, form.Form, form.Other)));
        IEnumerable<PageChange> attributes = page.Elements
            .SelectMany(element => element.Attributes(page.Text))
            .Where(attribute => attribute.Name is "datetime" or "content")
            .SelectMany(attribute => Standards(page, "change a date's form", attribute.Value));
        IEnumerable<PageChange> scripts = page.LinkedData
            .SelectMany(script => Standards(page, "change a date's form", script.ContentStart..script.ContentEnd));
        return texts.Concat(attributes).Concat(scripts);
    }

    private static IEnumerable<PageChange> Standards(MarkupText page, string name, System.Range stretch) =>
        OtherStandard.SelectMany(other => Changed(page, name, stretch, Standard, other));

    /// <summary>One mutant for each date in a stretch.</summary>
    private static IEnumerable<PageChange> Changed(MarkupText page, string name, System.Range stretch, Regex form, string other)
    {
        foreach (Match date in form.Matches(page.Text[stretch]))
        {
            int start = stretch.Start.Value + date.Index;
            yield return new PageChange(name, start..(start + date.Length), date.Result(other).Trim());
        }
    }
}
