using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Microsoft.Data.Sqlite;
using NewsTemplates.Fetching.Databases;

namespace NewsTemplates.Fetching.Health;

/// <summary>
/// How well pages could be read, day by day, in an SQLite file: of each page that was looked at, whether it was fetched, whether its layout
/// made a record of it, and which kinds of issues its fields had. A page that is looked at several times on a day counts once, as it was last.
/// Safe to use from several threads; other programs may use the file meanwhile.
/// </summary>
public sealed class HealthHistory : IDisposable
{
    private const string Upsert = """
        INSERT INTO readings (site, day, address, time, page, has_record, fault)
        VALUES ($site, $day, $address, $time, $page, $has_record, $fault)
        ON CONFLICT (site, day, address) DO UPDATE SET
            time = excluded.time, page = excluded.page, has_record = excluded.has_record, fault = excluded.fault
            WHERE excluded.time >= readings.time
        """;

    private readonly DatabaseFile _file;

    private HealthHistory(DatabaseFile file) => _file = file;

    /// <summary>Opens a history to add to, which is made if it is not there. The file may be that of an <see cref="ArticleDatabase"/>, too.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be opened, is another program's, or has newer tables than this program knows.</exception>
    public static HealthHistory Open(string path) => new(DatabaseFile.Open(path, mustExist: false));

    /// <summary>Opens a history that is there.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="IOException">
    /// The file is not there, cannot be opened, is another program's, or has newer tables than this program knows.
    /// </exception>
    public static HealthHistory OpenExisting(string path) => new(DatabaseFile.Open(path, mustExist: true));

    /// <summary>Adds how it went with a page; of the same page on the same day the latest counts, in whatever order they come.</summary>
    /// <param name="reading">How it went.</param>
    /// <exception cref="ArgumentNullException">The reading is null.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Add(HealthReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        Add([reading]);
    }

    /// <summary>Adds how it went with several pages, all at once.</summary>
    /// <param name="readings">How it went.</param>
    /// <exception cref="ArgumentNullException">The readings are null.</exception>
    /// <exception cref="IOException">They cannot be written; then none is.</exception>
    public void Add(IEnumerable<HealthReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        _file.Write(connection =>
        {
            foreach (HealthReading reading in readings)
            {
                Add(connection, reading);
            }
        });
    }

    /// <summary>Counts what the history has of some days.</summary>
    /// <param name="from">The first day, in UTC.</param>
    /// <param name="to">The last day.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public HealthCounts Read(DateOnly from, DateOnly to)
    {
        List<HealthCount> pages = [];
        List<IssueCount> ofPages = [];
        List<IssueCount> ofFields = [];
        _file.Read(connection =>
        {
            (string, object?)[] days = [("from", from.Stored()), ("to", to.Stored())];
            connection.Each(
                """
                SELECT site, page, day, fault, count(*), sum(fault IS NULL AND NOT has_record) FROM readings
                WHERE day BETWEEN $from AND $to GROUP BY site, day, page, fault ORDER BY site, day, page, fault
                """,
                row => pages.Add(new HealthCount(
                    row.GetString(0), TextOf(row, 1), DayOf(row), row.IsDBNull(3) ? null : row.GetString(3), row.GetInt32(4), row.GetInt32(5))),
                days);
            connection.Each(Issues("''"), row => ofPages.Add(IssueOf(row)), days);
            connection.Each(Issues("field"), row => ofFields.Add(IssueOf(row)), days);
        });
        return new HealthCounts(pages, ofPages, ofFields);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static void Add(SqliteConnection connection, HealthReading reading)
    {
        (string, object?)[] key = [("site", reading.Site), ("day", reading.Day.Stored()), ("address", reading.Address.AbsoluteUri)];
        int added = connection.Run(
            Upsert,
            [
                .. key,
                ("time", reading.Time.Stored()),
                ("page", reading.Page ?? ""),
                ("has_record", reading.HasRecord),
                ("fault", reading.Fault),
            ]);
        if (added == 0)
        {
            // What is there is later.
            return;
        }

        connection.Run("DELETE FROM reading_issues WHERE site = $site AND day = $day AND address = $address", key);
        foreach ((string? field, string kind) in reading.Issues)
        {
            connection.Run(
                "INSERT INTO reading_issues (site, day, address, field, kind) VALUES ($site, $day, $address, $field, $kind)",
                [.. key, ("field", field ?? ""), ("kind", kind)]);
        }
    }

    private static string Issues(string field) => $"""
        SELECT site, page, day, {field} AS place, kind, count(DISTINCT address) FROM reading_issues JOIN readings USING (site, day, address)
        WHERE day BETWEEN $from AND $to GROUP BY site, day, page, place, kind ORDER BY site, day, page, place, kind
        """;

    private static IssueCount IssueOf(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), DayOf(row), TextOf(row, 3), row.GetString(4), row.GetInt32(5));

    private static DateOnly DayOf(SqliteDataReader row) => DateOnly.ParseExact(row.GetString(2), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? TextOf(SqliteDataReader row, int column) => row.GetString(column) is { Length: > 0 } text ? text : null;
}
