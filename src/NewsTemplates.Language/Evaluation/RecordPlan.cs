using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Evaluation;

/// <summary>Reads a record: each field in turn; without a required one there is none.</summary>
internal sealed class RecordPlan
{
    private readonly IReadOnlyList<FieldModel> fields;
    private readonly Func<Scope, object?>[] readers;

    public RecordPlan(IReadOnlyList<FieldModel> fields, IEnumerable<Func<Scope, object?>> readers)
    {
        this.fields = fields;
        this.readers = readers.ToArray();
    }

    public LayoutRecord? Read(Scope scope)
    {
        bool isComplete = true;
        var values = new List<KeyValuePair<string, object?>>(fields.Count);
        for (int index = 0; index < fields.Count; index++)
        {
            object? value = readers[index](scope);
            isComplete &= value is not null || fields[index].IsOptional;
            values.Add(new KeyValuePair<string, object?>(fields[index].Name, value));
        }

        return isComplete ? new LayoutRecord(values) : null;
    }
}
