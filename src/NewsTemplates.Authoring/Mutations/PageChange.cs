using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>A change of a page that is still to be made: a large page has thousands of places for one.</summary>
/// <param name="Operator">What kind of change it is.</param>
/// <param name="Edits">Its edits, in the order of the page.</param>
internal sealed record PageChange(string Operator, IReadOnlyList<TextEdit> Edits)
{
    /// <summary>A change in one place.</summary>
    public PageChange(string name, Range stretch, string text)
        : this(name, [new TextEdit(stretch.Start.Value, stretch.End.Value, text)])
    {
    }

    /// <summary>The page with the change.</summary>
    // From the last place to the first, so that the others stay where they are.
    public Mutant Of(string page) => new(Operator, Edits.Reverse().Aggregate(page, (text, edit) => edit.Apply(text)), [Edits[0].Place]);
}
