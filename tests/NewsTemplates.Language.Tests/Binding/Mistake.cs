using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Language.Tests.Docs;
using NewsTemplates.Language.Tests.Syntax;

namespace NewsTemplates.Language.Tests.Binding;

/// <summary>A layout with one mistake.</summary>
/// <param name="Id">The id of the one report that it brings.</param>
/// <param name="Part">Which part of a layout is written.</param>
/// <param name="Layout">That part, with «marks» around the place of the report.</param>
/// <param name="Message">The report's whole message.</param>
internal sealed record Mistake(string Id, Part Part, string Layout, string Message)
{
    /// <summary>The whole layout.</summary>
    public Marked Marked => new(Part.Complete(ExampleLayout.Characters(Layout)));
}

/// <summary>A part of a layout; what is around it is added.</summary>
internal sealed class Part
{
    private readonly string _name;
    private readonly string _before;
    private readonly int _columns;

    private Part(string name, string before, int columns)
    {
        _name = name;
        _before = before;
        _columns = columns;
    }

    /// <summary>All of it.</summary>
    public static Part File { get; } = new("file", "", 0);

    /// <summary>Keys of the file; without pages it gets one.</summary>
    public static Part FileKeys { get; } = new("file keys", "site: Daily\nhosts: [daily.example]\n", 0);

    /// <summary>Keys of the page Article.</summary>
    public static Part PageKeys { get; } = new("page", FileKeys._before + "pages:\n  Article:\n", 4);

    /// <summary>Fields of the page Article, which implements nothing and has the address <c>/{slug}-{id:int}</c>.</summary>
    public static Part Fields { get; } = new("fields", PageKeys._before + "    urls: \"/{slug}-{id:int}\"\n    fields:\n", 6);

    /// <summary>Fields of a page that implements Article; without a body it gets one.</summary>
    public static Part ArticleFields { get; } = new("article", PageKeys._before + "    implements: Article\n    fields:\n", 6);

    /// <summary>Fields of the page Capture, which reads text.</summary>
    public static Part CaptureFields { get; } = new("capture", FileKeys._before + "pages:\n  Capture:\n    reads: text\n    fields:\n", 6);

    public string Complete(string text)
    {
        string whole = _before + string.Concat(text.Split('\n').Select(line => line.Length == 0 ? "\n" : new string(' ', _columns) + line + "\n"));
        return this == FileKeys && !Regex.IsMatch(text, "^pages:", RegexOptions.Multiline)
            ? whole + "pages: { Article: { urls: \"/{slug}\", fields: { title: h1 } } }\n"
            : this == ArticleFields && !Regex.IsMatch(text, "^«?body", RegexOptions.Multiline | RegexOptions.IgnoreCase)
                ? whole + "      body: .story\n"
            : whole;
    }

    public override string ToString() => _name;
}
