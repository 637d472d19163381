using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsTemplates.Tests.Markup;

/// <summary>The conformance tests for readers of HTML that browsers share (html5lib-tests). They are not part of the repository.</summary>
internal static class Html5LibData
{
    /// <summary>Their folder, or null where there is none.</summary>
    public static string? Root { get; } = SharedFolder.Find("html5lib-tests");

    /// <summary>The cases for tokenizers, one for each state that a case begins in.</summary>
    public static IEnumerable<TokenCase> Tokens() =>
        from path in Files("tokenizer", "*.test")
        from tests in JsonDocument.Parse(File.ReadAllText(path)).RootElement.EnumerateObject()
        from test in tests.Value.EnumerateArray()
        from state in test.TryGetProperty("initialStates", out JsonElement states) ? states.EnumerateArray().Select(Text) : ["Data state"]
        select new TokenCase(
            $"{Path.GetFileName(path)}: {Text(test.GetProperty("description"))} ({state})",
            tests.Name,
            state,
            test.TryGetProperty("lastStartTag", out JsonElement last) ? Text(last) : null,
            Text(test.GetProperty("input")),
            test.GetProperty("output"),
            test.TryGetProperty("doubleEscaped", out JsonElement twice) && twice.GetBoolean());

    /// <summary>The cases for tree construction.</summary>
    public static IEnumerable<TreeCase> Trees() =>
        from path in Files("tree-construction", "*.dat")
        from test in $"\n{File.ReadAllText(path)}".Split("\n#data\n").Skip(1)
        select Tree(Path.GetFileName(path), $"\n{test}");

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root!, folder), pattern).Order(StringComparer.Ordinal);

    private static TreeCase Tree(string file, string test)
    {
        int errors = test.IndexOf("\n#errors\n", StringComparison.Ordinal);
        int document = test.IndexOf("\n#document\n", errors, StringComparison.Ordinal);
        string settings = test[errors..document];
        return new TreeCase(
            file,
            test[Math.Min(1, errors)..errors],
            settings.Contains("\n#script-off", StringComparison.Ordinal),
            Regex.Match(settings, "\n#document-fragment\n(.+)") is { Success: true } fragment ? fragment.Groups[1].Value : null,
            test[(document + "\n#document\n".Length)..].TrimEnd('\n'));
    }

    private static string Text(JsonElement text) => text.GetString()!;
}

/// <summary>A case for tokenizers.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">The list of its file that it stands in.</param>
/// <param name="State">The state that the tokenizer is in at first.</param>
/// <param name="LastStartTag">The name of the start tag before; null without one.</param>
/// <param name="Input">What is read.</param>
/// <param name="Output">The tokens.</param>
/// <param name="IsEscapedTwice">Whether <c>\uHHHH</c> in the texts stands for a character.</param>
internal sealed record TokenCase(
    string Name, string Kind, string State, string? LastStartTag, string Input, JsonElement Output, bool IsEscapedTwice);

/// <summary>A case for tree construction.</summary>
/// <param name="File">The file that it stands in.</param>
/// <param name="Data">What is read.</param>
/// <param name="IsScriptOff">Whether it is read as a browser does that runs no scripts.</param>
/// <param name="Context">The element that a fragment stands in; null for a page.</param>
/// <param name="Tree">The tree, a line a node.</param>
internal sealed record TreeCase(string File, string Data, bool IsScriptOff, string? Context, string Tree);
