using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Html;

namespace NewsTemplates.Benchmarks;

/// <summary>A page of one construct, as often as wanted.</summary>
/// <param name="Name">What grows.</param>
/// <param name="Page">The page of a size.</param>
internal sealed record Shape(string Name, Func<int, byte[]> Page)
{
    // Just within the depth that pages have in a reader, 512, with html, body and article.
    private const int Deep = 500;

    private static readonly Uri WorkloadUrl = new("https://workload.example/");
    private static readonly Uri GrowthUrl = new("https://growth.example/");

    // The largest page has more than is taken where nothing is said.
    private static readonly ExtractionOptions Large = new() { Reading = new PageReadingOptions { MaximumBytes = 128 * 1024 * 1024 } };

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("nested elements", size => Article(Repeat(size, _ => "<div>") + Repeat(size, _ => "</div>"))),
        new("attributes of one element", size => Article($"<p {Repeat(size, index => $"data-a{index}=x ")}>text</p>")),
        new("elements of one parent", Paragraphs),
        new("texts of 1,600 bytes", size => Article(Repeat(size, _ => $"<div>{new string('x', 1_589)}</div>"))) { Most = 65_536 },
        new("formatting, misnested", size => Article(Repeat(size, _ => "<b>one<i>two</b>three</i>"))),
        new("formatting, left open", size => Article(Repeat(size, index => $"<p><b id=b{index}>text"))) { Most = 65_536 },
        new("rows of a table", size => Article($"<table>{Repeat(size, index => $"<tr><td>cell {index}</td></tr>")}</table>")),
        new("text put out of a table", size => Article($"<table>{Repeat(size, index => $"<tr>out<td>cell {index}")}</table>")),
        new("tables within tables", size => Article(Repeat(size, _ => "<table><tr><td>"))),
        new($"p in {Deep} div", size => Article(Repeat(Deep, _ => "<div>") + Repeat(size, Paragraph) + Repeat(Deep, _ => "</div>"))) { Most = 262_144 },
        new("p:has(b), p:has(~ h2), h2 ~ p", size => Article(Repeat(size, index => index % 2 == 0 ? "<p><b>one</b></p>" : "<h2>two</h2>")))
        {
            Read = page => Growth.Page.Extract(page, GrowthUrl, Large).Page is not null,
        },
        new("the same, in 500 div", size => Article(Repeat(Deep, _ => "<div>") + Repeat(size, Paragraph) + Repeat(Deep, _ => "</div>")))
        {
            Most = 262_144,
            Read = page => Growth.Page.Extract(page, GrowthUrl, Large).Page is not null,
        },
    ];

    /// <summary>The largest size that is measured.</summary>
    public int Most { get; private init; } = int.MaxValue;

    /// <summary>Reads a page; whether a record came of it. Where not, a limit has refused it.</summary>
    public Func<byte[], bool> Read { get; private init; } = page => Workload.Page.Extract(page, WorkloadUrl, Large).Page is not null;

    private static byte[] Paragraphs(int size) => Article(Repeat(size, Paragraph));

    private static string Paragraph(int index) => $"<p>paragraph {index}</p>";

    private static byte[] Article(string content) =>
        Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>page</title></head><body><article>{content}</article></body></html>");

    private static string Repeat(int count, Func<int, string> item)
    {
        StringBuilder text = new();
        for (int index = 0; index < count; index++)
        {
            text.Append(item(index));
        }

        return text.ToString();
    }
}
