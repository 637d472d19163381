using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Markup;

/// <summary>A name of attributes that is asked for again and again, made ready for it.</summary>
internal sealed class AttributeName
{
    /// <param name="name">The name as written, capitals included.</param>
    public AttributeName(string name)
    {
        Text = name;
        IsLower = AsciiText.Lower(name) == name;
        Bytes = Encoding.UTF8.GetBytes(name);
        Hash = NameTable.HashOf(Bytes);
        Number = NameTable.NumberOfKnown(name);
    }

    /// <summary>The name as written.</summary>
    public string Text { get; }

    /// <summary>Whether it has no capital of A to Z, as all names of HTML.</summary>
    public bool IsLower { get; }

    /// <summary>The name as UTF-8.</summary>
    public byte[] Bytes { get; }

    /// <summary>Its hash.</summary>
    public uint Hash { get; }

    /// <summary>The number that it has in every page; -1 where that differs from page to page.</summary>
    public int Number { get; }
}
