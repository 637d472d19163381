using System.ComponentModel;
using NewsTemplates.Collections;

namespace NewsTemplates.Plans;

/// <summary>A field of a page or block as the layout declares it. Immutable: each method gives a new field.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record FieldPlan
{
    internal FieldPlan(LayoutPlan layout, string name, int line, FieldType type, EquatableArray<RulePlan> rules)
    {
        Layout = layout;
        IsOptional = name[name.Length - 1] == '?';
        Name = IsOptional ? name.Substring(0, name.Length - 1) : name;
        Line = line;
        Type = type;
        Rules = rules;
    }

    /// <summary>Who declares it.</summary>
    internal LayoutPlan Layout { get; init; }

    /// <summary>The name, without the question mark.</summary>
    internal string Name { get; }

    internal bool IsOptional { get; }

    /// <summary>The line of its name in the layout's file.</summary>
    internal int Line { get; }

    internal FieldType Type { get; }

    /// <summary>The rules in the order in which they are tried.</summary>
    internal EquatableArray<RulePlan> Rules { get; init; }

    /// <summary>
    /// What is done to the text that a placeholder of the field's name takes, where it belongs to a block of a text capture; null is nothing.
    /// </summary>
    internal RulePlan? PlaceholderRule { get; init; }

    internal bool IsList { get; init; }

    /// <summary>Whether each item of the list is a group: an element and the siblings after it, up to the next that the rules find.</summary>
    internal bool OpensGroups { get; init; }

    internal int Minimum { get; init; }

    internal int Maximum { get; init; }

    /// <summary>Whether later items that repeat an earlier one are dropped.</summary>
    internal bool IsUnique { get; init; }

    /// <summary>The field of a block by which items repeat each other; null is the whole item.</summary>
    internal string? UniqueField { get; init; }

    internal string? AfterBound { get; init; }

    internal string? UntilBound { get; init; }

    /// <summary><c>each</c>: the field is a list.</summary>
    /// <param name="minimum">The fewest items that fit.</param>
    /// <param name="maximum">The most items that fit.</param>
    public FieldPlan Each(int minimum = 1, int maximum = int.MaxValue) => this with { IsList = true, Minimum = minimum, Maximum = maximum };

    /// <summary><c>groups</c>: the field is a list, of what elements and the siblings after them hold together.</summary>
    /// <param name="minimum">The fewest items that fit.</param>
    /// <param name="maximum">The most items that fit.</param>
    public FieldPlan Groups(int minimum = 1, int maximum = int.MaxValue) => Each(minimum, maximum) with { OpensGroups = true };

    /// <summary><c>unique</c>: later items that repeat an earlier one are dropped.</summary>
    /// <param name="field">The field of a block by which they repeat it; null for the whole item.</param>
    public FieldPlan Unique(string? field = null) => this with { IsUnique = true, UniqueField = field };

    /// <summary><c>after</c>: the rules match behind this only.</summary>
    /// <param name="bound">A selector, or in a text capture a line pattern.</param>
    public FieldPlan After(string bound) => this with { AfterBound = bound };

    /// <summary><c>until</c>: the rules match before this only.</summary>
    /// <param name="bound">A selector, or in a text capture a line pattern.</param>
    public FieldPlan Until(string bound) => this with { UntilBound = bound };

    /// <summary>What is done to the text that the placeholder of the field's name takes in a text capture.</summary>
    /// <param name="rule">The placeholder in braces, and the steps.</param>
    public FieldPlan Placeholder(RulePlan rule) => this with { PlaceholderRule = rule };
}
