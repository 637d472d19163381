using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Matching;

namespace NewsTemplates.Plans;

/// <summary>A block of a layout. In a text capture each of its fields takes what the placeholder of its name takes.</summary>
/// <typeparam name="T">The block's record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BlockPlan<T> : FieldType
    where T : class, IJsonRecord
{
    internal BlockPlan(Func<RecordValues, T> record, FieldPlans fields)
    {
        Record = record;
        Fields = fields;
    }

    internal FieldPlans Fields { get; }

    internal Func<RecordValues, T> Record { get; }

    /// <summary>The type of a list of blocks that becomes a record, with a property for each member of an enum.</summary>
    /// <typeparam name="TKey">The enum.</typeparam>
    /// <typeparam name="TRecord">The record.</typeparam>
    /// <param name="key">The block's field that tells the member.</param>
    /// <param name="members">The enum.</param>
    /// <param name="isComplete">Whether a page must have a block for each member.</param>
    /// <param name="record">Makes the record.</param>
    public FieldType GroupByKey<TKey, TRecord>(string key, EnumPlan<TKey> members, bool isComplete, Func<KeyedBlocks<TKey, T>, TRecord> record)
        where TKey : struct
        where TRecord : class => new KeyedFieldType<TKey, T, TRecord>(this, key, members, isComplete, record);

    internal override Func<Scope, object?> Compile(ScopeCompiler scope, FieldPlan field, FieldInfo info) => field.IsList
        ? CompileList(scope, field, info, (_, blocks) => new ValueList<T>(blocks.Select(block => block.Record)))
        : Single(scope, field, info, _ => scope.Page.Block(this), block => block.Record);

    internal Func<Scope, object?> CompileList(
        ScopeCompiler scope, FieldPlan field, FieldInfo info, Func<FieldReader, IReadOnlyList<ReadBlock<T>>, object?> result)
    {
        Func<ReadBlock<T>, object?>? unique = !field.IsUnique ? null
            : field.UniqueField is { } name ? block => block.Values.Find(name)
            : block => block.Record;
        return List(scope, field, info, _ => scope.Page.Block(this), unique, result);
    }

    internal BlockReader<T> Reader(PageCompiler page)
    {
        var scope = new ScopeCompiler(page, isBlock: true);
        var reader = new RecordReader(Fields.Where(scope.Fills), scope);
        return new BlockReader<T>(page.Content == PageContent.Text ? null : scope.Selectors, reader, Record);
    }
}

/// <summary>A block that was read, with its values by the names of the fields.</summary>
internal sealed record ReadBlock<T>(T Record, RecordValues Values);

/// <summary>Reads an element, the group that it opens, or the lines that a pattern matched, as a block.</summary>
/// <param name="selectors">The selectors of the block's rules; null in a text capture.</param>
/// <param name="fields">Reads the fields.</param>
/// <param name="record">Makes the record.</param>
internal sealed class BlockReader<T>(SelectorSet? selectors, RecordReader fields, Func<RecordValues, T> record) : ValueReader<ReadBlock<T>>
    where T : class, IJsonRecord
{
    internal override bool TryRead(FoundValue foundValue, FieldReader field, ValuePath path, [MaybeNullWhen(false)] out ReadBlock<T> value)
    {
        Scope block = selectors is null ? field.Scope.OfLines(foundValue.Lines!, path)
            : foundValue.Group is { } group ? field.Scope.OfGroup(group, selectors, path)
            : field.Scope.OfBlock(foundValue.Node, selectors, path);
        value = fields.Read(block) is { } values ? new ReadBlock<T>(record(values), values) : null;
        block.Release();
        return value is not null;
    }

    internal override bool AreEqual(ReadBlock<T> one, ReadBlock<T> other) =>
        string.Equals(JsonValues.TextOf(one.Record), JsonValues.TextOf(other.Record), StringComparison.Ordinal);

    internal override string Quote(FoundValue foundValue, ReadBlock<T> value) => JsonValues.TextOf(value.Record);
}
