using System;

namespace NewsTemplates.Selectors;

/// <summary>Leaves the parser at the first mistake; never leaves <see cref="SelectorParser"/>.</summary>
internal sealed class SelectorSyntaxException(string message, int offset, int length) : Exception(message)
{
    public SelectorError Error { get; } = new(message, offset, length);
}
