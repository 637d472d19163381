using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Tests.Syntax;

/// <summary>A layout with «marks» around the places where something is expected.</summary>
internal sealed class Marked
{
    public Marked(string text)
    {
        var starts = new Stack<int>();
        var plain = new System.Text.StringBuilder();
        foreach (char c in text)
        {
            if (c == '«')
            {
                starts.Push(plain.Length);
            }
            else if (c == '»')
            {
                Places.Add((starts.Pop(), plain.Length));
            }
            else
            {
                plain.Append(c);
            }
        }

        Text = plain.ToString();
    }

    public string Text { get; }

    public List<(int Start, int End)> Places { get; } = [];

    public LayoutSyntax Parse() => LayoutSyntax.Parse(new LayoutSource("site.layout.yaml", Text));

    /// <summary>Reads the layout and asserts that just these ids are reported at just the marked places.</summary>
    public LayoutSyntax AssertReports(params string[] ids)
    {
        LayoutSyntax syntax = Parse();
        Assert.Equal(
            ids.Zip(Places, (id, place) => (id, place.Start, place.End)),
            syntax.Diagnostics.Select(found => (found.Id, found.Span.Start, found.Span.End)));
        Assert.Equal(ids.Length, Places.Count);
        return syntax;
    }
}
