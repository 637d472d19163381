using System;
using System.Collections.Generic;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>A text with one mistake in it.</summary>
/// <param name="Operator">What kind of mistake it is.</param>
/// <param name="Text">The text with the mistake.</param>
/// <param name="Places">Where a report of the mistake may begin.</param>
internal sealed record Mutant(string Operator, string Text, IReadOnlyList<Range> Places)
{
    /// <summary>Whether a report that begins at an offset of the text stands at the mistake.</summary>
    public bool IsAt(int offset)
    {
        foreach (Range place in Places)
        {
            if (offset >= place.Start.Value && offset <= place.End.Value)
            {
                return true;
            }
        }

        return false;
    }
}
