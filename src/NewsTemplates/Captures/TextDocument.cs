using System;
using System.Collections.Generic;
using System.IO;
using NewsTemplates.Html;
using NewsTemplates.Text;

namespace NewsTemplates.Captures;

/// <summary>
/// A text capture as patterns see it: its lines with white space put in order, empty ones dropped. Instances are
/// immutable and safe to share between threads.
/// </summary>
internal sealed class TextDocument
{
    private const int MostCharacters = 4_000_000;
    private const int MostLines = 100_000;

    private readonly string[] _lines;
    private readonly int[] _numbers;
    private readonly int[] _starts;
    private readonly Lazy<string> _text;

    private TextDocument(string[] lines, int[] numbers)
    {
        _lines = lines;
        _numbers = numbers;
        _starts = new int[lines.Length + 1];
        for (int i = 0; i < lines.Length; i++)
        {
            _starts[i + 1] = _starts[i] + lines[i].Length + 1;
        }

        _text = new(() => string.Join("\n", lines));
    }

    /// <summary>The lines that hold text, none empty.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>All lines, with a line feed between each two.</summary>
    internal string Text => _text.Value;

    /// <summary>Reads a capture. Lines end in LF, CR or CR LF.</summary>
    /// <exception cref="InvalidDataException">The text is too long.</exception>
    /// <exception cref="NotAPageException">The text is binary data read as text.</exception>
    public static TextDocument Read(string text)
    {
        if (text.Length > MostCharacters)
        {
            throw new InvalidDataException(
                $"The text has {text.Length} characters; at most {MostCharacters} are read.");
        }

        BinaryContent.ThrowIfNoText(text.AsSpan());
        var lines = new List<string>();
        var numbers = new List<int>();
        int number = 0;
        for (int start = 0; start <= text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny('\r', '\n');
            int end = length < 0 ? text.Length : start + length;
            if (++number > MostLines)
            {
                throw new InvalidDataException($"The text has more than {MostLines} lines.");
            }

            string line = WhiteSpace.Collapse(text.AsSpan(start, end - start));
            if (line.Length > 0)
            {
                lines.Add(line);
                numbers.Add(number);
            }

            bool isPair = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
            start = end + (isPair ? 2 : 1);
        }

        return new([.. lines], [.. numbers]);
    }

    /// <summary>The number, from 1, that a line has in the capture as it was read.</summary>
    public int LineNumber(int line) => _numbers[line];

    /// <summary>Where a line starts in <see cref="Text"/>; for the line after the last, one past the text's end.</summary>
    internal int Start(int line) => _starts[line];

    /// <summary>The line that holds a place of <see cref="Text"/>.</summary>
    internal int LineAt(int position)
    {
        int found = Array.BinarySearch(_starts, position);
        return found >= 0 ? found : ~found - 1;
    }
}
