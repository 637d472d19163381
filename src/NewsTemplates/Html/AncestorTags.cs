using System.Buffers;
using NewsTemplates.Markup;

namespace NewsTemplates.Html;

/// <summary>
/// Which elements each node of a page may stand in: a bit for each name, which a few share. So a selector climbs only where it can arrive.
/// </summary>
internal sealed class AncestorTags
{
    private const int Bits = 64;

    private readonly ulong[] _tags;

    /// <param name="page">The page.</param>
    public AncestorTags(PageDocument page)
    {
        _tags = ArrayPool<ulong>.Shared.Rent(page.Count);
        _tags[0] = 0;
        for (int node = 1; node < page.Count; node++)
        {
            int parent = page.Parent(node);
            int name = page.NameNumber(parent);
            _tags[node] = _tags[parent] | (name is > 0 and <= (int)Tag.Last ? BitOf((Tag)name) : 0);
        }
    }

    /// <summary>Whether a node may stand in an element of this name.</summary>
    public bool MayHold(int node, Tag tag) => (_tags[node] & BitOf(tag)) != 0;

    /// <summary>Gives its memory back.</summary>
    public void Release() => ArrayPool<ulong>.Shared.Return(_tags);

    private static ulong BitOf(Tag tag) => 1UL << ((int)tag % Bits);
}
