using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Grammar;

/// <summary>The types that every layout has, besides its own enums and blocks.</summary>
internal enum BuiltInType
{
    Text,
    Html,
    Uri,
    Int,
    Long,
    Decimal,
    Bool,
    DateTime,
    Date,
    Duration,
    Language,
    Image,
    Body,
}

/// <summary>The words for the built-in types.</summary>
internal static class TypeName
{
    private static readonly KeyValuePair<string, BuiltInType>[] Table =
    [
        new("text", BuiltInType.Text),
        new("html", BuiltInType.Html),
        new("uri", BuiltInType.Uri),
        new("int", BuiltInType.Int),
        new("long", BuiltInType.Long),
        new("decimal", BuiltInType.Decimal),
        new("bool", BuiltInType.Bool),
        new("datetime", BuiltInType.DateTime),
        new("date", BuiltInType.Date),
        new("duration", BuiltInType.Duration),
        new("language", BuiltInType.Language),
        new("image", BuiltInType.Image),
        new("body", BuiltInType.Body),
    ];

    /// <summary>What other languages call them.</summary>
    private static readonly Dictionary<string, BuiltInType> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["string"] = BuiltInType.Text,
        ["str"] = BuiltInType.Text,
        ["url"] = BuiltInType.Uri,
        ["href"] = BuiltInType.Uri,
        ["link"] = BuiltInType.Uri,
        ["integer"] = BuiltInType.Int,
        ["number"] = BuiltInType.Decimal,
        ["float"] = BuiltInType.Decimal,
        ["double"] = BuiltInType.Decimal,
        ["boolean"] = BuiltInType.Bool,
        ["timestamp"] = BuiltInType.DateTime,
        ["datetimeoffset"] = BuiltInType.DateTime,
        ["dateonly"] = BuiltInType.Date,
        ["timespan"] = BuiltInType.Duration,
        ["time"] = BuiltInType.DateTime,
        ["lang"] = BuiltInType.Language,
        ["img"] = BuiltInType.Image,
    };

    /// <summary>The words, in the order of <see cref="BuiltInType"/>.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Table.Select(row => row.Key)];

    /// <summary>The built-in type of that exact word, or null.</summary>
    public static BuiltInType? Find(string word)
    {
        foreach (KeyValuePair<string, BuiltInType> row in Table)
        {
            if (row.Key == word)
            {
                return row.Value;
            }
        }

        return null;
    }

    public static string Word(BuiltInType type) => Table[(int)type].Key;

    /// <summary>The type that an unknown word stands for, built in or of the layout, or null if none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> own) =>
        OtherNames.TryGetValue(word, out BuiltInType type) ? Word(type) : Spelling.Nearest(word, Words.Concat(own));
}
