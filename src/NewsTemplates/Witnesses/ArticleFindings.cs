using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Witnesses;

/// <summary>
/// Compares the values of an article with what else its page says: JSON-LD, <c>meta</c> elements, what readers see. Values are known by
/// their texts, not by where they were read; the work is in proportion to the page's size.
/// </summary>
internal static class ArticleFindings
{
    /// <summary>What the page says against the values: of each field the most telling alone.</summary>
    /// <param name="values">The values.</param>
    /// <param name="page">The page.</param>
    /// <param name="url">The page's address.</param>
    /// <param name="ofSite">
    /// Texts that stand on many pages of the site, as <see cref="LetterWindows.LettersOf"/> gives them: no body has to hold them.
    /// </param>
    public static IReadOnlyList<Finding> Find(ArticleValues values, PageDocument page, Uri url, ISet<string>? ofSite = null)
    {
        var findings = new List<Finding>();
        var blocks = new PageBlocks(page);
        var statements = new PageStatements(page, url);
        findings.AddRange(Texts(values).SelectMany(text => DecodedTwice(text.Field, text.Text)));
        BodyFindings? body = values.Body is null ? null : new BodyFindings(blocks, values, statements.Descriptions, ofSite);
        findings.AddRange(body?.Find() ?? []);
        if (values.Title is { } title)
        {
            findings.AddRange(TitleFindings.Find(title, statements));
        }

        if (values.Published is { } published)
        {
            findings.AddRange(DateFindings.Find(published, statements));
        }

        findings.AddRange(AuthorFindings.Find(values.Authors, statements, blocks));
        findings.AddRange(ImageFindings.Find(values.Images, statements, blocks, body?.Start ?? -1, body?.End ?? -1));
        findings.AddRange(TopicFindings.Find(values.Topics));
        return [.. findings.GroupBy(finding => finding.Field, StringComparer.Ordinal).Select(ofField => ofField.First())];
    }

    private static IEnumerable<(string Field, string Text)> Texts(ArticleValues values) =>
        new[] { ("title", values.Title ?? ""), ("summary", values.Summary ?? ""), ("body", values.Body?.ToString() ?? "") }
            .Concat(values.Authors.Select(author => ("authors", author)))
            .Concat(values.Topics.Select(topic => ("topics", topic)));

    private static IEnumerable<Finding> DecodedTwice(string field, string text)
    {
        if (DoubleDecoding.Find(text) is { } found)
        {
            yield return new Finding(FindingKind.DecodedTwice, field, found.Written, found.Meant);
        }
    }
}
