namespace NewsTemplates.Sources;

/// <summary>What is wrong in a layout's string, and where.</summary>
/// <param name="Message">A sentence that says what is wrong and how to fix it.</param>
/// <param name="Offset">Where the wrong part starts, in UTF-16 units.</param>
/// <param name="Length">How long it is; 0 where something is missing.</param>
internal sealed record GrammarError(string Message, int Offset, int Length)
{
    public GrammarError(string message, Slice where)
        : this(message, where.Offset, where.Length)
    {
    }
}
