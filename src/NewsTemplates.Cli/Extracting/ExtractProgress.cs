using System;
using System.Diagnostics;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Extracting;

/// <summary>How far a long run is: counted on a terminal as it goes, summed up at the end.</summary>
internal sealed class ExtractProgress(CommandConsole console)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // Results on the same terminal are progress enough.
    private readonly bool _isShown = console.ErrorIsTerminal && !console.OutputIsTerminal;
    private long _lastShown = Stopwatch.GetTimestamp();
    private bool _isLineOpen;
    private int _pages;
    private int _withoutData;
    private int _withIssues;

    /// <summary>The highest exit code so far.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Counts a page, and says what is wrong if it was not read.</summary>
    public void Add(PageResult result)
    {
        _pages++;
        _withIssues += result.Issues.Count > 0 ? 1 : 0;
        ExitCode = int.Max(ExitCode, result.ExitCode);
        if (result.Data is null)
        {
            _withoutData++;
            Complain(result.Complaint);
        }

        if (result.Remark is { } remark)
        {
            Complain($"{result.Name}: {remark}");
        }

        if (_isShown && Stopwatch.GetElapsedTime(_lastShown) > Pause)
        {
            _lastShown = Stopwatch.GetTimestamp();
            _isLineOpen = true;
            console.Error.Write($"\r{Counts}");
        }
    }

    /// <summary>Says what is wrong with an input that names no page.</summary>
    public void Fail(string complaint)
    {
        ExitCode = Terminal.ExitCode.Unusable;
        Complain(complaint);
    }

    /// <summary>Sums up a run over several pages.</summary>
    public void Finish()
    {
        ClearLine();
        if (_pages > 1)
        {
            console.Say(Counts);
        }
    }

    private string Counts => $"{_pages} pages: {_pages - _withoutData} read, {_withoutData} not read, {_withIssues} with issues";

    private void Complain(string message)
    {
        ClearLine();
        console.Say(message);
    }

    private void ClearLine()
    {
        if (_isLineOpen)
        {
            _isLineOpen = false;
            console.Error.Write("\r" + new string(' ', Counts.Length) + "\r");
        }
    }
}
