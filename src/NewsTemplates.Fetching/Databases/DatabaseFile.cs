using System;
using System.IO;
using System.Threading;
using Microsoft.Data.Sqlite;

namespace NewsTemplates.Fetching.Databases;

/// <summary>
/// An open SQLite file with the tables of <see cref="DatabaseSchema"/>. What was committed is on the disk, whatever ends the program. What goes
/// wrong is an <see cref="IOException"/> with the file's path. Safe to use from several threads; other programs may read and write meanwhile.
/// </summary>
internal sealed class DatabaseFile : IDisposable
{
    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly SqliteConnection _connection;

    private DatabaseFile(string path, SqliteConnection connection)
    {
        _path = path;
        _connection = connection;
    }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="mustExist">Whether a file that is not there is a mistake; otherwise it is made.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be opened, is another program's, or has newer tables than this program knows.</exception>
    public static DatabaseFile Open(string path, bool mustExist)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (mustExist && !File.Exists(path))
        {
            throw new FileNotFoundException($"{path}: there is no such file", path);
        }

        // The whole path: SQLite takes ':memory:' and 'file:…' for other things than files.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.GetFullPath(path),
            Mode = mustExist ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        }.ToString());
        var file = new DatabaseFile(path, connection);
        try
        {
            file.Guarded(() => file.Prepare(isNewAllowed: !mustExist));
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Carries out what belongs together, all of it or, where anything fails, nothing.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(Action<SqliteConnection> change) => Guarded(() =>
    {
        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        change(_connection);
        transaction.Commit();
    });

    /// <summary>Reads from one state of the file, whoever writes meanwhile.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public void Read(Action<SqliteConnection> query) => Guarded(() =>
    {
        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: true);
        query(_connection);
    });

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void Guarded(Action action)
    {
        try
        {
            lock (_lock)
            {
                action();
            }
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == SQLitePCL.raw.SQLITE_NOTADB)
        {
            throw new IOException($"{_path}: this is no SQLite database; name another file", failure);
        }
        catch (SqliteException failure)
        {
            throw new IOException($"{_path}: {failure.Message}", failure);
        }
    }

    private void Prepare(bool isNewAllowed)
    {
        _connection.Open();
        if (IsOurs())
        {
            Settle();
            return;
        }

        if (!isNewAllowed)
        {
            throw new IOException($"{_path}: this is no database of newstemplates");
        }

        Settle();
        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);

        // Another program may have made the tables while this one waited for its turn.
        if (!IsOurs())
        {
            Run(DatabaseSchema.Tables);
            Run($"PRAGMA application_id = {DatabaseSchema.Application}");
            Run($"PRAGMA user_version = {DatabaseSchema.Version}");
        }

        transaction.Commit();

        // A log beside the file: readers and a writer do not wait for each other. What is committed is on the disk before the next step.
        void Settle()
        {
            Run("PRAGMA journal_mode = WAL");
            Run("PRAGMA synchronous = FULL");
            Run("PRAGMA foreign_keys = ON");
        }
    }

    /// <summary>Whether the file has the tables; false for an empty one. Nothing is written: it may be another program's.</summary>
    private bool IsOurs()
    {
        long application = Number("PRAGMA application_id");
        if (application == DatabaseSchema.Application)
        {
            long version = Number("PRAGMA user_version");
            return version == DatabaseSchema.Version ? true : throw new IOException(
                $"{_path}: its tables are of version {version}, this program knows version {DatabaseSchema.Version}; "
                + "use the newstemplates that made it, or name another file");
        }

        return application == 0 && Number("SELECT count(*) FROM sqlite_schema") == 0
            ? false
            : throw new IOException($"{_path}: this is another program's database; name another file");
    }

    private long Number(string query)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    private void Run(string statement)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
