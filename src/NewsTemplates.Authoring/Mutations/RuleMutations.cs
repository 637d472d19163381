using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>Rules that say something else than is meant: another type, count, format, culture, time zone, expression.</summary>
internal static class RuleMutations
{
    private static readonly Dictionary<string, string> OtherTypes = new(StringComparer.Ordinal)
    {
        ["int"] = "date", ["decimal"] = "date", ["uri"] = "int", ["date"] = "int", ["datetime"] = "int", ["bool"] = "int", ["image"] = "uri",
        ["body"] = "text", ["text"] = "int",
    };

    private static readonly Dictionary<string, Func<string, string>> Changes = new(StringComparer.Ordinal)
    {
        ["format"] = format => format.Contains("yyyy", StringComparison.Ordinal) ? format.Replace("yyyy", "yy", StringComparison.Ordinal) : "HH:mm",
        ["culture"] = culture => culture == "de-DE" ? "tr-TR" : "de-DE",
        ["timezone"] = zone => zone == "Asia/Tokyo" ? "Europe/Istanbul" : "Asia/Tokyo",
        ["count"] = count => count.Contains("..", StringComparison.Ordinal) ? "97..99" : "97",
        ["match"] = regex => regex + "Q",
        ["remove"] = regex => "Q" + regex,
        ["split"] = regex => "Q" + regex,
        ["reject"] = regex => "Q" + regex,
        ["unique"] = _ => "none",
    };

    private static readonly Regex ShortType = new(" as ([a-z]+)$", RegexOptions.CultureInvariant);

    public static IEnumerable<Mutant> Of(string text, IReadOnlyList<LayoutEntry> entries)
    {
        foreach (LayoutEntry entry in entries)
        {
            foreach (ScalarSyntax value in entry.Texts.Where(value => !value.IsNull))
            {
                (int start, int end) = (value.Span.Start, value.Span.End);
                int quotes = value.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
                if (Changes.TryGetValue(entry.Key.Value, out Func<string, string>? change)
                    && change(value.Value) is var changed && changed != value.Value)
                {
                    var edit = new TextEdit(start + quotes, end - quotes, changed);
                    yield return new Mutant($"change {Group(entry.Key.Value)}", edit.Apply(text), [start..(edit.Place.End.Value + quotes)]);
                }

                if (entry.Key.Value is "match" or "remove" or "split" or "reject" && quotes > 0)
                {
                    var edit = new TextEdit(end - 1, end - 1, "(");
                    yield return new Mutant("break a regular expression", edit.Apply(text), [start..end]);
                }

                if (entry.Key.Value == "as" && OtherTypes.TryGetValue(value.Value, out string? type))
                {
                    var edit = new TextEdit(start, end, type);
                    yield return new Mutant("change a type", edit.Apply(text), Around(entry, edit));
                }

                if (entry.IsField && ShortType.Match(value.Value) is { Success: true } written
                    && OtherTypes.TryGetValue(written.Groups[1].Value, out string? other)
                    && text.LastIndexOf(written.Value, end - quotes - 1, end - start, StringComparison.Ordinal) is var at and >= 0)
                {
                    var edit = new TextEdit(at, at + written.Length, " as " + other);
                    yield return new Mutant("change a type", edit.Apply(text), [start..edit.Place.End.Value]);
                }
            }

            if (entry.Key.Value is "from" or "each" && entry.Holder is { IsField: true })
            {
                var edit = new TextEdit(entry.Key.Span.Start, entry.Key.Span.End, entry.Key.Value == "from" ? "each" : "from");
                yield return new Mutant("exchange 'each' and 'from'", edit.Apply(text), Around(entry, edit));
            }
        }
    }

    private static string Group(string key) => key switch
    {
        "match" or "remove" or "split" or "reject" => "a regular expression",
        "count" or "format" => "a " + key,
        "unique" => "'unique'",
        _ => "a " + (key == "timezone" ? "time zone" : key),
    };

    // A field of another type fits its rule no more, and neither says which of both is wrong.
    private static Range[] Around(LayoutEntry entry, TextEdit edit)
    {
        SyntaxNode field = entry.Holder?.Value ?? entry.Value;
        int grown = edit.New.Length - (edit.End - edit.Start);
        return [(entry.Holder?.Key ?? entry.Key).Span.Start..(field.Span.End + grown)];
    }
}
