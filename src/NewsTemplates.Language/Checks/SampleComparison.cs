using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Language.Checks;

/// <summary>Compares the articles that samples of one page became: what differs from article to article should not be the same on all.</summary>
internal sealed class SampleComparison
{
    private const int ParagraphLetters = 40;

    private const int CommonParagraphs = 2;

    // What so many other samples have, the page should have, too.
    private const int TellingSamples = 2;

    private readonly (SampleRun Run, IArticle Article)[] _samples;

    /// <summary>Compares samples.</summary>
    /// <param name="runs">All samples of a page that became articles.</param>
    public SampleComparison(IReadOnlyList<SampleRun> runs)
    {
        // The same article saved twice is one.
        _samples = [.. runs
            .Select(run => (Run: run, Article: (IArticle)run.Extraction.Record!))
            .GroupBy(sample => sample.Run.Extraction.Url.AbsolutePath, StringComparer.Ordinal)
            .Select(saved => saved.First())];
        CommonTexts = [.. _samples
            .GroupBy(sample => sample.Article.Title, StringComparer.Ordinal)
            .SelectMany(saved => BlocksOf(saved.First().Run))
            .GroupBy(letters => letters, StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any())
            .Select(same => same.Key)];
    }

    /// <summary>The texts that stand on the pages of several articles, as <see cref="LetterWindows.LettersOf"/> gives them.</summary>
    public HashSet<string> CommonTexts { get; }

    /// <summary>What the others say against the values of a sample.</summary>
    public IEnumerable<(LayoutDiagnosticDescriptor Descriptor, string Field, string Found, string Witness)> Find(SampleRun run)
    {
        var article = (IArticle)run.Extraction.Record!;
        bool isOneArticle = Array.TrueForAll(_samples, sample => sample.Article.Title == article.Title && sample.Article.Body.Equals(article.Body));
        foreach ((string field, string? value) in _samples.Length < 2 || isOneArticle ? [] : Values(article))
        {
            if (value is not null && Array.TrueForAll(_samples, sample => Values(sample.Article).Any(other => other == (field, value))))
            {
                yield return (LayoutDiagnostics.ValueOfAllSamples, field, value, "");
            }
        }

        foreach ((LayoutDiagnosticDescriptor descriptor, string field, string found, string witness) in Lost(run, article))
        {
            yield return (descriptor, field, found, witness);
        }

        string[] common = [.. article.Body.Paragraphs
            .Where(paragraph => paragraph.Count(char.IsLetter) >= ParagraphLetters && CommonTexts.Contains(LetterWindows.LettersOf(paragraph)))];
        if (common.Distinct(StringComparer.Ordinal).Count() >= CommonParagraphs)
        {
            yield return (LayoutDiagnostics.ParagraphsOfOtherSamples, "body", common[0], "");
        }
    }

    /// <summary>What all other samples have, and this one has not though its page states it: the time of day, or what a list holds.</summary>
    private IEnumerable<(LayoutDiagnosticDescriptor Descriptor, string Field, string Found, string Witness)> Lost(SampleRun run, IArticle article)
    {
        IArticle[] others = [.. _samples.Where(sample => sample.Run != run).Select(sample => sample.Article)];
        if (run.Document is null || others.Length < TellingSamples)
        {
            yield break;
        }

        var page = new PageStatements(run.Document, run.Extraction.Url);
        if (Array.TrueForAll(others, other => other.Published.TimeOfDay > TimeSpan.Zero)
            && DateFindings.DayAlone(article.Published, page) is { } day)
        {
            yield return (LayoutDiagnostics.DateShifted, day.Field, day.Found, day.Witness);
        }

        foreach ((string field, int count, Func<PageStatements, IReadOnlyList<string>> stated) in Lists(article))
        {
            if (count == 0
                && Array.TrueForAll(others, other => Lists(other).Single(list => list.Field == field).Count > 0)
                && stated(page).FirstOrDefault(text => text.Trim().Length > 0) is { } first)
            {
                yield return (LayoutDiagnostics.NothingRead, field, first, "");
            }
        }
    }

    private static IEnumerable<(string Field, int Count, Func<PageStatements, IReadOnlyList<string>> Stated)> Lists(IArticle article) =>
    [
        ("authors", article.Authors.Count, page => page.Authors),
        ("topics", article.Topics.Count, page => page.Topics),
        ("images", article.Images.Count, page => page.Images),
    ];

    /// <summary>The values that hardly two articles have in common. A day alone they may, and what is not there.</summary>
    private static IEnumerable<(string Field, string? Value)> Values(IArticle article) =>
    [
        ("title", article.Title),
        ("summary", article.Summary),
        ("published", article.Published.TimeOfDay == TimeSpan.Zero ? null : $"{article.Published:yyyy-MM-dd HH:mm:ss}"),
        ("body", article.Body.ToString() is { Length: > 0 } text ? text : null),
        ("images", article.Images.Count == 0 ? null : string.Join(" ", article.Images.Select(image => image.Url))),
    ];

    private static HashSet<string> BlocksOf(SampleRun run) =>
        run.Document is { } page ? [.. new PageBlocks(page).All.Select(block => block.Letters)] : [];
}
