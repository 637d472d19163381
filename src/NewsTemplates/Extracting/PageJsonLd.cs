using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.LinkedData;
using NewsTemplates.Scripts;
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
        IEnumerable<PageScript> scripts = context.Page is { } page ? PageScript.In(page) : [];
        JsonLd read = JsonLd.Read(scripts.Where(script => JsonLd.IsScriptType(script.Type)).Select(script => script.Utf8));
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
}
