using System.Collections.Generic;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>A field that the new look broke.</summary>
/// <param name="Page">The page of the layout.</param>
/// <param name="Field">The field's name.</param>
/// <param name="Source">Where the proposed rule looks; null where none could be proved.</param>
/// <param name="Problem">Why nothing is proposed, or what is not proved of the proposal; null where it is proved.</param>
/// <param name="Lines">How the field is written then; empty where nothing is proposed.</param>
/// <param name="Values">What the proposed rule reads on each fresh page.</param>
public sealed record RepairedField(
    string Page, string Field, string? Source, string? Problem, IReadOnlyList<string> Lines, IReadOnlyList<RepairedValue> Values);

/// <summary>What a proposed rule reads on a page.</summary>
/// <param name="Page">The page's name.</param>
/// <param name="Value">The value's beginning on one line; null where the page has none.</param>
/// <param name="IsKnown">Whether it is the value that was approved for this very page.</param>
public sealed record RepairedValue(string Page, string? Value, bool IsKnown);
