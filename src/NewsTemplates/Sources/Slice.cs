namespace NewsTemplates.Sources;

/// <summary>A part of a layout's string, and where in that string it starts (in UTF-16 units).</summary>
internal readonly record struct Slice(string Text, int Offset)
{
    public int Length => Text.Length;

    /// <summary>The offset after the last character.</summary>
    public int End => Offset + Text.Length;

    /// <summary>A part of this part; <paramref name="start"/> counts from its own first character.</summary>
    public Slice Sub(int start, int length) => new(Text.Substring(start, length), Offset + start);

    public Slice Sub(int start) => Sub(start, Text.Length - start);

    /// <summary>This part without white space at its ends; of nothing but white space the empty end is left.</summary>
    public Slice Trim()
    {
        Slice rest = Sub(Text.Length - Text.TrimStart().Length);
        return rest.Sub(0, rest.Text.TrimEnd().Length);
    }

    public override string ToString() => Text;
}
