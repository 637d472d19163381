using System.Collections.Generic;
using Microsoft.Data.Sqlite;

namespace NewsTemplates.Cli.Tests;

/// <summary>A database file as another program sees it.</summary>
internal static class DatabaseQuery
{
    /// <summary>Carries out statements, and gives the first column of the rows.</summary>
    public static IReadOnlyList<string> Run(string path, string text)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = false }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        using SqliteDataReader rows = command.ExecuteReader();
        List<string> values = [];
        while (rows.Read())
        {
            values.Add(rows.IsDBNull(0) ? "null" : rows.GetString(0));
        }

        return values;
    }
}
