using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;

namespace NewsTemplates.Fetching.Databases;

/// <summary>
/// What was read of pages, in an SQLite file: the table <c>articles</c> has a row for each page by its address, <c>blocks</c> the stories that
/// front pages name, <c>issues</c> what there is to report. A page that is read again takes the place of what was there; where it is fetched
/// but gives no record, its earlier values stay (<c>read</c> says of when they are) and its issues are the new ones. Times are ISO 8601:
/// <c>fetched</c>, <c>read</c> and <c>published_utc</c> in UTC, <c>published</c> with the offset of the page. Each page is on the disk when
/// <see cref="Add"/> returns. Safe to use from several threads; other programs may use the file meanwhile.
/// </summary>
public sealed class ArticleDatabase : IDisposable
{
    private const string Upsert = """
        INSERT INTO articles
            (address, site, page, variant, fetched, read, title, summary, published, authors, topics, images, body, language, canonical, record)
        VALUES ($address, $site, $page, $variant, $fetched, $fetched,
            $title, $summary, $published, $authors, $topics, $images, $body, $language, $canonical, $record)
        ON CONFLICT (address) DO UPDATE SET
            site = excluded.site, page = excluded.page, variant = excluded.variant, fetched = excluded.fetched, read = excluded.read,
            title = excluded.title, summary = excluded.summary, published = excluded.published, authors = excluded.authors,
            topics = excluded.topics, images = excluded.images, body = excluded.body, language = excluded.language,
            canonical = excluded.canonical, record = excluded.record
        """;

    private const string UpsertWithoutRecord = """
        INSERT INTO articles (address, site, page, fetched) VALUES ($address, $site, $page, $fetched)
        ON CONFLICT (address) DO UPDATE SET fetched = excluded.fetched
        """;

    private readonly DatabaseFile _file;

    private ArticleDatabase(DatabaseFile file) => _file = file;

    /// <summary>Opens a database, which is made if it is not there. The file may be that of a history, too.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be opened, is another program's, or has newer tables than this program knows.</exception>
    public static ArticleDatabase Open(string path) => new(DatabaseFile.Open(path, mustExist: false));

    /// <summary>Keeps what was read of a page, with its blocks and issues: all of it or, where that fails, nothing.</summary>
    /// <param name="extraction">What was read, and of which address.</param>
    /// <param name="fetched">When the page was fetched.</param>
    /// <exception cref="ArgumentNullException">The extraction is null.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Add(Extraction extraction, DateTimeOffset fetched)
    {
        ArgumentNullException.ThrowIfNull(extraction);
        string address = extraction.Url.AbsoluteUri;
        _file.Write(connection =>
        {
            AddPage(connection, address, extraction, fetched.Stored());
            if (extraction.Record is { } record)
            {
                connection.Run("DELETE FROM blocks WHERE address = $address", ("address", address));
                AddBlocks(connection, address, record as IFrontPage);
            }

            connection.Run("DELETE FROM issues WHERE address = $address", ("address", address));
            AddIssues(connection, address, extraction.Issues);
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static void AddPage(SqliteConnection connection, string address, Extraction extraction, string fetched)
    {
        (string, object?)[] page =
            [("address", address), ("site", extraction.Layout.Site.Name), ("page", extraction.Layout.Name), ("fetched", fetched)];
        if (extraction.Record is not { } record)
        {
            connection.Run(UpsertWithoutRecord, page);
            return;
        }

        var values = new StoredValues(record);
        connection.Run(
            Upsert,
            [
                .. page,
                ("variant", extraction.Variant),
                ("title", values.Title),
                ("summary", values.Summary),
                ("published", values.Published),
                ("authors", values.Authors),
                ("topics", values.Topics),
                ("images", values.Images),
                ("body", values.Body),
                ("language", values.Language),
                ("canonical", values.Canonical),
                ("record", values.Record),
            ]);
    }

    /// <summary>Adds the blocks of a front page, from 1 on; block 0 has what stands in none, the lead first.</summary>
    private static void AddBlocks(SqliteConnection connection, string address, IFrontPage? front)
    {
        if (front is null)
        {
            return;
        }

        IReadOnlyList<FrontPageBlock> blocks = front.Blocks;
        HashSet<(Uri?, string)> inBlocks = [.. blocks.SelectMany(block => block.Items).Select(Story)];
        IEnumerable<IFrontPageItem> all = front.Lead is { } lead ? front.Items.Prepend(lead) : front.Items;
        AddItems(connection, address, 0, null, all.DistinctBy(Story).Where(item => !inBlocks.Contains(Story(item))));
        for (int index = 0; index < blocks.Count; index++)
        {
            AddItems(connection, address, index + 1, blocks[index].Heading, blocks[index].Items);
        }

        // The same story may be written twice, in other words; an address tells it.
        static (Uri?, string) Story(IFrontPageItem item) => (item.Url, item.Url is null ? item.Title : "");
    }

    private static void AddItems(SqliteConnection connection, string address, int block, string? heading, IEnumerable<IFrontPageItem> items)
    {
        foreach ((int index, IFrontPageItem item) in items.Index())
        {
            connection.Run(
                """
                INSERT INTO blocks (address, block, heading, item, title, url, summary)
                VALUES ($address, $block, $heading, $item, $title, $url, $summary)
                """,
                ("address", address),
                ("block", block),
                ("heading", heading),
                ("item", index),
                ("title", item.Title),
                ("url", item.Url?.AbsoluteUri),
                ("summary", item.Summary));
        }
    }

    private static void AddIssues(SqliteConnection connection, string address, IReadOnlyList<ExtractionIssue> issues)
    {
        foreach ((int index, ExtractionIssue issue) in issues.Index())
        {
            connection.Run(
                """
                INSERT INTO issues (address, position, kind, field, message, found, rule, file, line)
                VALUES ($address, $position, $kind, $field, $message, $found, $rule, $file, $line)
                """,
                ("address", address),
                ("position", index),
                ("kind", issue.Kind.ToString()),
                ("field", issue.Field),
                ("message", issue.Message),
                ("found", issue.Found),
                ("rule", issue.Rule?.Source),
                ("file", issue.Rule?.File),
                ("line", issue.Rule?.Line));
        }
    }
}
