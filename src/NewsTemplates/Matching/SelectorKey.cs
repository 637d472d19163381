namespace NewsTemplates.Matching;

/// <summary>
/// What an element must have for a selector's test to be worth running: its rarest visible mark. A selector set looks
/// tests up by these marks instead of running every test on every element.
/// </summary>
/// <param name="Kind">What sort of mark this is.</param>
/// <param name="Value">The id, class or name; empty for the other kinds.</param>
internal readonly record struct SelectorKey(SelectorKeyKind Kind, string Value)
{
    /// <summary>Any element may match.</summary>
    public static SelectorKey Any { get; } = new(SelectorKeyKind.Any, "");

    /// <summary>The scope itself may match, as <c>:scope</c> does.</summary>
    public static SelectorKey Scope { get; } = new(SelectorKeyKind.Scope, "");

    /// <summary>Only elements with this id may match.</summary>
    public static SelectorKey Id(string id) => new(SelectorKeyKind.Id, id);

    /// <summary>Only elements with this class may match.</summary>
    public static SelectorKey Class(string name) => new(SelectorKeyKind.Class, name);

    /// <summary>Only elements with exactly this local name may match.</summary>
    public static SelectorKey Name(string name) => new(SelectorKeyKind.Name, name);
}
