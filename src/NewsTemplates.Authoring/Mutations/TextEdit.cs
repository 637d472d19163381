using System;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>A text in the place of a stretch of another.</summary>
/// <param name="Start">Where the stretch begins.</param>
/// <param name="End">The first place after it.</param>
/// <param name="New">What stands there instead.</param>
internal readonly record struct TextEdit(int Start, int End, string New)
{
    public string Apply(string text) => string.Concat(text.AsSpan(0, Start), New, text.AsSpan(End));

    /// <summary>Where the new text stands, once it is there.</summary>
    public Range Place => Start..(Start + New.Length);
}
