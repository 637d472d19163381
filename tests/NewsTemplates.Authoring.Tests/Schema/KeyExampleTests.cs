using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Keys;

namespace NewsTemplates.Authoring.Tests.Schema;

/// <summary>The examples of the keys, which editors show, are right: to the binder and to the schema.</summary>
public class KeyExampleTests
{
    /// <summary>What the example of <c>extends</c> names.</summary>
    private const string Family = "family: HarbourPress\npages: { Article: { fields: { title: h1 } } }\n";

    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (KeyTable table in LayoutKeys.All.Tables)
            {
                foreach (KeyDefinition key in table.Keys)
                {
                    foreach (string example in key.Examples)
                    {
                        data.Add(table.Name, key.Name, example);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_a_key_is_right(string table, string key, string example)
    {
        KeyTable known = LayoutKeys.All.Tables.Single(one => one.Name == table);
        string layout = Around(known, known.Find(key)!, example);
        LayoutFile[] files = [LayoutFile.Read("site.layout.yaml", layout), LayoutFile.Read("family.layout.yaml", Family)];
        LayoutDiagnostic[] errors =
            [.. new LayoutProject(files).Layouts[0].Diagnostics.Where(found => found.Descriptor.Severity == LayoutSeverity.Error)];
        Assert.True(errors.Length == 0, string.Join("\n", errors.Select(error => error.ToString())) + "\n" + layout);
        IReadOnlyList<string> outside = EditorDocument.Read(layout).Errors;
        Assert.True(outside.Count == 0, string.Join("\n", outside) + "\n" + layout);
    }

    /// <summary>A layout that is right around a key with its value.</summary>
    private static string Around(KeyTable table, KeyDefinition key, string value)
    {
        string entry = $"{key.Name}: {value}";
        return table.Name switch
        {
            "site" => Site(entry),
            "family" => File(entry, "family: Daily", "pages: { Article: { fields: { title: h1 } } }"),
            "page" => Page(key, entry),
            "variant" => Page("fields: { title: h1 }", $"variants: [{{ {With(entry, "name: Classic")} }}]"),
            "field" => Field($"field: {{ {With(entry, [.. Companions(key, value)])} }}"),
            "rule" => Field($"field: {{ {Companions(key, value).First(one => one.StartsWith("as:"))}, "
                + $"{RulesOf(key)}: [{{ {With(entry, key.Name == "in" ? [] : ["from: .x"])} }}] }}"),
            "part" => Field($"field: {{ each: figure, as: image, caption: {{ {With(entry, "from: figcaption")} }} }}"),
            "entry" => Site($"refuse: [{{ {With(entry, "when: .x", "reason: y")} }}]"),
            "sample" => Site($"samples: [{{ {With(entry, "file: samples/story.html")} }}]"),
            _ => throw new KeyNotFoundException($"No layout is known around the keys of {table.Owner}."),
        };
    }

    private static string RulesOf(KeyDefinition key) => key.Name == "split" ? "each" : "from";

    /// <summary>What a field needs beside a key: a place to look, and a type that the key is for.</summary>
    private static IEnumerable<string> Companions(KeyDefinition key, string value)
    {
        string type = key.Use?.Types[0] ?? (key.IsForLists || key.Name == "groups" ? "Teaser" : "text");
        yield return $"as: {type}";
        yield return
            type == "body" ? "in: .story"
            : type == "image" ? "each: figure"
            : key.Name is "from" or "each" or "groups" ? $"{key.Name}: .x"
            : key.IsForLists || key.Name == "split" ? "each: .x"
            : (key.Name, value) == ("as", "body") ? "in: .story"
            : "from: .x";
    }

    private static string Field(string field) => Page($"fields: {{ {field} }}");

    private static string Page(KeyDefinition key, string entry) =>
        key.Name == "reads" || key.Reads == "text" ? Page("reads: text", "fields: { title: \"{title}\" }", entry)
        : key.Name == "record" ? Page("fields: { title: h1 }", entry) + "  Article:\n    urls: /a\n    fields: { title: h1 }\n"
        : Page("urls: /story/{slug}", "fields: { body: .story }", entry);

    private static string Page(params string[] entries) =>
        "site: Daily\nhosts: [daily.example]\nenums: { Section: { World: WORLD } }\nblocks: { Teaser: { section: .label as "
        + "Section, url: a@href } }\npages:\n"
        + "  Story:\n" + string.Concat(Distinct(entries).Select(entry => $"    {entry}\n"));

    private static string Site(string entry) => File(entry, "site: Daily", "hosts: [daily.example]", "pages: { Article: { fields: { title: h1 } } }");

    private static string File(string entry, params string[] others) => string.Concat(Distinct([.. others, entry]).Select(line => line + "\n"));

    private static string With(string entry, params string[] others) => string.Join(", ", Distinct([.. others, entry]));

    /// <summary>The entries; of two with one key the last.</summary>
    private static IEnumerable<string> Distinct(params string[] entries) =>
        entries.Reverse().DistinctBy(entry => entry[..entry.IndexOf(':')]).Reverse();
}
