using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsTemplates.Conventions.Tests;

public class SourceFileTests
{
    // As .editorconfig says it to editors.
    private const int LongestLine = 150;

    private const int LongestFile = 350;

    [Fact]
    public void No_line_is_longer_than_can_be_read_at_once()
    {
        IEnumerable<string> tooLong =
            from folder in new[] { "src", "generators", "tests" }
            from file in Repository.Sources(folder)
            where !file.EndsWith(".verified.cs", StringComparison.Ordinal)
            from line in TooLong(File.ReadAllText(file))
            select $"{Path.GetRelativePath(Repository.Root, file)}:{line}";

        Assert.Empty(tooLong);
    }

    [Fact]
    public void A_long_line_is_found_unless_it_is_the_data_of_a_raw_string()
    {
        string rest = new('x', LongestLine);

        Assert.Equal([1, 2], TooLong($"// {rest}\nclass C {{ string a = \"{rest}\";\nstring b = \"\"\"\n{rest}\n\"\"\"; }}"));
    }

    [Fact]
    public void No_file_of_the_product_is_long_enough_to_hold_several_subjects()
    {
        IEnumerable<string> tooLong = Repository.Projects
            .SelectMany(Repository.Sources)
            .Where(file => File.ReadLines(file).Count() > LongestFile)
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        Assert.Empty(tooLong);
    }

    /// <summary>The numbers of the lines that are too long.</summary>
    private static IEnumerable<int> TooLong(string text)
    {
        int[] lines = [.. text.Split('\n').Index().Where(line => line.Item.Length > LongestLine).Select(line => line.Index)];
        if (lines.Length == 0)
        {
            return [];
        }

        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest));
        HashSet<int> data =
        [
            .. tree.GetRoot().DescendantTokens()
                .Where(token => token.Text.Contains("\"\"\"", StringComparison.Ordinal) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
                .Select(token => tree.GetLineSpan(token.Span))
                .SelectMany(span => Enumerable.Range(span.StartLinePosition.Line, span.EndLinePosition.Line - span.StartLinePosition.Line + 1)),
        ];
        return lines.Where(line => !data.Contains(line)).Select(line => line + 1);
    }
}
