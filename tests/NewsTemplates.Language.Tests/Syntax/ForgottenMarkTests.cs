using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Tests.Docs;

namespace NewsTemplates.Language.Tests.Syntax;

/// <summary>
/// Right layouts with one mark taken away, or one line moved by a space: how many of these mistakes are reported first, and in
/// the line in which they were made.
/// </summary>
public class ForgottenMarkTests
{
    /// <summary>What the floors were measured on.</summary>
    private static readonly string[] Layouts =
    [
        .. Directory.GetFiles(Path.Combine(MarkdownFile.Root, "templates"), "*.layout.yaml", SearchOption.AllDirectories)
            .Select(file => File.ReadAllText(file).ReplaceLineEndings("\n"))
            .Concat(new[] { "README.md", "templates/README.md", "templates/LANGUAGE.md" }
                .SelectMany(file => MarkdownFile.Read(file).Examples)
                .Where(example => example.Language == "yaml" && !example.Says("wrong"))
                .Select(example => ExampleLayout.Complete(example.Text)))
            .Where(layout => Layout.Read("site.layout.yaml", layout).Diagnostics.Count == 0),
    ];

    [Theory]
    [InlineData("colon", 0.99)]
    [InlineData("opening quote", 1)]
    [InlineData("closing quote", 0.97)]
    [InlineData("opening bracket", 1)]
    [InlineData("closing bracket", 1)]
    public void A_forgotten_mark_is_reported_first_and_in_its_line(string kind, double floor) =>
        AssertExact(Layouts.SelectMany(WithoutMark).Where(mutation => mutation.Kind == kind), floor);

    [Theory]
    [InlineData(1, 0.99)]
    [InlineData(-1, 0.99)]
    public void A_line_moved_by_a_space_is_reported_first(int by, double floor) =>
        AssertExact(Layouts.SelectMany(layout => Moved(layout, by)), floor);

    /// <summary>What is still a right layout is no mistake.</summary>
    private static void AssertExact(IEnumerable<Mutation> mutations, double floor)
    {
        int all = 0;
        var wrong = new List<string>();
        foreach (Mutation mutation in mutations)
        {
            IReadOnlyList<LayoutDiagnostic> found = Layout.Read("site.layout.yaml", mutation.Layout).Diagnostics;
            if (found.Count > 0)
            {
                all++;
                int line = mutation.Layout.AsSpan(0, mutation.At).Count('\n');
                if (found[0].Span.StartLine != line)
                {
                    wrong.Add($"line {line + 1}, {mutation.Layout.Split('\n')[line]}: {found[0]}");
                }
            }
        }

        Assert.True(all - wrong.Count >= floor * all, $"{all - wrong.Count} of {all}\n{string.Join("\n", wrong.Take(40))}");
    }

    private static IEnumerable<Mutation> WithoutMark(string layout)
    {
        char quote = '\0';
        for (int i = 1; i < layout.Length; i++)
        {
            char c = layout[i];
            bool begins = char.IsWhiteSpace(layout[i - 1]) || layout[i - 1] is '[' or '{' or '(';
            bool ends = i + 1 == layout.Length || char.IsWhiteSpace(layout[i + 1]) || layout[i + 1] is ',' or ']' or '}';
            string? kind = null;
            if (quote != '\0')
            {
                kind = c == quote ? "closing quote" : null;
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '#' && char.IsWhiteSpace(layout[i - 1]))
            {
                i = layout.IndexOf('\n', i) is >= 0 and int end ? end : layout.Length;
            }
            else if (c is '"' or '\'' && begins)
            {
                kind = "opening quote";
                quote = c;
            }
            else
            {
                kind = c switch
                {
                    ':' when ends => "colon",
                    '[' or '{' when begins => "opening bracket",
                    ']' or '}' when ends => "closing bracket",
                    _ => null,
                };
            }

            if (kind is not null)
            {
                yield return new Mutation(kind, layout.Remove(i, 1), i);
            }
        }
    }

    private static IEnumerable<Mutation> Moved(string layout, int by)
    {
        int start = 0;
        foreach (string line in layout.Split('\n'))
        {
            bool hasContent = line.Trim() is [not '#', ..];
            if (hasContent && by > 0)
            {
                yield return new Mutation("", layout.Insert(start, " "), start);
            }
            else if (hasContent && line[0] == ' ')
            {
                yield return new Mutation("", layout.Remove(start, 1), start);
            }

            start += line.Length + 1;
        }
    }

    private sealed record Mutation(string Kind, string Layout, int At);
}
