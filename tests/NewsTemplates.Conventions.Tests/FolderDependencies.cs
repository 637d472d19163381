using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsTemplates.Conventions.Tests;

/// <summary>Which folders of a project use which others. The symbols are bound: a nested namespace needs no <c>using</c>.</summary>
internal sealed class FolderDependencies
{
    private readonly CSharpCompilation _compilation;
    private readonly string _root;
    private readonly SortedDictionary<(string From, string To), SortedSet<string>> _uses = [];

    private FolderDependencies(CSharpCompilation compilation, string root)
    {
        _compilation = compilation;
        _root = root;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            Add(tree);
        }
    }

    /// <summary>What does not compile in the declarations: a library that is missing.</summary>
    public IEnumerable<Diagnostic> Errors =>
        _compilation.GetDeclarationDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Each use by which a folder needs one that needs it in turn, as <c>From/File uses Type of To</c>.</summary>
    public IReadOnlyList<string> Cycles =>
        [.. _uses
            .Where(use => Reach(use.Key.To).Contains(use.Key.From))
            .SelectMany(use => use.Value.Select(text => $"{use.Key.From}/{text} of {use.Key.To}"))];

    /// <summary>The dependencies of sources as one project.</summary>
    /// <param name="name">The assembly's name, by which others are friends of it.</param>
    /// <param name="root">The project's folder.</param>
    /// <param name="sources">The texts by path.</param>
    public static FolderDependencies Of(string name, string root, IEnumerable<KeyValuePair<string, string>> sources)
    {
        var options = new CSharpParseOptions(
            LanguageVersion.Latest, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);
        string[] references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)];
        return new FolderDependencies(
            CSharpCompilation.Create(
                name,
                sources.Select(source => CSharpSyntaxTree.ParseText(source.Value, options, source.Key)),
                references.Where(path => Path.GetFileNameWithoutExtension(path) != name).Select(path => MetadataReference.CreateFromFile(path)),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)),
            root);
    }

    private void Add(SyntaxTree tree)
    {
        SemanticModel model = _compilation.GetSemanticModel(tree);
        string from = Folder(tree);
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax))
        {
            ISymbol? symbol = node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax or ElementAccessExpressionSyntax
                ? model.GetSymbolInfo(node).Symbol
                : null;
            INamedTypeSymbol? type = symbol is null or ILocalSymbol or IParameterSymbol ? null : symbol as INamedTypeSymbol ?? symbol.ContainingType;
            if (type?.OriginalDefinition.DeclaringSyntaxReferences is [{ SyntaxTree: var declared }, ..] && Folder(declared) is var to && to != from)
            {
                Uses(from, to).Add($"{Path.GetFileName(tree.FilePath)} uses {type.Name}");
            }
        }
    }

    private SortedSet<string> Uses(string from, string to) =>
        _uses.TryGetValue((from, to), out SortedSet<string>? uses) ? uses : _uses[(from, to)] = new SortedSet<string>(StringComparer.Ordinal);

    private string Folder(SyntaxTree tree) =>
        Path.GetDirectoryName(Path.GetRelativePath(_root, tree.FilePath)) is { Length: > 0 } folder ? folder : ".";

    private ImmutableHashSet<string> Reach(string folder)
    {
        ImmutableHashSet<string> reached = [];
        var open = new Stack<string>([folder]);
        while (open.TryPop(out string? next))
        {
            foreach ((string _, string to) in _uses.Keys.Where(use => use.From == next && !reached.Contains(use.To)))
            {
                reached = reached.Add(to);
                open.Push(to);
            }
        }

        return reached;
    }
}
