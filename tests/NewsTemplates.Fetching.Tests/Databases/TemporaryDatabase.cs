using System;
using System.IO;
using Microsoft.Data.Sqlite;

namespace NewsTemplates.Fetching.Tests.Databases;

/// <summary>A place for a database file of one test, and a look into it as another program has it.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newstemplates-").FullName;

    public string Path => At("news.db");

    public string At(string name) => System.IO.Path.Combine(_folder, name);

    /// <summary>The rows of a query, a line a row, its values parted by bars.</summary>
    public string Query(string text) => Run(Path, text);

    /// <summary>Carries out statements on a file, which is made if it is not there.</summary>
    public static string Run(string path, string text)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        using SqliteDataReader rows = command.ExecuteReader();
        var lines = new System.Text.StringBuilder();
        while (rows.Read())
        {
            for (int column = 0; column < rows.FieldCount; column++)
            {
                lines.Append(column == 0 ? "" : "|").Append(rows.IsDBNull(column) ? "null" : rows.GetString(column));
            }

            lines.Append('\n');
        }

        return lines.ToString();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
