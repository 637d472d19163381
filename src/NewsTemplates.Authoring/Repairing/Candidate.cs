using System.Collections.Generic;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>A field as it could be written.</summary>
/// <param name="Field">The field.</param>
/// <param name="Lines">Its lines in the layout, the first with its name.</param>
/// <param name="Source">Where its first rule looks.</param>
internal sealed record Candidate(FieldModel Field, IReadOnlyList<string> Lines, string Source);
