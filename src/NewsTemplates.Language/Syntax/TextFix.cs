namespace NewsTemplates.Language.Syntax;

/// <summary>A stretch that YAML misreads, to be read as the quoted text it was meant to be.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset after its last.</param>
/// <param name="Value">The text that is meant.</param>
/// <param name="IsGuess">Whether its end is a guess.</param>
internal sealed record TextFix(int Start, int End, string Value, bool IsGuess = false)
{
    public bool Overlaps(TextFix other) => Start < other.End && other.Start < End;
}
