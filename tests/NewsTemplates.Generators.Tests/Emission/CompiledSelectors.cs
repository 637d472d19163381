using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NewsTemplates.Generators.Emission;
using NewsTemplates.Matching;
using NewsTemplates.Selectors;

namespace NewsTemplates.Generators.Tests.Emission;

/// <summary>Emits selectors into one class, compiles and loads it.</summary>
internal static class CompiledSelectors
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static SelectorList Parse(string text)
    {
        Assert.True(SelectorParser.TryParse(text, out SelectorList? selector, out SelectorError? error), $"{text}: {error}");
        return selector;
    }

    public static string Source(IReadOnlyList<string> selectors)
    {
        SourceWriter writer = new();
        writer.WriteLine("#nullable enable");
        writer.OpenBlock("public static class Emitted");
        SelectorEmitter emitter = new(writer);
        List<string> constructions = [];
        foreach (string selector in selectors)
        {
            constructions.Add(emitter.Write("Rule", Parse(selector)));
            writer.WriteLine();
        }

        writer.OpenBlock("public static readonly global::NewsTemplates.Matching.Selector[] All =");
        constructions.ForEach(construction => writer.WriteLine(construction + ","));
        writer.Indent--;
        writer.WriteLine("};");
        writer.CloseBlock();
        return writer.ToString();
    }

    public static IReadOnlyList<Selector> Compile(IReadOnlyList<string> selectors)
    {
        string source = Source(selectors);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Emitted",
            [CSharpSyntaxTree.ParseText(source)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, warningLevel: 9999));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity > DiagnosticSeverity.Hidden).Select(d => $"{d}\n{source}").Take(1));
        using MemoryStream image = new();
        Assert.True(compilation.Emit(image).Success);
        FieldInfo all = Assembly.Load(image.ToArray()).GetType("Emitted")!.GetField("All")!;
        return (Selector[])all.GetValue(null)!;
    }
}
