using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Keys;

namespace NewsTemplates.Authoring.Schema;

/// <summary>A definition of the schema: a mapping of known keys, as pages that read text take it, or as all others do.</summary>
internal sealed record SchemaDefinition(KeyTable Table, bool OfTextPage)
{
    /// <summary>The word for pages that read text.</summary>
    public const string TextPages = "text";

    public string Name => OfTextPage ? TextPages + char.ToUpperInvariant(Table.Name[0]) + Table.Name.Substring(1) : Table.Name;

    public string Pointer => "#/$defs/" + Name;

    public IEnumerable<KeyDefinition> Keys => Table.Keys.Where(key => !OfTextPage || key.Reads is null or TextPages);

    public bool Has(string? key) => key is not null && Keys.Any(known => known.Name == key);

    /// <summary>Whether a value is read otherwise in a text page.</summary>
    public static bool ReadsPages(ValueShape shape) =>
        (shape.Items is { } items && ReadsPages(items))
        || (shape.NamedValues is { } values && ReadsPages(values))
        || (shape.Table is { } table && ReadsPages(table));

    /// <summary>Whether a mapping is read otherwise in a text page.</summary>
    public static bool ReadsPages(KeyTable table) => table.Keys.Any(key => key.Reads is not (null or TextPages) || ReadsPages(key.Shape));
}
