using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>Expressions of the site's own template that it has not rendered.</summary>
internal static class LeakMutations
{
    private static readonly string[] Expressions = ["{{ title }}", "${name}"];

    public static IEnumerable<PageChange> Of(MarkupText page) =>
        page.Texts.SelectMany(stretch => In(page, "leak into text", stretch))
            .Concat(page.Elements
                .SelectMany(element => element.Attributes(page.Text))
                .Where(attribute => IsValue(attribute.Name))
                .SelectMany(attribute => In(page, "leak into an attribute", attribute.Value)));

    /// <summary>Whether an attribute has a value of the story's, or of its picture's.</summary>
    private static bool IsValue(string attribute) =>
        attribute is "alt" or "content" or "datetime" or "href" or "src" or "srcset" or "title"
        || attribute.StartsWith("data-", StringComparison.Ordinal);

    /// <summary>An expression in the place of a value, before it, and glued to its last letter.</summary>
    private static IEnumerable<PageChange> In(MarkupText page, string name, Range value)
    {
        string written = page.Text[value];
        int start = value.Start.Value + (written.Length - written.TrimStart().Length);
        int end = start + written.Trim().Length;
        foreach (string expression in Expressions)
        {
            yield return new PageChange(name, start..end, expression);
            yield return new PageChange(name, start..start, expression + " ");
            yield return new PageChange(name, end..end, expression);
        }
    }
}
