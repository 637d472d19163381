using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace NewsTemplates.Benchmarks;

/// <summary>A page of one construct, as often as wanted.</summary>
/// <param name="Name">What grows.</param>
/// <param name="Page">The page of a size.</param>
internal sealed record Shape(string Name, Func<int, byte[]> Page)
{
    // Just within the depth that pages have in a reader, 512, with html, body and article.
    private const int Deep = 500;

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("nested elements", size => Article(Repeat(size, _ => "<div>") + Repeat(size, _ => "</div>"))),
        new("attributes of one element", size => Article($"<p {Repeat(size, index => $"data-a{index}=x ")}>text</p>")),
        new("elements of one parent", size => Article(Repeat(size, index => $"<p>paragraph {index}</p>"))),
        new("formatting, misnested", size => Article(Repeat(size, _ => "<b>one<i>two</b>three</i>"))),
        new("formatting, left open", size => Article(Repeat(size, index => $"<p><b id=b{index}>text"))),
        new("rows of a table", size => Article($"<table>{Repeat(size, index => $"<tr><td>cell {index}</td></tr>")}</table>")),
        new("text put out of a table", size => Article($"<table>{Repeat(size, index => $"<tr>out<td>cell {index}")}</table>")),
        new("tables within tables", size => Article(Repeat(size, _ => "<table><tr><td>"))),
        new($"p in {Deep} div", size =>
            Article(Repeat(Deep, _ => "<div>") + Repeat(size, index => $"<p>paragraph {index}</p>") + Repeat(Deep, _ => "</div>"))),
    ];

    private static byte[] Article(string content) =>
        Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>page</title></head><body><article>{content}</article></body></html>");

    private static string Repeat(int count, Func<int, string> item) => string.Concat(Enumerable.Range(0, count).Select(item));
}
