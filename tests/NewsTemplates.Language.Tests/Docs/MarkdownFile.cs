using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NewsTemplates.Language.Tests.Docs;

/// <summary>A documentation file of the repository: its sections (<c>##</c>) and the examples in them.</summary>
internal sealed class MarkdownFile
{
    private const string Fence = "```";

    private MarkdownFile(string path, string text)
    {
        Path = path;
        Text = text;
        Sections = [.. ReadSections(text)];
    }

    /// <summary>The path from the repository's root.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>The sections; what stands before the first is one without a title.</summary>
    public IReadOnlyList<MarkdownSection> Sections { get; }

    public IEnumerable<MarkdownExample> Examples => Sections.SelectMany(section => section.Examples);

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Reads a file by its path from the repository's root.</summary>
    public static MarkdownFile Read(string path) =>
        new(path, File.ReadAllText(System.IO.Path.Combine(Root, path)).ReplaceLineEndings("\n"));

    private static IEnumerable<MarkdownSection> ReadSections(string text)
    {
        string title = "";
        var examples = new List<MarkdownExample>();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                yield return new MarkdownSection(title, [.. examples]);
                title = lines[i].Substring(3).Trim();
                examples.Clear();
            }
            else if (lines[i].TrimStart().StartsWith(Fence, StringComparison.Ordinal))
            {
                int start = i;
                int indentation = lines[i].Length - lines[i].TrimStart().Length;
                i = Array.FindIndex(lines, i + 1, line => line.Trim() == Fence);
                Assert.True(i > start, $"The example in line {start + 1} is not closed.");
                examples.Add(new MarkdownExample(
                    lines[start].Trim().Substring(Fence.Length).Split(' ', StringSplitOptions.RemoveEmptyEntries),
                    string.Concat(
                        lines.Skip(start + 1).Take(i - start - 1).Select(line => line.Substring(Math.Min(indentation, line.Length)) + "\n")),
                    start + 1));
            }
        }

        yield return new MarkdownSection(title, [.. examples]);
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "NewsTemplates.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}

/// <summary>A section of a file.</summary>
internal sealed record MarkdownSection(string Title, IReadOnlyList<MarkdownExample> Examples);

/// <summary>A fenced example.</summary>
/// <param name="Words">What stands behind the fence: the language, and what the documents' tests want to know.</param>
/// <param name="Text">The text between the fences.</param>
/// <param name="Line">The line of the fence, from 1.</param>
internal sealed record MarkdownExample(IReadOnlyList<string> Words, string Text, int Line)
{
    public string Language => Words.Count > 0 ? Words[0] : "";

    public bool Says(string word) => Words.Skip(1).Contains(word);
}
