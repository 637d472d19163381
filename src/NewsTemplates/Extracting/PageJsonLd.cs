using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NewsTemplates.Html;
using NewsTemplates.LinkedData;
using NewsTemplates.Urls;

namespace NewsTemplates.Extracting;

/// <summary>The JSON-LD of the page that is read. It is read, and what is wrong with it reported, when the first rule asks for it.</summary>
internal sealed class PageJsonLd(ExtractionContext context)
{
    private JsonLd? _data;
    private OwnArticle? _own;

    private JsonLd Data => _data ??= ReadData();

    private OwnArticle Own => _own ??= FindOwn();

    /// <summary>The values that a path leads to: from an article only if it is the page's own, else from any object of the type.</summary>
    /// <param name="type">A schema.org type.</param>
    /// <param name="keys">The path; empty for the object itself.</param>
    public IReadOnlyList<JsonLdValue> Find(string type, IReadOnlyList<string> keys) =>
        OwnArticle.IsOf(type) ? Own.Find(type, keys) : Data.Find(type, keys);

    private JsonLd ReadData()
    {
        var scripts = new List<string>();
        if (context.Page is { } page)
        {
            for (int node = 0; node < page.Count; node++)
            {
                if (page.IsElement(node, "script") && !page.IsInNoscript(node) && JsonLd.IsScriptType(page.Attribute(node, "type")))
                {
                    scripts.Add(RawText(page, node));
                }
            }
        }

        JsonLd read = JsonLd.Read(scripts);
        foreach (JsonLdProblem problem in read.Problems)
        {
            string message = $"JSON-LD script {problem.Script}, line {problem.Line}: {problem.Message}";
            context.Report(new ExtractionIssue(IssueKind.BrokenJsonLd, null, message));
        }

        return read;
    }

    private OwnArticle FindOwn()
    {
        Uri?[] known = [context.Url, context.Page is { } page ? SavedPage.Canonical(page, context.Conversion.BaseUri) : null];
        PageAddress[] addresses = [.. known.OfType<Uri>().Select(PageAddress.Of).OfType<PageAddress>()];
        OwnArticle own = OwnArticle.In(Data, new PageNaming(Data, context.Url, addresses, context.Page?.Encoding));
        if (own.Candidates > 0)
        {
            string count = own.Candidates.ToString(CultureInfo.InvariantCulture);
            context.Report(new ExtractionIssue(
                IssueKind.UnclearJsonLd, null, $"the JSON-LD has {count} articles, and nothing says which of them is this page's: none is read"));
        }

        return own;
    }

    private static string RawText(PageDocument page, int element)
    {
        var text = new StringBuilder();
        for (int node = element + 1; node < page.End(element); node++)
        {
            if (page.Kind(node) == NodeKind.Text)
            {
                text.Append(page.Text(node).ToString());
            }
        }

        return text.ToString();
    }
}
