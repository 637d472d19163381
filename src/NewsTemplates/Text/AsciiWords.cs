using System;

namespace NewsTemplates.Text;

/// <summary>The words of a text of UTF-8, which white space of ASCII separates, as classes are written.</summary>
/// <param name="text">The text.</param>
internal ref struct AsciiWords(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;

    /// <summary>The word come to.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>The words themselves.</summary>
    public readonly AsciiWords GetEnumerator() => this;

    /// <summary>Comes to the next word, if there is one.</summary>
    public bool MoveNext()
    {
        int start = 0;
        while (start < _rest.Length && AsciiText.IsSpace(_rest[start]))
        {
            start++;
        }

        _rest = _rest.Slice(start);
        int end = _rest.IndexOfAny(AsciiText.Spaces);
        end = end < 0 ? _rest.Length : end;
        Current = _rest.Slice(0, end);
        _rest = _rest.Slice(end);
        return end > 0;
    }
}
