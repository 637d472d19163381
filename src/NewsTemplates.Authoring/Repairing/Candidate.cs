using System.Collections.Generic;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>A field as it could be written.</summary>
/// <param name="Field">The field.</param>
/// <param name="Lines">Its lines in the layout, the first with its name.</param>
/// <param name="Source">Where its first rule looks.</param>
internal sealed record Candidate(FieldModel Field, IReadOnlyList<string> Lines, string Source)
{
    /// <summary>The fields of its block that have to be written otherwise, too.</summary>
    public IReadOnlyDictionary<FieldModel, Candidate> Inner { get; init; } = new Dictionary<FieldModel, Candidate>();
}
