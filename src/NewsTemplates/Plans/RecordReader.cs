using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Extracting;

namespace NewsTemplates.Plans;

/// <summary>Reads the fields of a page or block, all of them, so that each reports what is wrong with it.</summary>
internal sealed class RecordReader
{
    private readonly (FieldPlan Plan, FieldInfo Info, Func<Scope, object?> Read)[] _fields;
    private readonly string[] _names;

    /// <summary>Makes a reader.</summary>
    /// <param name="fields">The fields in the order in which they are read.</param>
    /// <param name="scope">Where they look.</param>
    public RecordReader(IEnumerable<FieldPlan> fields, ScopeCompiler scope)
    {
        _fields = [.. fields.Select(field => Field(field, scope))];
        _names = [.. _fields.Select(field => field.Plan.Name)];
    }

    /// <summary>The fields as reports name them.</summary>
    public IReadOnlyList<FieldInfo> Fields => [.. _fields.Select(entry => entry.Info)];

    /// <summary>The values; null where a required one is missing.</summary>
    public RecordValues? Read(Scope scope)
    {
        var values = new object?[_fields.Length];
        bool isComplete = true;
        for (int index = 0; index < _fields.Length; index++)
        {
            object? value = _fields[index].Read(scope);
            isComplete &= value is not null || _fields[index].Plan.IsOptional;
            values[index] = value;
        }

        return isComplete ? new RecordValues(_names, values) : null;
    }

    private static (FieldPlan Plan, FieldInfo Info, Func<Scope, object?> Read) Field(FieldPlan plan, ScopeCompiler scope)
    {
        (FieldInfo info, Func<Scope, object?> read) = scope.Field(plan);
        return (plan, info, read);
    }
}
