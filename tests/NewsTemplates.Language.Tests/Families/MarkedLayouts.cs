using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Tests.Syntax;

namespace NewsTemplates.Language.Tests.Families;

/// <summary>Layouts that are read together, with «marks» around the places where something is expected.</summary>
internal sealed class MarkedLayouts
{
    private readonly (string Path, Marked Text)[] _files;

    /// <summary>Reads layouts: the first is <c>a.layout.yaml</c>, the second <c>b.layout.yaml</c>, and so on.</summary>
    public MarkedLayouts(params string[] texts)
    {
        _files = [.. texts.Select((text, index) => ($"{(char)('a' + index)}.layout.yaml", new Marked(text)))];
        Project = new LayoutProject(_files.Select(file => LayoutFile.Read(file.Path, file.Text.Text)));
    }

    public LayoutProject Project { get; }

    /// <summary>The layouts in the order of the texts.</summary>
    public IReadOnlyList<Layout> Layouts => Project.Layouts;

    /// <summary>All that is reported of the layouts.</summary>
    public IEnumerable<LayoutDiagnostic> Diagnostics => Layouts.SelectMany(layout => layout.Diagnostics);

    /// <summary>Asserts that just these ids are reported at just the marked places, in the order of files and places; gives the messages.</summary>
    public string[] AssertReports(params string[] ids)
    {
        (string, string)[] places = [.. _files.SelectMany(
            file => file.Text.Places.OrderBy(place => place.Start), (file, place) => (file.Path, $"{place.Start}-{place.End}"))];
        LayoutDiagnostic[] found = [.. Diagnostics];
        Assert.Equal(
            ids.Zip(places, (id, place) => (id, place.Item1, place.Item2)),
            found.Select(diagnostic => (diagnostic.Id, diagnostic.Span.Path, $"{diagnostic.Span.Start}-{diagnostic.Span.End}")));
        Assert.Equal(ids.Length, places.Length);
        return [.. found.Select(diagnostic => diagnostic.Message)];
    }
}
