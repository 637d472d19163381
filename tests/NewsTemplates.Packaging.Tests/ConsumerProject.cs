using System.Collections.Generic;

namespace NewsTemplates.Packaging.Tests;

/// <summary>A throw-away project that references packages of ours; a console program unless its settings say else.</summary>
/// <param name="Path">Its folder, which ends in its name.</param>
/// <param name="Program">The code of <c>Program.cs</c>.</param>
/// <param name="Files">Its other files.</param>
internal sealed record ConsumerProject(string Path, string Program, params (string Path, string Text)[] Files)
{
    /// <summary>The packages of ours that it references.</summary>
    public IReadOnlyList<string> Packages { get; init; } = ["NewsTemplates"];

    /// <summary>What it is built for.</summary>
    public IReadOnlyList<string> Frameworks { get; init; } = ["net10.0"];

    /// <summary>MSBuild properties and items of its own.</summary>
    public string Settings { get; init; } = "";

    /// <summary>Analyzers that it references, too.</summary>
    public IReadOnlyList<OtherAnalyzer> Others { get; init; } = [];

    /// <summary>
    /// Whether one compiler may build it with others: not with other analyzers, since a compiler keeps what it has loaded.
    /// </summary>
    public bool SharesCompiler => Others.Count == 0;

    /// <summary>A file as it is when the project is built again; null if it is built once only.</summary>
    public (string Path, string Text)? Change { get; init; }

    public string Name => System.IO.Path.GetFileName(Path);
}
