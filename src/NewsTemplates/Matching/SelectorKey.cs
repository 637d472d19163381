using System;

namespace NewsTemplates.Matching;

/// <summary>
/// What an element must have for a selector's test to be worth running: its rarest visible mark. A selector set looks
/// tests up by these marks instead of running every test on every element.
/// </summary>
public readonly struct SelectorKey : IEquatable<SelectorKey>
{
    private readonly string? _value;

    private SelectorKey(SelectorKeyKind kind, string value)
    {
        Kind = kind;
        _value = value;
    }

    /// <summary>Any element may match.</summary>
    public static SelectorKey Any => default;

    /// <summary>The scope itself may match, as <c>:scope</c> does.</summary>
    public static SelectorKey Scope => new(SelectorKeyKind.Scope, "");

    /// <summary>What sort of mark this is.</summary>
    public SelectorKeyKind Kind { get; }

    /// <summary>The id, class or name; empty for the other kinds.</summary>
    public string Value => _value ?? "";

    /// <summary>Only elements with this id may match.</summary>
    public static SelectorKey Id(string id) => new(SelectorKeyKind.Id, id);

    /// <summary>Only elements with this class may match.</summary>
    public static SelectorKey Class(string name) => new(SelectorKeyKind.Class, name);

    /// <summary>Only elements with exactly this local name may match.</summary>
    public static SelectorKey Name(string name) => new(SelectorKeyKind.Name, name);

    /// <summary>Whether both keys are the same mark.</summary>
    public static bool operator ==(SelectorKey left, SelectorKey right) => left.Equals(right);

    /// <summary>Whether the keys are different marks.</summary>
    public static bool operator !=(SelectorKey left, SelectorKey right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(SelectorKey other) => Kind == other.Kind && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SelectorKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Kind * 397) ^ StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The key as a selector would write it.</summary>
    public override string ToString() => Kind switch
    {
        SelectorKeyKind.Id => "#" + Value,
        SelectorKeyKind.Class => "." + Value,
        SelectorKeyKind.Name => Value,
        SelectorKeyKind.Scope => ":scope",
        _ => "*",
    };
}
