using System.Collections.Generic;
using System.ComponentModel;
using NewsTemplates.Extracting;

namespace NewsTemplates.Plans;

/// <summary>The blocks of a field with <c>key</c>, one a member of the key's enum.</summary>
/// <typeparam name="TKey">The enum of the key.</typeparam>
/// <typeparam name="T">The block.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KeyedBlocks<TKey, T>
    where TKey : struct
    where T : class
{
    private readonly FieldReader _field;
    private readonly Dictionary<object, T> _blocks;

    internal KeyedBlocks(FieldReader field, Dictionary<object, T> blocks)
    {
        _field = field;
        _blocks = blocks;
    }

    /// <summary>The block of a member, or null.</summary>
    /// <param name="member">The member.</param>
    public T? Find(TKey member) => Find((object)member);

    /// <summary>The block of a member that every page must have; where it is not there, that is reported.</summary>
    /// <param name="member">The member.</param>
    /// <param name="name">Its name in the record.</param>
    internal T? Require(object member, string name)
    {
        T? block = Find(member);
        if (block is null)
        {
            _field.ReportMissingKey(name);
        }

        return block;
    }

    private T? Find(object member) => _blocks.TryGetValue(member, out T? block) ? block : null;
}
