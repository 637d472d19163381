using System;
using System.IO;
using Microsoft.Data.Sqlite;
using NewsTemplates.Fetching.Databases;

namespace NewsTemplates.Fetching.Tests.Databases;

public sealed class DatabaseFileTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void What_fails_half_way_leaves_nothing()
    {
        using DatabaseFile file = DatabaseFile.Open(_database.Path, mustExist: false);

        Assert.Throws<InvalidOperationException>(() => file.Write(connection =>
        {
            AddArticle(connection);
            throw new InvalidOperationException();
        }));
        Assert.Equal("0\n", _database.Query("SELECT count(*) FROM articles"));

        file.Write(AddArticle);
        Assert.Equal("1\n", _database.Query("SELECT count(*) FROM articles"));
    }

    [Fact]
    public void An_issue_belongs_to_a_page_that_is_there()
    {
        using DatabaseFile file = DatabaseFile.Open(_database.Path, mustExist: false);
        IOException failure = Assert.Throws<IOException>(() => file.Write(connection =>
            connection.Run("INSERT INTO issues (address, position, kind, message) VALUES ('https://a.example/', 0, 'Missing', 'x')")));
        Assert.Contains("FOREIGN KEY", failure.Message, StringComparison.Ordinal);
        Assert.StartsWith(_database.Path + ": ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_have_a_version_and_a_log_beside_the_file()
    {
        DatabaseFile.Open(_database.Path, mustExist: false).Dispose();
        Assert.Equal("1\n", _database.Query("PRAGMA user_version"));
        Assert.Equal("wal\n", _database.Query("PRAGMA journal_mode"));
    }

    [Theory]
    [InlineData("CREATE TABLE birds (name TEXT)", "this is another program's database; name another file")]
    [InlineData("PRAGMA application_id = 7; CREATE TABLE birds (name TEXT)", "this is another program's database; name another file")]
    [InlineData("PRAGMA application_id = 7", "this is another program's database; name another file")]
    public void Another_programs_database_is_refused_and_stays_as_it_is(string theirs, string message)
    {
        TemporaryDatabase.Run(_database.Path, theirs);
        byte[] before = File.ReadAllBytes(_database.Path);

        Assert.Equal($"{_database.Path}: {message}", Refusal());
        Assert.Equal(before, File.ReadAllBytes(_database.Path));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(_database.Path, "Gulls, and more of them, for as long as a page of a database is. " + new string('-', 5000));
        Assert.Equal($"{_database.Path}: this is no SQLite database; name another file", Refusal());
    }

    [Fact]
    public void Newer_tables_are_refused()
    {
        DatabaseFile.Open(_database.Path, mustExist: false).Dispose();
        _database.Query("PRAGMA user_version = 2");
        Assert.Equal(
            $"{_database.Path}: its tables are of version 2, this program knows version 1; "
            + "use the newstemplates that made it, or name another file",
            Refusal());
    }

    [Fact]
    public void What_must_be_there_is_not_made()
    {
        Assert.Throws<FileNotFoundException>(() => DatabaseFile.Open(_database.Path, mustExist: true));
        Assert.False(File.Exists(_database.Path));
        File.WriteAllText(_database.Path, "");
        IOException failure = Assert.Throws<IOException>(() => DatabaseFile.Open(_database.Path, mustExist: true));
        Assert.Equal($"{_database.Path}: this is no database of newstemplates", failure.Message);
        Assert.Equal(0, new FileInfo(_database.Path).Length);
    }

    [Fact]
    public void A_path_is_a_file_whatever_its_name()
    {
        string path = _database.At("a; Mode=Memory.db");
        DatabaseFile.Open(path, mustExist: false).Dispose();
        Assert.True(File.Exists(path));
    }

    private string Refusal() => Assert.Throws<IOException>(() => DatabaseFile.Open(_database.Path, mustExist: false)).Message;

    private static void AddArticle(SqliteConnection connection) => connection.Run(
        "INSERT INTO articles (address, site, page, fetched) VALUES ($address, 'Gull', 'Article', '2026-03-01')", ("address", "https://a.example/"));
}
