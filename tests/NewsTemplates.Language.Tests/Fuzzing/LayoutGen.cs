using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsCheck;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Tests.Docs;

namespace NewsTemplates.Language.Tests.Fuzzing;

/// <summary>Random layouts: edited ones, and ones made of the language's own words.</summary>
internal static class LayoutGen
{
    /// <summary>Right layouts: those of the repository, and those that its documents show.</summary>
    private static readonly string[] Seeds =
    [
        .. Directory.EnumerateFiles(Path.Combine(MarkdownFile.Root, "templates"), "*.layout.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
        .. new[] { "templates/LANGUAGE.md", "templates/DIAGNOSTICS.md", "templates/README.md" }
            .SelectMany(path => MarkdownFile.Read(path).Examples)
            .Where(example => example.Language == "yaml" && !example.Says("wrong"))
            .Select(example => ExampleLayout.Complete(example.Text))
            .Distinct(),
    ];

    /// <summary>What means something to YAML, to the language, or to neither but to some program.</summary>
    private static readonly string[] Scraps =
    [
        "", " ", "  ", "\n", "\r\n", "\r", "\t", ":", ": ", "- ", "\n  - ", "#", " #", "\"", "'", "''", "[", "]", "{", "}", ",", "&a ", "*a", "!t ",
        "|\n", ">-\n", "%", "@", "`", "? ", "---\n", "...\n", "<<: ", "\\", "~", "null", "a: b", "a:b", "😀", "\uD83D", "\uDE00", "\uFEFF", "\0",
        "\u0085", "\u2028", "\u2029", "\uFFFD", "İ", "ı", "ﬁ", "e\u0301", "\u200B", "\u00A0", "h1", "each ", " as int", " as Teaser", "none",
        "meta(og:title)", "json-ld(Article.headline)", "script-json(story.tags)", "url(id)", "const(x)",
        "closest(div) ", "@href", "#main", "> a", "[data-x]", ":scope",
        "{slug}", "{title}", "{x:int}", "{:/a|b/}", " / ", "/", "1..", "0..", "99999999999999999999", "-1", "(", ")", "(?<a>x)", "[^a-[b]]", "*", "+",
        "{0,99999}", "true", "text", "html", "from: ", "each: ", "as: ", "match: ", "in: ", "key: ", "count: ", "unique: ", "site: ", "pages:\n",
        "fields:\n", "urls: ", "variants:\n", "when: ", "after: ", "until: ", "implements: Article", "reads: text", "record: Article",
        "description: ", "ignore: { NT3012: x }", "dd.MM.yyyy", "tr-TR", "Europe/Istanbul",
    ];

    public static readonly Gen<string> Scrap = Gen.Frequency(
        (8, Gen.OneOfConst(Scraps)), (1, Gen.Char.Select(character => character.ToString())), (1, Gen.OneOfConst(Seeds).Select(FirstLines)));

    /// <summary>Right layouts with some edits.</summary>
    public static readonly Gen<string> Edited = EditsOf(Gen.OneOfConst(Seeds));

    /// <summary>The first lines of one layout, and then the last of another.</summary>
    public static readonly Gen<string> Spliced = Gen.Select(
        Gen.OneOfConst(Seeds), Gen.OneOfConst(Seeds), Gen.Int[0, 10_000], Gen.Int[0, 10_000], Gen.Bool, (one, other, first, second, atLines) =>
            atLines
                ? string.Join("\n", one.Split('\n')
                    .Take(first % (one.Split('\n').Length + 1))
                    .Concat(other.Split('\n').Skip(second % (other.Split('\n').Length + 1))))
                : one[..(first % (one.Length + 1))] + other[(second % (other.Length + 1))..]);

    /// <summary>Mappings of the right keys, with values of the right kind and the language's words, nearly always.</summary>
    public static readonly Gen<string> OfOwnWords =
        Entries(LayoutKeys.File, 0).Select(entries => string.Concat(entries.Select(entry => entry + "\n")));

    /// <summary>Scraps in a row.</summary>
    public static readonly Gen<string> OfScraps = Scrap.Array[0, 30].Select(string.Concat);

    /// <summary>Texts with up to four edits.</summary>
    public static Gen<string> EditsOf(Gen<string> texts) =>
        Gen.Select(texts, Edit().Array[0, 4], (layout, edits) => edits.Aggregate(layout, (text, edit) => edit(text)));

    private static Gen<Func<string, string>> Edit() =>
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 100_000], Gen.Int[0, 100_000], Gen.Int[0, 30], Scrap, (kind, at, other, length, scrap) =>
            new Func<string, string>(text =>
            {
                int start = at % (text.Length + 1);
                int to = other % (text.Length + 1);
                int end = Math.Min(start + length, text.Length);
                string[] lines = text.Split('\n');
                int line = at % lines.Length;
                switch (kind)
                {
                    case 0:
                        return text.Remove(start, end - start);
                    case 1:
                        return text.Insert(start, scrap);
                    case 2:
                        return text.Remove(start, end - start).Insert(start, scrap);
                    case 3:
                        return text.Insert(to, text[start..end]);
                    case 4:
                        return start + 1 < text.Length ? text[..start] + text[start + 1] + text[start] + text[(start + 2)..] : text;
                    case 5:
                        (lines[line], lines[other % lines.Length]) = (lines[other % lines.Length], lines[line]);
                        return string.Join("\n", lines);
                    case 6:
                        return string.Join("\n", lines.Take(line).Concat(lines.Skip(line + 1)));
                    case 7:
                        lines[line] = length % 2 == 0 ? new string(' ', (length / 2) + 1) + lines[line]
                            : lines[line].Length > 0 ? lines[line][1..]
                            : "";
                        return string.Join("\n", lines);
                    default:
                        return Swapped(text, start, to);
                }
            }));

    /// <summary>The text with the words at two places swapped.</summary>
    private static string Swapped(string text, int one, int other)
    {
        (int start, int end) = WordAt(text, Math.Min(one, other));
        (int second, int last) = WordAt(text, Math.Max(one, other));
        return second < end ? text : text[..start] + text[second..last] + text[end..second] + text[start..end] + text[last..];
    }

    private static (int Start, int End) WordAt(string text, int at)
    {
        int start = at;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        int end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return (start, end);
    }

    private static string FirstLines(string text) => string.Join("\n", text.Split('\n').Take(5));

    private static Gen<string[]> Entries(KeyTable table, int depth)
    {
        Gen<string>[] required = [.. table.Keys.Where(key => key.IsRequired).Select(key => Entry(key, depth))];
        Gen<string>[] others = [.. table.Keys.Where(key => !key.IsRequired).Select(key => Entry(key, depth))];
        Gen<string[]> some = others.Length == 0 ? Gen.Const(Array.Empty<string>()) : Gen.OneOf(others).Array[0, depth < 3 ? 5 : 2];
        return required.Length == 0 ? some : Gen.Select(All(required), some, (first, second) => first.Concat(second).DistinctBy(KeyOf).ToArray());
    }

    private static Gen<string[]> All(Gen<string>[] parts) => parts.Aggregate(
        Gen.Const(Array.Empty<string>()),
        (all, part) => Gen.Select(all, part, (before, next) => before.Append(next).ToArray()));

    private static string KeyOf(string entry) => entry[..entry.IndexOf(':', StringComparison.Ordinal)];

    private static Gen<string> Entry(KeyDefinition key, int depth) => Value(key.Shape, key.Name, depth + 1).Select(value => key.Name + ": " + value);

    private static Gen<string> Value(ValueShape shape, string key, int depth)
    {
        var kinds = new List<(int, IGen<string>)>();
        if (shape.AllowsText)
        {
            kinds.Add((6, Words.For(key, shape).Select(Quoted)));
        }

        if (shape.Items is { } items && depth < 9)
        {
            kinds.Add((shape.AllowsText ? 1 : 9, Value(items, key, depth + 1).Array[0, 3].Select(all => "[" + string.Join(", ", all) + "]")));
        }

        if (shape.NamedValues is { } named && depth < 9)
        {
            Gen<string> entry = Gen.Select(
                Words.NamesFor(key, depth),
                Value(named, key is "blocks" or "enums" or "pages" ? key + "." : key, depth + 1),
                (name, value) => Quoted(name) + ": " + value);
            kinds.Add((shape.AllowsText ? 1 : 9, entry.Array[1, 5].Select(all => Braced(all.DistinctBy(KeyOf)))));
        }

        if (shape.Table is { } table && depth < 9)
        {
            kinds.Add((shape.AllowsText ? 2 : 9, Gen.Int[0, 1].SelectMany(_ => Entries(table, depth)).Select(all => Braced(all.DistinctBy(KeyOf)))));
        }

        kinds.Add((shape.AllowsText ? 0 : 1, Gen.OneOfConst("x", "~", "{}", "[]")));
        (int, IGen<string>)[] possible = [.. kinds.Where(kind => kind.Item1 > 0)];
        return Gen.Frequency(possible);
    }

    private static string Braced(IEnumerable<string> entries) => "{ " + string.Join(", ", entries) + " }";

    /// <summary>In single quotes, unless it is a word.</summary>
    private static string Quoted(string text) =>
        text.Length > 0 && text.All(char.IsLetterOrDigit) ? text : "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
