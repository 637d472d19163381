using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace NewsTemplates;

/// <summary>
/// What article pages of all sites have in common: the contract <c>Article</c> of the layout language.
/// A layout whose page says <c>implements: Article</c> compiles to a record with this interface.
/// </summary>
[JsonConverter(typeof(JsonRecordConverter))]
public interface IArticle : IJsonRecord
{
    /// <summary>The headline. Never empty.</summary>
    string Title { get; }

    /// <summary>The page's own short description, or null.</summary>
    string? Summary { get; }

    /// <summary>The authors' names as the page gives them; empty when it names none.</summary>
    IReadOnlyList<string> Authors { get; }

    /// <summary>When the article was published, with the offset the page or the site's time zone gives.</summary>
    DateTimeOffset Published { get; }

    /// <summary>When the article was last changed, or null.</summary>
    DateTimeOffset? Updated { get; }

    /// <summary>The section of the site, or null.</summary>
    string? Section { get; }

    /// <summary>Keywords; empty when there are none.</summary>
    IReadOnlyList<string> Topics { get; }

    /// <summary>The text.</summary>
    Body Body { get; }

    /// <summary>The pictures in page order; empty when there are none.</summary>
    IReadOnlyList<Image> Images { get; }

    /// <summary>The language as a BCP 47 tag, or null.</summary>
    string? Language { get; }

    /// <summary>The page's canonical address, or null.</summary>
    Uri? CanonicalUrl { get; }

    /// <summary>Whether the article can be read without paying; null when the page does not say.</summary>
    bool? IsFree { get; }
}
