using System.Globalization;

namespace NewsTemplates.Language.Diagnostics;

/// <summary>A stretch of a layout file. Everything counts from 0; offsets and columns are UTF-16 code units.</summary>
/// <param name="Path">The file's path, as it was handed to the reader.</param>
/// <param name="Start">The offset of the first character.</param>
/// <param name="End">The offset after the last character.</param>
/// <param name="StartLine">The line of the first character.</param>
/// <param name="StartColumn">The column of the first character.</param>
/// <param name="EndLine">The line of the end.</param>
/// <param name="EndColumn">The column of the end.</param>
public readonly record struct SourceSpan(
    string Path, int Start, int End, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>The place as compilers print it: <c>path(line,column)</c>, counted from 1.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0}({1},{2})", Path, StartLine + 1, StartColumn + 1);
}
