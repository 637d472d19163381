using System.Collections.Generic;

namespace NewsTemplates;

/// <summary>One field of a page or block as the layout declares it.</summary>
internal sealed class FieldInfo
{
    /// <summary>Describes a field.</summary>
    /// <param name="name">The name in the layout, without the question mark.</param>
    /// <param name="isRequired">Whether the page or block cannot be without it.</param>
    /// <param name="rules">The rules in order; the first is the primary one.</param>
    public FieldInfo(string name, bool isRequired, params RuleInfo[] rules)
    {
        Name = name;
        IsRequired = isRequired;
        Rules = rules;
    }

    /// <summary>The name in the layout, without the question mark.</summary>
    public string Name { get; }

    /// <summary>Whether the page or block cannot be without it.</summary>
    public bool IsRequired { get; }

    /// <summary>The rules in order; the first is the primary one.</summary>
    public IReadOnlyList<RuleInfo> Rules { get; }
}
