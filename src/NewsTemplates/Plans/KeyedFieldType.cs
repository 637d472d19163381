using System;
using System.Collections.Generic;
using NewsTemplates.Extracting;

namespace NewsTemplates.Plans;

/// <summary>A list of blocks that becomes a record: one block for each member of an enum.</summary>
internal sealed class KeyedFieldType<TKey, T, TRecord>(
    BlockPlan<T> block, string key, EnumPlan<TKey> members, bool isComplete, Func<KeyedBlocks<TKey, T>, TRecord> record) : FieldType
    where TKey : struct
    where T : class, IJsonRecord
    where TRecord : class
{
    internal override Func<Scope, object?> Compile(ScopeCompiler scope, FieldPlan field, FieldInfo info) =>
        block.CompileList(scope, field, info, Sort);

    private TRecord? Sort(FieldReader field, IReadOnlyList<ReadBlock<T>> blocks)
    {
        var found = new Dictionary<object, T>();
        for (int index = 0; index < blocks.Count; index++)
        {
            if (blocks[index].Values.Find(key) is not { } member)
            {
                continue;
            }

            if (found.ContainsKey(member))
            {
                field.Report(IssueKind.DuplicateKey, $"a second block '{member}'; the first one stays");
            }
            else
            {
                found.Add(member, blocks[index].Record);
                field.RecordKeyed(index, NameOf(member));
            }
        }

        var keyed = new KeyedBlocks<TKey, T>(field, found);
        bool isWhole = true;
        foreach (object member in isComplete ? members.Members : [])
        {
            isWhole &= keyed.Require(member, NameOf(member)) is not null;
        }

        return isWhole ? record(keyed) : null;
    }

    /// <summary>The member's name in the record.</summary>
    private static string NameOf(object member)
    {
        string name = member.ToString()!;
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
