using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using NewsTemplates.Values;

namespace NewsTemplates.Plans;

/// <summary>An enum of a layout: the texts that stand for its members.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEnumPlan
{
    /// <summary>The enum's name in the layout.</summary>
    internal string Name { get; }

    /// <summary>The texts.</summary>
    internal IReadOnlyList<string> Labels { get; }
}

/// <summary>An enum of a layout: the texts that stand for its members.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumPlan<T> : ConvertedFieldType<object>, IEnumPlan
    where T : struct
{
    // Boxed: all that is generic over an enum would be code of its own for each enum of each site.
    private readonly Dictionary<string, object> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _unlabelled = new(StringComparer.Ordinal);

    /// <summary>Declares an enum.</summary>
    /// <param name="name">Its name in the layout.</param>
    /// <param name="members">Its members in order, each once for each text that stands for it; an empty one where only a constant names it.</param>
    public EnumPlan(string name, params (T Member, string Label)[] members)
    {
        Name = name;
        var boxed = new List<object>();
        foreach ((T member, string label) in members)
        {
            object value = member;
            if (label.Length > 0)
            {
                _labels.Add(label, value);
            }
            else
            {
                _unlabelled.Add(member.ToString()!, value);
            }

            if (!boxed.Contains(value))
            {
                boxed.Add(value);
            }
        }

        Members = boxed;
    }

    /// <summary>The members in order.</summary>
    internal IReadOnlyList<object> Members { get; }

    internal string Name { get; }

    string IEnumPlan.Name => Name;

    IReadOnlyList<string> IEnumPlan.Labels => [.. _labels.Keys];

    internal override object ListOf(IReadOnlyList<object> values) => new ValueList<T>(values.Cast<T>());

    internal override ValueConverter<object> ConverterOf(RulePlan rule, SiteDefaults defaults) =>
        ValueConverters.Enum(Name, rule.IsConstant ? AllNames() : _labels);

    /// <summary>The labels, and the names of members that have none: a page may show such a name, but it means nothing there.</summary>
    private Dictionary<string, object> AllNames()
    {
        var names = new Dictionary<string, object>(_labels, StringComparer.Ordinal);
        foreach (KeyValuePair<string, object> member in _unlabelled.Where(member => !names.ContainsKey(member.Key)))
        {
            names.Add(member.Key, member.Value);
        }

        return names;
    }
}
