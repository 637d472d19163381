using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsTemplates.Conventions.Tests;

/// <summary>The architecture page names what is there: each of its names in code font is a file, a folder, a type or a member.</summary>
public class ArchitecturePageTests
{
    // What the page names that is not in the repository: of its example, of a build's output, and a month.
    private static readonly string[] Elsewhere = ["Coast.Article.Title", "Sites.g.cs", "EKIM"];

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "src/README.md"));

    // All files and folders of the projects, from the repository's root, and what each source file declares.
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Places = new(ReadPlaces);

    [Fact]
    public void What_the_page_names_is_there()
    {
        string[] names = [.. NamesOf(Page)];
        Assert.True(names.Length > 100, "The page's names are not found.");
        string[] missing = [.. names.Where(name => !IsThere(name))];
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("Keys/LayoutKeys", true)]
    [InlineData("Keys/LayoutKey", false)]
    [InlineData("Grammar/LayoutKeys", false)]
    [InlineData("RuleUse.Report", true)]
    [InlineData("RuleUse.Reports", false)]
    [InlineData("src/NewsTemplates.Language/Checks/RuleUse.Report", true)]
    [InlineData("src/NewsTemplates/Checks/RuleUse.Report", false)]
    [InlineData("templates/layout.schema.json", true)]
    [InlineData("templates/layouts.schema.json", false)]
    public void A_name_that_is_not_there_is_noticed(string name, bool isThere) => Assert.Equal(isThere, IsThere(name));

    private static IEnumerable<string> NamesOf(string page) => Regex.Matches(page, "`([A-Za-z0-9]+(?:[./][A-Za-z0-9]+)*)(?:<T>)?`")
        .Select(match => match.Groups[1].Value)
        .Where(name => char.IsUpper(name[0]) || name.Contains('/', StringComparison.Ordinal))
        .Except(Elsewhere)
        .Distinct();

    // 'Folder/Type.Member': the folder may be given from anywhere above, the type by its file or its name.
    private static bool IsThere(string name)
    {
        if (Path.Exists(Path.Combine(Repository.Root, name)) || Places.Value.Keys.Any(place => EndsIn(place, name)))
        {
            return true;
        }

        int slash = name.LastIndexOf('/');
        string[] names = name[(slash + 1)..].Split('.');
        return Places.Value.Any(place =>
            (slash < 0 || EndsIn(Path.GetDirectoryName(place.Key)!, name[..slash])) && names.All(place.Value.Contains));
    }

    private static bool EndsIn(string place, string name) =>
        place == name || place.EndsWith("/" + name, StringComparison.Ordinal);

    private static Dictionary<string, HashSet<string>> ReadPlaces()
    {
        var places = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (string file in Repository.Projects.SelectMany(Repository.Sources))
        {
            string place = Path.ChangeExtension(Path.GetRelativePath(Repository.Root, file), null).Replace('\\', '/');
            places[place] = [.. Declared(File.ReadAllText(file))];
            for (string? folder = Path.GetDirectoryName(place); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
            {
                places.TryAdd(folder.Replace('\\', '/'), []);
            }
        }

        return places;
    }

    private static IEnumerable<string> Declared(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().SelectMany(node => node switch
        {
            BaseNamespaceDeclarationSyntax space => space.Name.ToString().Split('.'),
            BaseTypeDeclarationSyntax type => [type.Identifier.Text],
            MethodDeclarationSyntax method => [method.Identifier.Text],
            PropertyDeclarationSyntax property => [property.Identifier.Text],
            EnumMemberDeclarationSyntax member => [member.Identifier.Text],
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => [field.Identifier.Text],
            ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter => [parameter.Identifier.Text],
            _ => Array.Empty<string>(),
        });
}
