using System;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsTemplates.Fetching.Databases;

/// <summary>A statement with its values: these are never part of its text.</summary>
internal static class Statement
{
    /// <summary>Carries out a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public static int Run(this SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteCommand command = connection.Command(text, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Hands the rows of a query on, one after the other.</summary>
    public static void Each(
        this SqliteConnection connection, string text, Action<SqliteDataReader> row, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteCommand command = connection.Command(text, values);
        using SqliteDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            row(rows);
        }
    }

    /// <summary>A moment as it is stored: of one length and in UTC, so that texts are in the order of time.</summary>
    public static string Stored(this DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A day as it is stored.</summary>
    public static string Stored(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static SqliteCommand Command(this SqliteConnection connection, string text, ReadOnlySpan<(string Name, object? Value)> values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        foreach ((string name, object? value) in values)
        {
            command.Parameters.AddWithValue("$" + name, value ?? DBNull.Value);
        }

        return command;
    }
}
