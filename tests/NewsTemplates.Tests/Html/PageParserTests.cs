using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace NewsTemplates.Tests.Html;

/// <summary>What stands behind the one interface for parsers.</summary>
public sealed class PageParserTests
{
    [Fact]
    public void Only_what_uses_it_knows_AngleSharp()
    {
        string[] files = Directory.GetFiles(Sources(), "*.cs", SearchOption.AllDirectories);
        string[] users = [.. files
            .Where(file => Regex.IsMatch(File.ReadAllText(file), @"\bAngleSharp\.[A-Z]|\busing AngleSharp\b"))
            .Select(file => Path.GetFileName(file))
            .Order()];
        Assert.Equal(["AngleSharpGuard.cs", "AngleSharpParser.cs", "NamedReferences.cs"], users);
    }

    private static string Sources([CallerFilePath] string test = "") =>
        Path.Combine(Path.GetDirectoryName(test)!, "..", "..", "..", "src", "NewsTemplates");
}
