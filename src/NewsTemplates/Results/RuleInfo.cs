namespace NewsTemplates;

/// <summary>One rule of a field as reports name it.</summary>
/// <param name="Source">The source as the layout writes it, such as <c>meta(og:title)</c>.</param>
/// <param name="File">The layout's path, relative to the project.</param>
/// <param name="Line">The line in that file, from 1.</param>
/// <param name="Origin">Who says the rule: the site, the family or the contract.</param>
public sealed record RuleInfo(string Source, string File, int Line, string Origin)
{
    /// <summary>Whether the rule is a declared default (<c>const(…)</c>): then earlier misses are not reported.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The source with its place in the YAML.</summary>
    public override string ToString() => $"{Source} ({File}:{Line})";
}
