using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Extracting;

namespace NewsTemplates.Plans;

/// <summary>Reads the fields of a page or block, all of them, so that each reports what is wrong with it.</summary>
internal sealed class RecordReader
{
    private readonly (FieldPlan Field, Func<Scope, object?> Read)[] _fields;
    private readonly string[] _names;

    /// <summary>Makes a reader.</summary>
    /// <param name="fields">The fields in the order in which they are read.</param>
    /// <param name="scope">Where they look.</param>
    public RecordReader(IEnumerable<FieldPlan> fields, ScopeCompiler scope)
    {
        _fields = [.. fields.Select(field => (field, scope.Field(field)))];
        _names = [.. _fields.Select(field => field.Field.Name)];
    }

    /// <summary>The values; null where a required one is missing.</summary>
    public RecordValues? Read(Scope scope)
    {
        var values = new object?[_fields.Length];
        bool isComplete = true;
        for (int index = 0; index < _fields.Length; index++)
        {
            object? value = _fields[index].Read(scope);
            isComplete &= value is not null || _fields[index].Field.IsOptional;
            values[index] = value;
        }

        return isComplete ? new RecordValues(_names, values) : null;
    }
}
