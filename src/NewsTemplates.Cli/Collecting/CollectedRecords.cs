using System;
using System.IO;
using System.Threading;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Fetching.Collecting;
using NewsTemplates.Fetching.Databases;
using NewsTemplates.Fetching.Health;

namespace NewsTemplates.Cli.Collecting;

/// <summary>The files in which a user keeps what is collected: a database, a history, both in one file, or none.</summary>
internal sealed class CollectedRecords : IDisposable
{
    private readonly Lock _adding = new();
    private readonly ArticleDatabase? _database;
    private readonly HealthHistory? _history;

    /// <param name="database">The path of the database; null without one.</param>
    /// <param name="history">The path of the history; null without one.</param>
    /// <exception cref="CommandFailure">One cannot be opened.</exception>
    public CollectedRecords(string? database, string? history)
    {
        try
        {
            _database = database is null ? null : ArticleDatabase.Open(database);
            _history = history is null ? null : HealthHistory.Open(history);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Dispose();
            throw new CommandFailure(failure.Message);
        }
    }

    /// <summary>Keeps what became of a page. It is on the disk when this returns.</summary>
    public void Add(CollectedPage page)
    {
        // A page that is still the same was fetched on another day.
        DateTimeOffset time = TimeProvider.System.GetUtcNow();
        if (page.Extraction is { } extraction)
        {
            _database?.Add(extraction, page.Page?.Fetched ?? time);
            Add(HealthReading.Of(page.Address, extraction, time));
        }
        else
        {
            Add(HealthReading.NotFetched(page.Site, page.Address, page.Problem!, time));
        }
    }

    /// <summary>Keeps how it went with a page; several threads may do so at once.</summary>
    public void Add(HealthReading reading)
    {
        lock (_adding)
        {
            _history?.Add(reading);
        }
    }

    public void Dispose()
    {
        _database?.Dispose();
        _history?.Dispose();
    }
}
