using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Collections;
using NewsTemplates.Html;

namespace NewsTemplates.Witnesses;

/// <summary>
/// What is typical of a page and of what a layout read from it, without any of its text: by this, pages that are read later can be compared
/// with the samples.
/// </summary>
/// <param name="Counts">How many items each list has.</param>
/// <param name="TitleIsHeadline">Whether the page states just this title; null where it states none.</param>
/// <param name="PublishedIsStated">Whether the page states the time of publication to the minute; null where it states no time of day.</param>
/// <param name="PublishedIsUndisputed">
/// Whether JSON-LD and <c>meta</c> state no other time of publication, but for whole hours; null where they state no time with an offset.
/// </param>
/// <param name="AuthorsAreNamed">Whether bylines name all authors; null where there are none of either.</param>
/// <param name="HasKeywords">Whether the page states keywords; null where no topics were read.</param>
/// <param name="Body">What is typical of the body; null where there is none.</param>
internal sealed record PageProfile(
    EquatableArray<ListCount> Counts,
    bool? TitleIsHeadline,
    bool? PublishedIsStated,
    bool? PublishedIsUndisputed,
    bool? AuthorsAreNamed,
    bool? HasKeywords,
    BodyProfile? Body)
{
    /// <summary>The profile of a page: of one that is no article, or no HTML, the lists alone.</summary>
    /// <param name="record">What was read from it.</param>
    /// <param name="page">The page; null for a text capture.</param>
    /// <param name="url">The page's address.</param>
    public static PageProfile Of(IJsonRecord record, PageDocument? page, Uri url)
    {
        var lists = new PageProfile([.. CountsOf(record)], null, null, null, null, null, null);
        if (record is not IArticle article || page is null)
        {
            return lists;
        }

        ArticleValues values = ArticleValues.Of(article);
        var statements = new PageStatements(page, url);
        var blocks = new PageBlocks(page);
        return lists with
        {
            // What a body is made of is told below.
            Counts = [.. lists.Counts.Where(list => !list.Field.StartsWith("body.", StringComparison.Ordinal))],
            TitleIsHeadline = values.Title is { } title ? TitleFindings.IsHeadline(title, statements) : null,
            PublishedIsStated = values.Published is { } published ? DateFindings.IsStated(published, statements) : null,
            PublishedIsUndisputed = values.Published is { } time ? DateFindings.IsUndisputed(time, statements) : null,
            AuthorsAreNamed = AuthorFindings.AreNamed(values.Authors, statements, blocks),
            HasKeywords = TopicFindings.HasKeywords(values.Topics, statements),
            Body = values.Body is null ? null : new BodyFindings(blocks, values, statements.Descriptions, null).Profile(),
        };
    }

    private static IEnumerable<ListCount> CountsOf(IJsonRecord record)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            record.WriteTo(writer);
        }

        using JsonDocument read = JsonDocument.Parse(json.ToArray());
        return [.. CountsIn("", read.RootElement)];
    }

    // Lists in the items of lists are not told: there are as many as items.
    private static IEnumerable<ListCount> CountsIn(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [new ListCount(path, value.GetArrayLength())],
        JsonValueKind.Object => value.EnumerateObject()
            .SelectMany(member => CountsIn(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value)),
        _ => [],
    };
}

/// <summary>How many items a list has.</summary>
/// <param name="Field">The path of its field.</param>
/// <param name="Items">The number.</param>
internal sealed record ListCount(string Field, int Items);

/// <summary>What is typical of a body. Shares are from 0 to 1, in hundredths; null where there is nothing to have a share of.</summary>
/// <param name="Paragraphs">How many paragraphs it has.</param>
/// <param name="Letters">How many letters and digits these have.</param>
/// <param name="OfContainer">How much it holds of the prose around it.</param>
/// <param name="OfPage">How much it holds of the page's prose.</param>
/// <param name="OfSiblings">How much it holds of the prose that stands beside its paragraphs.</param>
/// <param name="OfDescription">How many it has of the words by which the page describes itself.</param>
/// <param name="InLinks">How much of it is in links.</param>
/// <param name="LinksInRow">The most of its blocks one after the other that are links.</param>
internal sealed record BodyProfile(
    int Paragraphs,
    int Letters,
    double? OfContainer,
    double? OfPage,
    double? OfSiblings,
    double? OfDescription,
    double? InLinks,
    int LinksInRow);
