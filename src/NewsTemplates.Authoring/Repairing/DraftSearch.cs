using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>The rules that drafting makes for pages of which no value is known.</summary>
internal sealed class DraftSearch
{
    private readonly FieldReading _reading;
    private readonly Lazy<ArticleFields?> _fields;
    private readonly Lazy<Look?> _look;
    private readonly SavedArticle[] _articles;

    /// <summary>Prepares the search.</summary>
    /// <param name="site">The layout.</param>
    /// <param name="contract">The fields of the contract Article; none where the page does not implement it.</param>
    /// <param name="reading">Reads what drafting writes.</param>
    /// <param name="pages">The pages.</param>
    public DraftSearch(SiteModel site, IReadOnlyCollection<FieldModel> contract, FieldReading reading, IReadOnlyList<FreshPage> pages)
    {
        _reading = reading;
        _articles = [.. pages.Where(page => page.Text.Paragraphs.Count > 0).Select(page => new SavedArticle(page.Page, page.Text))];
        bool isPossible = contract.Count > 0 && _articles.Length > 0;
        var facts = new SiteFacts
        {
            Name = site.Name,
            Folder = "",
            Hosts = [.. site.Hosts.Select(host => host.Name)],
            Culture = site.Culture ?? "en-US",
            TimeZone = site.TimeZone ?? "UTC",
        };
        _look = new Lazy<Look?>(() => isPossible ? Look.Of(facts, _articles) : null);
        _fields = new Lazy<ArticleFields?>(() => isPossible
            ? ArticleFields.Of(
                facts, PageFacts.Of([.. _articles.Select(own => own.Page)])[0].SiteName ?? site.Name, [.. contract], _articles)
            : null);
    }

    /// <summary>How like the text of the pages is to what drafting reads of it; 0 where it reads nothing.</summary>
    public double Likeness => _look.Value?.Likeness.Min() ?? 0;

    /// <summary>What drafting finds of a field; null where it finds nothing.</summary>
    /// <param name="field">The field.</param>
    public Candidate? Of(FieldModel field)
    {
        IReadOnlyList<string>? lines = field.Name == "body" ? [.. _look.Value?.Body?.Lines(isOfContract: true) ?? []]
            : _fields.Value is { } fields && fields.Rules.FirstOrDefault(rule => rule.Name == field.Name) is { IsFound: true } rule
                ? [$"{field.Name}: {rule.Value}"]
                : null;
        return lines is { Count: > 0 } && _reading.Read(field.Name, lines) is { Rules.Count: > 0 } read
            ? new Candidate(read, lines, read.Rules[0].Text)
            : null;
    }
}
