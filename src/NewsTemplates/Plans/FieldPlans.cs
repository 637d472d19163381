using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;

namespace NewsTemplates.Plans;

/// <summary>The fields of a page or block, in order. Immutable: each method gives other fields.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FieldPlans : IReadOnlyList<FieldPlan>
{
    private readonly FieldPlan[] _fields;

    internal FieldPlans(IEnumerable<FieldPlan> fields)
    {
        _fields = [.. fields];
    }

    /// <inheritdoc/>
    public int Count => _fields.Length;

    /// <inheritdoc/>
    public FieldPlan this[int index] => _fields[index];

    /// <summary>These fields and others. One of the same name stands in the place of the one that it replaces.</summary>
    /// <param name="others">The others.</param>
    public FieldPlans With(params FieldPlan[] others) => new(
    [
        .. _fields.Select(field => Array.Find(others, other => other.Name == field.Name) ?? field),
        .. others.Where(other => !Array.Exists(_fields, field => field.Name == other.Name)),
    ]);

    /// <summary>These fields without some.</summary>
    /// <param name="names">The names of those to leave out.</param>
    public FieldPlans Without(params string[] names) => new(_fields.Where(field => !names.Contains(field.Name)));

    /// <inheritdoc/>
    public IEnumerator<FieldPlan> GetEnumerator() => ((IEnumerable<FieldPlan>)_fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
