using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Generators.Emission;

/// <summary>
/// The directives by which a line of generated code stands for a text of the layout: a stack trace then names the layout's
/// file and line, and a debugger stops there.
/// </summary>
internal sealed class LineDirectives
{
    /// <summary>Ends what a directive began.</summary>
    public const string Default = "#line default";

    // C# takes no columns beyond this.
    private const int LastColumn = 65536;

    private readonly SourceReferenceResolver? paths;

    /// <summary>Makes the directives of a project.</summary>
    /// <param name="paths">
    /// How its compiler writes paths: absolute, and with the project's path map, which makes the code the same in every
    /// checkout. Null: as they are.
    /// </param>
    public LineDirectives(SourceReferenceResolver? paths)
    {
        this.paths = paths;
    }

    /// <summary>The directive above a line that stands as a whole for a text; null where C# cannot express it.</summary>
    /// <param name="text">Where the text is written.</param>
    /// <param name="length">The line's length: code that begins before this column has the text's span, exactly.</param>
    public string? Of(SourceSpan text, int length)
    {
        string path = paths?.NormalizePath(text.Path, null) ?? text.Path;
        bool isPath = Path.IsPathRooted(path) && path.All(character => character != '"' && !char.IsControl(character));

        // C# counts from 1, and names the last character, not the one after it.
        bool isSpan = text.Length > 0 && text.EndColumn > 0 && Math.Max(Math.Max(text.StartColumn + 1, text.EndColumn), length) <= LastColumn;
        return isPath && isSpan
            ? FormattableString.Invariant($"#line ({text.StartLine + 1},{text.StartColumn + 1})-({text.EndLine + 1},{text.EndColumn}) {length} \"{path}\"")
            : null;
    }
}
