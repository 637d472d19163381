using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Authoring.Scoring;
using NewsTemplates.Cli.Extracting;
using NewsTemplates.Cli.Inputs;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language.Checks;

namespace NewsTemplates.Cli.Checking;

/// <summary>
/// Runs layouts on pages beyond their samples, such as those of other days: says what of each page was not read, is reported or is wrong
/// by what the list knows of it, and sums up how much is right.
/// </summary>
/// <param name="console">Where to write.</param>
/// <param name="catalog">The layouts.</param>
internal sealed class FurtherPages(CommandConsole console, SiteCatalog catalog)
{
    private readonly Figures _figures = new();
    private readonly Count _right = new();
    private readonly Count _wrong = new();
    private int _pages;
    private int _notRead;
    private int _withIssues;
    private int _ofOthers;

    /// <summary>Runs the layouts on a list of pages.</summary>
    /// <param name="manifest">The list; pages of sites that no layout here is for are only counted.</param>
    /// <param name="cancellationToken">Stops the run between two pages.</param>
    /// <returns>The exit code: failed where a page was not read, or a value is not what the list says.</returns>
    public async Task<int> RunAsync(string manifest, CancellationToken cancellationToken)
    {
        int exitCode = ExitCode.Fine;
        var extractor = new PageExtractor(catalog, null);
        IEnumerable<PageInput> inputs = Manifest.Read(manifest, console, complaint =>
        {
            exitCode = ExitCode.Unusable;
            console.Say(complaint);
        });
        await foreach ((PageInput input, PageResult result) in OrderedParallel.SelectAsync(
            CapturedPages.ReadAsync(inputs, console.Input, cancellationToken),
            page => Task.FromResult((page.Input, extractor.Read(page))),
            cancellationToken))
        {
            exitCode = int.Max(exitCode, Add(input, result));
        }

        SumUp();
        return exitCode;
    }

    private int Add(PageInput input, PageResult result)
    {
        if (result is { Site: null, Url: not null })
        {
            _ofOthers++;
            return ExitCode.Fine;
        }

        _pages++;
        Figure[] figures;
        try
        {
            figures = [.. FiguresOf(input, result)];
        }
        catch (FormatException unusable)
        {
            console.Say($"{result.Name}: the list of pages is wrong about it: {unusable.Message}");
            return ExitCode.Unusable;
        }

        _figures.Add(figures);
        Report(result, figures);
        Figure[] essential = [.. figures.Where(figure => ArticleScore.Essential.Contains(figure.Attribute))];
        if (essential.Length > 0)
        {
            (Array.TrueForAll(essential, figure => figure.IsRight) ? _right : _wrong).Add(result.Issues.Count > 0);
        }

        return int.Max(result.ExitCode, Array.TrueForAll(figures, figure => figure.IsRight) ? ExitCode.Fine : ExitCode.Failed);
    }

    private static IEnumerable<Figure> FiguresOf(PageInput input, PageResult result) =>
        input.Entry is not { } entry || Gold.Read(entry) is not { } gold ? []
        : gold.IsFrontPage ? FrontPageScore.Of(gold, result.Data as IFrontPage)
        : ArticleScore.Of(gold, result.Data as IArticle);

    private void Report(PageResult result, Figure[] figures)
    {
        if (result.Data is null)
        {
            _notRead++;
            Write(result.Complaint);
            return;
        }

        _withIssues += result.Issues.Count > 0 ? 1 : 0;
        string place = $"{result.Name}: {result.Site}.{result.Type}";
        foreach (ExtractionIssue issue in result.Issues)
        {
            Write($"{place}{(issue.Field is null ? "" : "." + issue.Field)}: {issue.Kind}: {issue.Message}");
        }

        foreach (Figure figure in figures.Where(figure => !figure.IsRight && (figure.Expected ?? figure.Found) is not null))
        {
            Write($"{place}: {figure.Attribute}: {Difference(figure)}");
        }
    }

    private void SumUp()
    {
        foreach ((string attribute, double mean, int right, int count) in _figures.Totals)
        {
            Write(FormattableString.Invariant($"{attribute,-14} {100 * mean,6:0.00} %  {right} of {count} right"));
        }

        console.Say($"{_pages} {(_pages == 1 ? "page" : "pages")}: {_pages - _notRead} read, {_notRead} not read, {_withIssues} with issues"
            + (_ofOthers > 0 ? $"; {_ofOthers} of other sites" : ""));
        if (_right.Pages + _wrong.Pages > 0)
        {
            console.Say($"articles whose {string.Join(", ", ArticleScore.Essential)} are right: {_right}; others: {_wrong}");
        }
    }

    private void Write(string line) => console.OutputText.WriteLine(VisibleText.Of(line));

    private static string Difference(Figure figure)
    {
        if (figure is not { Expected: { } expected, Found: { } found })
        {
            return figure.Expected is { } missing ? $"'{Excerpt.Of(missing)}' is missing" : $"'{Excerpt.Of(figure.Found!)}' is too much";
        }

        (string one, string other) = Excerpt.OfDifference(expected, found);
        return $"expected '{one}', found '{other}'";
    }

    private sealed class Count
    {
        private int _withIssues;

        public int Pages { get; private set; }

        public void Add(bool hasIssues)
        {
            Pages++;
            _withIssues += hasIssues ? 1 : 0;
        }

        public override string ToString() => $"{Pages}, {_withIssues} of them with issues";
    }
}
