using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>Hosts, URL patterns, labels and the names of families and contracts that are wrong.</summary>
internal static class NameMutations
{
    public static IEnumerable<Mutant> Of(string text, IReadOnlyList<LayoutEntry> entries)
    {
        foreach (LayoutEntry entry in entries)
        {
            string? kind = entry.Path switch
            {
                ["hosts"] => "misspell a host",
                [.., "urls"] => "change a URL pattern",
                ["enums", _, _] when entry.Key.Value != "description" => "misspell a label",
                ["extends"] or [.., "implements"] => "misspell a family or contract",
                _ => null,
            };
            foreach (ScalarSyntax value in kind is null ? [] : entry.Texts.Where(value => !value.IsNull))
            {
                (int start, int end) = (value.Span.Start, value.Span.End);
                if (Misspelling.Word(text[..end], start) is { } word && text[word.Start.Value - 1] != '{')
                {
                    yield return Edit(kind!, new TextEdit(word.Start.Value, word.End.Value, Misspelling.Of(text[word])));
                }

                if (kind == "change a URL pattern")
                {
                    int slash = text.LastIndexOf('/', end - 1, end - start);
                    yield return Edit(kind, new TextEdit(slash, slash, "/more"));
                    if (text.IndexOf(":int}", start, end - start, StringComparison.Ordinal) is var number and >= 0)
                    {
                        yield return Edit(kind, new TextEdit(number, number + 4, ""));
                    }
                }

                Mutant Edit(string name, TextEdit edit) => new(name, edit.Apply(text), [start..(end + edit.New.Length - (edit.End - edit.Start))]);
            }
        }
    }
}
