using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Captures;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Tests.Grammar;

/// <summary>Reads captures of one layout of article pages with patterns, as a text page's fields do.</summary>
internal sealed class CaptureReading
{
    /// <summary>
    /// A line that is no paragraph: it has a small letter, unlike a dateline, and does not end as a sentence does, even
    /// within quotes or brackets.
    /// </summary>
    private const string Caption = @"/(?=.*\p{Ll}).+(?<![.!?…:;][""'”’»)\]]*)/";

    private const string Lead = "{section?} {headline} / {headline} / LATEST NEWS";

    private static readonly Dictionary<string, PlaceholderType> Enums = new()
    {
        ["Section"] = PlaceholderType.OfEnum("Section", ["WORLD", "ECONOMY", "SPORTS"])
    };

    private readonly TextDocument _text;
    private readonly LineCoverage _coverage;

    public CaptureReading(string capture)
    {
        _text = TextDocument.Read(capture);
        _coverage = new(_text.Lines.Count);
        Published = First("date {published:date} {}")?["published"];
        Title = First("date {:date} {title} / {title}")?["title"];
        Dateline = First("date {:date} {x} / {x} / {dateline:caps}")?["dateline"];
        LineMatch? captioned = First("date {:date} {x} / {x} / {place?:caps} / {caption:" + Caption + "}");
        ImageCaption = captioned?["caption"];
        Body = Between("date {:date} {x} / {x} / {place?:caps} / {line?:" + Caption + "}", Lead);
        LeadStory = First(Lead);
        Latest = All("{rank:int}. {title} / {title}", "LATEST NEWS");
        Recommended = All("{title} / {title}", "Recommended");
        Sections = All("{section:Section} {headline} / {headline} / {summary}", "Recommended");
    }

    public string? Published { get; }

    public string? Title { get; }

    public string? Dateline { get; }

    public string? ImageCaption { get; }

    public IReadOnlyList<string> Body { get; }

    public LineMatch? LeadStory { get; }

    public IReadOnlyList<LineMatch> Latest { get; }

    public IReadOnlyList<LineMatch> Recommended { get; }

    public IReadOnlyList<LineMatch> Sections { get; }

    public IReadOnlyList<string> Uncovered => [.. _coverage.Uncovered().Select(line => _text.Lines[line])];

    private static LinePattern Compile(string pattern)
    {
        LinePatternExpression read = LinePatternExpression.Parse(pattern, Enums).Value!;
        return new(pattern, read.ToRegex(), [.. read.PlaceholderNames]);
    }

    private LineMatch? First(string pattern, int from = 0)
    {
        LineMatch? found = Compile(pattern).Matches(_text, from, _text.Lines.Count, limit: 1).FirstOrDefault();
        if (found is not null)
        {
            _coverage.Cover(found);
        }

        return found;
    }

    private IReadOnlyList<LineMatch> All(string pattern, string after)
    {
        if (First(after) is not { } start)
        {
            return [];
        }

        LineMatches found = Compile(pattern).Matches(_text, start.EndLine, _text.Lines.Count);
        foreach (LineMatch match in found)
        {
            _coverage.Cover(match);
        }

        return found;
    }

    private IReadOnlyList<string> Between(string after, string until)
    {
        if (First(after) is not { } start || First(until, start.EndLine) is not { } end)
        {
            return [];
        }

        _coverage.Cover(start.EndLine, end.FirstLine);
        return [.. Enumerable.Range(start.EndLine, end.FirstLine - start.EndLine).Select(line => _text.Lines[line])];
    }
}
