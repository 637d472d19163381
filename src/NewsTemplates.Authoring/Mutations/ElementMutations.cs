using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>Elements that a redesign renames, drops, wraps, moves or repeats.</summary>
internal static class ElementMutations
{
    private const string Renamed = "-v2";

    // What stands within a line. A block around it would end the paragraph.
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "br", "cite", "code", "em", "i", "img", "picture", "q", "small", "source", "span", "strong", "sub", "sup", "time", "u",
    };

    public static IEnumerable<PageChange> Of(MarkupText page) => Classes(page)
        .Concat(page.Seen.SelectMany(element => OfElement(page, element)))
        .Concat(Swapped(page));

    private static IEnumerable<PageChange> OfElement(MarkupText page, MarkupElement element)
    {
        string written = page.Text[element.Start..element.End];
        if (Holds(page, element))
        {
            yield return new PageChange("drop an element", element.Start..element.End, "");
            yield return new PageChange("repeat an element", element.End..element.End, written);
        }

        string wrapper = Inline.Contains(element.Name) ? "span" : "div";
        yield return new PageChange(
            "wrap an element",
            [new TextEdit(element.Start, element.Start, $"<{wrapper} class=\"wrapper\">"), new TextEdit(element.End, element.End, $"</{wrapper}>")]);
    }

    /// <summary>Whether it is a picture, or something stands in it.</summary>
    private static bool Holds(MarkupText page, MarkupElement element) =>
        element.Name == "img" || !string.IsNullOrWhiteSpace(page.Text[element.ContentStart..element.ContentEnd]);

    private static IEnumerable<PageChange> Classes(MarkupText page)
    {
        var places = page.Elements
            .SelectMany(element => element.Attributes(page.Text).Where(attribute => attribute.Name == "class"))
            .SelectMany(attribute => Words(page.Text, attribute.Value))
            .GroupBy(word => page.Text[word], StringComparer.Ordinal);
        foreach (IGrouping<string, Range> name in places)
        {
            yield return new PageChange("rename a class", [.. name.Select(word => new TextEdit(word.End.Value, word.End.Value, Renamed))]);
        }
    }

    private static IEnumerable<Range> Words(string text, Range value)
    {
        int start = value.Start.Value;
        foreach (string word in text[value].Split([' ', '\t', '\r', '\n']))
        {
            if (word.Length > 0)
            {
                yield return start..(start + word.Length);
            }

            start += word.Length + 1;
        }
    }

    private static IEnumerable<PageChange> Swapped(MarkupText page)
    {
        foreach (IGrouping<int, MarkupElement> siblings in page.Seen.Where(element => Holds(page, element)).GroupBy(element => element.ParentStart))
        {
            foreach ((MarkupElement one, MarkupElement other) in siblings.Zip(siblings.Skip(1)))
            {
                string between = page.Text[one.End..other.Start];
                string swapped = page.Text[other.Start..other.End] + between + page.Text[one.Start..one.End];
                yield return new PageChange("swap two elements", one.Start..other.End, swapped);
            }
        }
    }
}
