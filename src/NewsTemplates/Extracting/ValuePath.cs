using System.Globalization;

namespace NewsTemplates.Extracting;

/// <summary>Where a value belongs in the record, as <c>latest[2].title</c>: put into words only where somebody asks.</summary>
/// <param name="Within">The block that the field belongs to; null for a field of the page.</param>
/// <param name="Name">The field.</param>
/// <param name="Index">The value's place in a list; -1 for the field itself.</param>
internal readonly record struct ValuePath(BlockPath? Within, string Name, int Index = -1)
{
    /// <summary>One value of the list.</summary>
    public ValuePath Item(int index) => this with { Index = index };

    /// <summary>A part of the value.</summary>
    public ValuePath Part(string name) => new(new BlockPath(this), name);

    /// <inheritdoc/>
    public override string ToString()
    {
        string field = Within is null ? Name : Within.Path + "." + Name;
        return Index < 0 ? field : field + "[" + Index.ToString(CultureInfo.InvariantCulture) + "]";
    }
}

/// <summary>Where a block belongs in the record.</summary>
internal sealed class BlockPath(ValuePath path)
{
    /// <summary>The value that is the block.</summary>
    public ValuePath Path { get; } = path;
}
