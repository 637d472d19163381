using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using NewsTemplates.Cli.Files;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Inputs;

/// <summary>
/// A list of pages: one JSON object a line, with <c>page</c> (a path, relative to the list), <c>url</c>, <c>captured</c> (a time by ISO
/// 8601), <c>contentType</c> (a header), and what else is known of the page.
/// </summary>
internal static class Manifest
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The pages in the order of the lines, read as they are asked for.</summary>
    /// <param name="path">The file's path, or <see cref="CommandConsole.StandardInput"/>: then pages are relative to the current folder.</param>
    /// <param name="console">Whose standard input is read.</param>
    /// <param name="complain">Told of each line that names no page.</param>
    /// <exception cref="CommandFailure">The file cannot be opened.</exception>
    public static IEnumerable<PageInput> Read(string path, CommandConsole console, Action<string> complain)
    {
        string folder = path == CommandConsole.StandardInput ? "" : Path.GetDirectoryName(path) ?? "";
        using StreamReader lines = Open(path, console);
        for (int number = 1; lines.ReadLine() is { } line; number++)
        {
            string text = line.Trim().TrimStart(ByteOrderMark);
            if (text.Length == 0)
            {
                continue;
            }

            string place = $"{path}({number})";
            if (ReadLine(text, folder, place, out string? complaint) is { } input)
            {
                yield return input;
            }
            else
            {
                complain($"{place}: {complaint}");
            }
        }
    }

    private static PageInput? ReadLine(string line, string folder, string place, out string? complaint)
    {
        complaint = null;
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                complaint = "expected one JSON object with 'page' and 'url'";
            }
            else if (TextOf(json.RootElement, "page") is not { Length: > 0 } page)
            {
                complaint = "'page' is missing: the path of the saved page, relative to this file";
            }
            else
            {
                return InputOf(page, folder, json.RootElement, place);
            }
        }
        catch (JsonException error)
        {
            complaint = $"this is no JSON object: {error.Message}";
        }

        return null;
    }

    private static PageInput InputOf(string page, string folder, JsonElement entry, string place)
    {
        var input = new PageInput
        {
            Page = page,
            Path = Path.Combine(folder, page),
            Content = PageInput.ContentOf(page),
            Captured = entry.TryGetProperty("captured", out JsonElement time) && time.ValueKind == JsonValueKind.String
                && time.TryGetDateTimeOffset(out DateTimeOffset captured) ? captured : null,
            ContentType = TextOf(entry, "contentType"),
            Entry = entry.Clone(),
        };
        if (!entry.TryGetProperty("url", out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return input;
        }

        return TextOf(entry, "url") is { } text && PageUrl.TryParse(text, out Uri? url)
            ? input with { Url = url }
            : input with { Problem = $"{place}: 'url': {PageUrl.Complaint(value.ToString())}" };
    }

    private static string? TextOf(JsonElement entry, string key) =>
        entry.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static StreamReader Open(string path, CommandConsole console)
    {
        try
        {
            return path == CommandConsole.StandardInput ? new StreamReader(console.Input, leaveOpen: true) : new StreamReader(RegularFile.Open(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailure($"{path}: the list of pages cannot be opened: {failure.Message}");
        }
    }
}
