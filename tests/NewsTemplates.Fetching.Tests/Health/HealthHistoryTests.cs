using System;
using System.IO;
using System.Linq;
using NewsTemplates.Fetching.Databases;
using NewsTemplates.Fetching.Health;
using NewsTemplates.Fetching.Http;
using NewsTemplates.Fetching.Tests.Databases;
using static NewsTemplates.Fetching.Tests.Databases.GullPost;

namespace NewsTemplates.Fetching.Tests.Health;

public sealed class HealthHistoryTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private readonly TemporaryDatabase _database = new();
    private readonly HealthHistory _history;

    public HealthHistoryTests() => _history = HealthHistory.Open(_database.Path);

    public void Dispose()
    {
        _history.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Pages_are_counted_by_day_and_kind_and_their_issues_by_field()
    {
        _history.Add(HealthReading.Of(Address(1), Story(1), Noon));
        _history.Add(HealthReading.Of(Address(2), Story(2, title: ""), Noon));
        _history.Add(HealthReading.Of(Address(3), Story(3, more: "<p class=intro>Hm.</p>"), Noon));
        _history.Add(HealthReading.Of(Address(4), Story(4, title: "", more: "<p class=intro>Hm.</p>"), Noon.AddDays(1)));

        HealthCounts counts = _history.Read(Day, Day.AddDays(1));

        Assert.Equal(
            [new HealthCount("GullPost", "Article", Day, null, 3, 1), new HealthCount("GullPost", "Article", Day.AddDays(1), null, 1, 1)],
            counts.Pages);
        Assert.Equal(
            [
                new IssueCount("GullPost", "Article", Day, "summary", "Fallback", 1),
                new IssueCount("GullPost", "Article", Day, "title", "Missing", 1),
                new IssueCount("GullPost", "Article", Day.AddDays(1), "summary", "Fallback", 1),
                new IssueCount("GullPost", "Article", Day.AddDays(1), "title", "Missing", 1),
            ],
            counts.OfFields);
        Assert.Equal(["Fallback", "Missing"], counts.OfPages.Where(count => count.Day == Day).Select(count => count.Kind));
    }

    [Fact]
    public void A_page_that_comes_again_on_the_same_day_counts_once_as_it_was_last()
    {
        _history.Add(HealthReading.Of(Address(1), Story(1, title: ""), Noon));
        _history.Add(HealthReading.Of(Address(1), Story(1, more: "<p class=intro>Hm.</p>"), Noon.AddHours(2)));
        _history.Add(HealthReading.NotFetched(GullPost.Site, Address(1), new FetchProblem(FetchFault.TimedOut, "it took long"), Noon.AddHours(1)));

        HealthCounts counts = _history.Read(Day, Day);

        Assert.Equal([new HealthCount("GullPost", "Article", Day, null, 1, 0)], counts.Pages);
        Assert.Equal([new IssueCount("GullPost", "Article", Day, "summary", "Fallback", 1)], counts.OfFields);
    }

    [Fact]
    public void A_day_is_one_of_UTC()
    {
        _history.Add(HealthReading.Of(Address(1), Story(1), new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.FromHours(3))));
        _history.Add(HealthReading.Of(Address(1), Story(1), new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.FromHours(3))));
        Assert.Equal([Day, Day.AddDays(1)], _history.Read(Day, Day.AddDays(1)).Pages.Select(count => count.Day));
        Assert.Single(_history.Read(Day.AddDays(1), Day.AddDays(9)).Pages);
    }

    [Fact]
    public void Pages_that_were_not_fetched_are_counted_by_fault()
    {
        _history.Add(
        [
            HealthReading.NotFetched(GullPost.Site, Address(1), new FetchProblem(FetchFault.Status, "410"), Noon),
            HealthReading.NotFetched(GullPost.Site, Address(2), new FetchProblem(FetchFault.Status, "410"), Noon),
            HealthReading.NotFetched(GullPost.Site, Address(3), new FetchProblem(FetchFault.Disallowed, "no"), Noon),
        ]);
        Assert.Equal(
            [new HealthCount("GullPost", null, Day, "Disallowed", 1, 0), new HealthCount("GullPost", null, Day, "Status", 2, 0)],
            _history.Read(Day, Day).Pages);
    }

    [Fact]
    public void An_issue_of_several_items_is_one_of_their_field()
    {
        Extraction front = Front(
            "<ul class=latest><li><p>untitled</p></li><li>" + Teaser("One", "/story-1") + "</li><li><p>untitled</p></li></ul>");
        Assert.Equal(["latest[0].title", "latest[1].title"], front.Issues.Select(issue => issue.Field));

        _history.Add(HealthReading.Of(front.Url, front, Noon));

        Assert.Equal([new IssueCount("GullPost", "Front", Day, "latest[].title", "Missing", 1)], _history.Read(Day, Day).OfFields);
        Assert.Equal([new IssueCount("GullPost", "Front", Day, null, "Missing", 1)], _history.Read(Day, Day).OfPages);
    }

    [Fact]
    public void A_database_and_a_history_can_be_one_file()
    {
        using ArticleDatabase articles = ArticleDatabase.Open(_database.Path);
        articles.Add(Story(1), Noon);
        _history.Add(HealthReading.Of(Address(1), Story(1), Noon));
        Assert.Equal("1|1\n", _database.Query("SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM readings)"));
    }

    [Fact]
    public void A_history_that_is_not_there_is_said() =>
        Assert.Throws<FileNotFoundException>(() => HealthHistory.OpenExisting(_database.At("none.db")));
}
