using System;
using System.Collections.Generic;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>A layout file: its path, its text, and where its lines start.</summary>
public sealed class LayoutSource
{
    private readonly int[] _lineStarts;

    /// <summary>Creates a source.</summary>
    /// <param name="path">The path that diagnostics shall name.</param>
    /// <param name="text">The text; a byte order mark at its start is dropped, as a compiler drops it.</param>
    public LayoutSource(string path, string text)
    {
        Path = path;
        Text = text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
        _lineStarts = FindLines(Text);
    }

    /// <summary>The path that diagnostics name.</summary>
    public string Path { get; }

    /// <summary>The text, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>The number of lines, at least 1.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The line (from 0) that holds an offset.</summary>
    public int LineOf(int offset)
    {
        int found = Array.BinarySearch(_lineStarts, offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The offset at which a line (from 0) starts.</summary>
    public int LineStart(int line) => _lineStarts[line];

    /// <summary>The offset after a line's last character, its line break not counted.</summary>
    public int LineEnd(int line)
    {
        int end = line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : Text.Length;
        while (end > _lineStarts[line] && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return end;
    }

    /// <summary>The span between two offsets; offsets outside the text count as its nearest end.</summary>
    public SourceSpan Span(int start, int end)
    {
        start = Math.Min(Math.Max(start, 0), Text.Length);
        end = Math.Min(Math.Max(end, start), Text.Length);
        int startLine = LineOf(start);
        int endLine = LineOf(end);
        return new SourceSpan(
            Path, start, end, startLine, start - _lineStarts[startLine], endLine, end - _lineStarts[endLine]);
    }

    /// <summary>What the file says at a span.</summary>
    public string TextAt(SourceSpan span) => Text.Substring(span.Start, span.Length);

    private static int[] FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
