using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Values;

namespace NewsTemplates.Plans;

/// <summary>An enum of a layout: the texts that stand for its members.</summary>
public interface IEnumPlan
{
    /// <summary>The enum's name in the layout.</summary>
    internal string Name { get; }

    /// <summary>The texts.</summary>
    internal IReadOnlyList<string> Labels { get; }
}

/// <summary>An enum of a layout: the texts that stand for its members.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class EnumPlan<T> : ConvertedFieldType<T>, IEnumPlan
    where T : struct
{
    private readonly Dictionary<string, T> labels = new(StringComparer.Ordinal);

    /// <summary>Declares an enum.</summary>
    /// <param name="name">Its name in the layout.</param>
    /// <param name="members">Its members in order, each once for each text that stands for it.</param>
    public EnumPlan(string name, params (T Member, string Label)[] members)
    {
        Name = name;
        foreach ((T member, string label) in members)
        {
            labels.Add(label, member);
        }

        Members = [.. members.Select(pair => pair.Member).Distinct()];
    }

    /// <summary>The members in order.</summary>
    internal IReadOnlyList<T> Members { get; }

    internal string Name { get; }

    string IEnumPlan.Name => Name;

    IReadOnlyList<string> IEnumPlan.Labels => [.. labels.Keys];

    internal override ValueConverter<T> ConverterOf(RulePlan rule, SiteDefaults defaults) => ValueConverters.Enum(Name, labels);
}
