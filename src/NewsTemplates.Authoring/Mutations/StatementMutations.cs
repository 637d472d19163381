using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>What a page states for machines, broken, gone or replaced: JSON-LD and <c>meta</c> elements.</summary>
internal static class StatementMutations
{
    // What a site states where its editors' system has lost what it should.
    private const string OtherContent = "Latest news and more";

    public static IEnumerable<PageChange> Of(MarkupText page) =>
        page.LinkedData.SelectMany(script => OfScript(page, script))
            .Concat(page.Elements.Where(element => element.Name == "meta").SelectMany(meta => OfMeta(page, meta)));

    private static IEnumerable<PageChange> OfScript(MarkupText page, MarkupElement script)
    {
        string text = page.Text;
        int last = text.LastIndexOf('}', script.ContentEnd - 1, script.ContentEnd - script.ContentStart);
        int middle = (script.ContentStart + script.ContentEnd) / 2;
        int colon = text.IndexOf("\":", middle, script.ContentEnd - middle, StringComparison.Ordinal);
        int quote = text.IndexOf(": \"", script.ContentStart, script.ContentEnd - script.ContentStart, StringComparison.Ordinal);
        if (last > 0)
        {
            yield return new PageChange("break JSON-LD", last..(last + 1), "");
            yield return new PageChange("break JSON-LD", middle..script.ContentEnd, "");
        }

        if (colon > 0)
        {
            yield return new PageChange("break JSON-LD", colon..(colon + 1), "");
        }

        if (quote > 0)
        {
            yield return new PageChange("break JSON-LD", (quote + 2)..(quote + 2), "\"");
        }

        yield return new PageChange("drop JSON-LD", script.Start..script.End, "");
    }

    private static IEnumerable<PageChange> OfMeta(MarkupText page, MarkupElement meta)
    {
        yield return new PageChange("change a meta", meta.Start..meta.End, "");
        foreach ((string name, Range value) in meta.Attributes(page.Text))
        {
            if (name == "content")
            {
                yield return new PageChange("change a meta", value, OtherContent);
            }
            else if (name is "property" or "name" or "itemprop")
            {
                yield return new PageChange("change a meta", value, "site:" + page.Text[value]);
            }
        }
    }
}
