namespace NewsTemplates.Witnesses;

/// <summary>The text that a block element holds itself, not in other block elements.</summary>
/// <param name="Node">The element.</param>
/// <param name="Text">The text in order.</param>
/// <param name="Letters">Its letters and digits, as <see cref="LetterWindows.LettersOf"/> gives them.</param>
/// <param name="LinkShare">How much of the text is in links, from 0 to 1.</param>
internal sealed record TextBlock(int Node, string Text, string Letters, double LinkShare)
{
    /// <summary>How much of it is in the body, from 0 to 1.</summary>
    public double ReadShare { get; init; }

    /// <summary>Whether it is a paragraph that could be the article's.</summary>
    public bool IsProse { get; init; }

    public bool IsRead => ReadShare >= 0.8;

    public double ReadLetters => ReadShare * Letters.Length;
}
