using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>Pages that were not saved as they are: another page in their place, a part of them, their bytes read wrongly.</summary>
internal static class PageMutations
{
    private static readonly string[] Challenges =
    [
        """
        <title>One moment…</title></head>
        <body><h1>Checking your browser</h1>
        <p>This takes a few seconds. You are taken to the page when it is done.</p>
        <noscript><p>Please enable JavaScript and cookies to go on.</p></noscript>
        <form id="gate" action="/gate" method="post"><input type="hidden" name="ticket" value="5f2a"></form></body></html>
        """,
        """
        <title>Are you a person?</title></head>
        <body><main><h1>Unusual traffic from your network</h1>
        <p>To protect our readers we ask you to confirm that you are a person. Press the button and hold it until the bar is full.</p>
        <button type="button">Press and hold</button><p>Reference: 77-0c41-9ab</p></main></body></html>
        """,
    ];

    private static readonly int[] CodePages = [1252, 1254];

    public static IEnumerable<PageChange> Of(MarkupText page)
    {
        string text = page.Text;
        Range all = ..text.Length;
        MarkupElement? canonical = page.Elements.FirstOrDefault(element =>
            element.Name == "link" && text[element.Start..element.End].Contains("canonical", StringComparison.OrdinalIgnoreCase));
        foreach (string challenge in Challenges)
        {
            yield return new PageChange("challenge instead of the page", all, "<!DOCTYPE html>\n<html><head>\n" + challenge);
            if (canonical is not null)
            {
                string link = text[canonical.Start..canonical.End];
                yield return new PageChange("challenge instead of the page", all, "<!DOCTYPE html>\n<html><head>\n" + link + challenge);
            }
        }

        int[] ends = [.. new[] { text.Length / 2, text.Length * 2 / 3 }.SelectMany(end => new[] { end, InTag(page, end) })];
        foreach (int end in ends.Distinct())
        {
            yield return new PageChange("cut the page", end..text.Length, "");
        }

        foreach (int codePage in CodePages)
        {
            Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
            yield return new PageChange("decode the page twice", all, encoding.GetString(Encoding.UTF8.GetBytes(text)));
        }
    }

    /// <summary>The middle of the first start tag behind a place.</summary>
    private static int InTag(MarkupText page, int place) =>
        page.Elements.FirstOrDefault(element => element.Start >= place) is { } next ? (next.Start + next.ContentStart) / 2 : place;
}
