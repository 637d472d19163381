using System;
using System.IO;
using NewsTemplates.Fetching.Databases;
using static NewsTemplates.Fetching.Tests.Databases.GullPost;

namespace NewsTemplates.Fetching.Tests.Databases;

public sealed class ArticleDatabaseTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void An_article_is_a_row_with_all_its_values()
    {
        Add(Story(1, more: "<p class=lead>A visit.</p><i class=by>Ada Marin</i><i class=by>Bo Lund</i><i class=tag>Birds</i>"));

        Assert.Equal(
            "https://gull.example/story-1|GullPost|Article|null|2026-03-01T12:00:00.0000000Z|2026-03-01T12:00:00.0000000Z|Gulls & co|A visit."
            + "|2026-03-01T01:30:00+03:00|2026-02-28T22:30:00Z|[\"Ada Marin\",\"Bo Lund\"]|[\"Birds\"]|[]|en\n",
            _database.Query("""
                SELECT address, site, page, variant, fetched, read, title, summary, published, published_utc, authors, topics, images, language
                FROM articles
                """));
        Assert.Equal("They came at noon and stayed.\nNobody knows why.\n", _database.Query("SELECT body FROM articles"));
        Assert.Equal("Gulls & co|Bo Lund\n", _database.Query("SELECT record ->> 'title', record ->> '$.authors[1]' FROM articles"));
    }

    [Fact]
    public void A_page_that_is_read_again_takes_its_old_place_with_its_issues()
    {
        Add(Story(1, more: "<p class=intro>Old.</p>"));
        Add(Story(2));
        Assert.Equal("Fallback|summary\n", _database.Query("SELECT kind, field FROM issues WHERE address LIKE '%1'"));

        Add(Story(1, "<h1>Gulls leave</h1>", "<p class=lead>New.</p>"), Noon.AddHours(1));

        Assert.Equal(
            "Gulls & co|null|2026-03-01T12:00:00.0000000Z\nGulls leave|New.|2026-03-01T13:00:00.0000000Z\n",
            _database.Query("SELECT title, summary, fetched FROM articles ORDER BY title"));
        Assert.Equal("0\n", _database.Query("SELECT count(*) FROM issues WHERE address LIKE '%1'"));
    }

    [Fact]
    public void Where_a_layout_reads_a_page_no_longer_its_values_stay_and_its_issues_are_new()
    {
        Add(Story(1));
        Add(Story(1, title: ""), Noon.AddDays(1));

        Assert.Equal(
            "Gulls & co|2026-03-02T12:00:00.0000000Z|2026-03-01T12:00:00.0000000Z\n",
            _database.Query("SELECT title, fetched, read FROM articles"));
        Assert.Equal("Missing|title|h1|gull.layout.yaml|11\n", _database.Query("SELECT kind, field, rule, file, line FROM issues"));
    }

    [Fact]
    public void A_page_that_was_never_read_is_a_row_without_values()
    {
        Add(Story(1, title: ""));
        Assert.Equal("null|null|null\n", _database.Query("SELECT title, read, record FROM articles"));
    }

    [Fact]
    public void The_stories_of_a_front_page_are_rows_by_their_blocks()
    {
        Add(Front("<h1>old</h1><div class=part><h2>Old</h2><div class=teaser>" + Teaser("Gone", "/story-9") + "</div></div>"));
        Add(Front(
            "<div class=hero>" + Teaser("Lead", "/story-1", "<p>First of all.</p>") + "</div>"
            + "<div class=part><h2>World</h2><div class=teaser>" + Teaser("One", "/story-2") + "</div><div class=teaser>" + Teaser("Two")
            + "</div></div><ul class=latest><li>" + Teaser("One again", "/story-2") + "</li><li>" + Teaser("Three", "/story-3") + "</li></ul>"));

        Assert.Equal(
            "0|null|0|Lead|https://gull.example/story-1|First of all.\n0|null|1|Three|https://gull.example/story-3|null\n"
            + "1|World|0|One|https://gull.example/story-2|null\n1|World|1|Two|null|null\n",
            _database.Query("SELECT block, heading, item, title, url, summary FROM blocks ORDER BY block, item"));
    }

    [Fact]
    public void Texts_of_pages_are_values_never_statements()
    {
        const string Title = "'); DROP TABLE articles; --";
        Add(Story(1, $"<h1>{Title}</h1>"));
        Assert.Equal(Title + "\n", _database.Query("SELECT title FROM articles"));
    }

    [Fact]
    public void What_was_added_is_on_the_disk_however_the_program_ends()
    {
        using ArticleDatabase open = ArticleDatabase.Open(_database.Path);
        open.Add(Story(1), Noon);

        // As the files are now, a program that ends here leaves them.
        string left = _database.At("left.db");
        File.Copy(_database.Path, left);
        File.Copy(_database.Path + "-wal", left + "-wal");

        Assert.Equal("Gulls & co\n", TemporaryDatabase.Run(left, "SELECT title FROM articles"));
    }

    [Fact]
    public void The_newest_of_a_site_are_found_by_an_index() => Assert.Contains(
        "USING INDEX articles_by_site",
        Plan("SELECT title FROM articles WHERE site = 'GullPost' ORDER BY published_utc DESC LIMIT 10"),
        StringComparison.Ordinal);

    private string Plan(string query)
    {
        Add(Story(1));
        return _database.Query("EXPLAIN QUERY PLAN " + query);
    }

    private void Add(Extraction extraction) => Add(extraction, Noon);

    private void Add(Extraction extraction, DateTimeOffset fetched)
    {
        using ArticleDatabase database = ArticleDatabase.Open(_database.Path);
        database.Add(extraction, fetched);
    }
}
