using System;
using System.Diagnostics;

namespace NewsTemplates.Cli.Extracting;

/// <summary>How far a long run is: counted on a terminal as it goes, summed up at the end.</summary>
internal sealed class ExtractProgress(CommandConsole console)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // Results on the same terminal are progress enough.
    private readonly bool isShown = console.ErrorIsTerminal && !console.OutputIsTerminal;
    private long lastShown = Stopwatch.GetTimestamp();
    private bool isLineOpen;
    private int pages;
    private int withoutData;
    private int withIssues;

    /// <summary>The highest exit code so far.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Counts a page, and says what is wrong if it was not read.</summary>
    public void Add(PageResult result)
    {
        pages++;
        withIssues += result.Issues.Count > 0 ? 1 : 0;
        ExitCode = int.Max(ExitCode, result.ExitCode);
        if (result.Data is null)
        {
            withoutData++;
            Complain(result.Complaint);
        }

        if (isShown && Stopwatch.GetElapsedTime(lastShown) > Pause)
        {
            lastShown = Stopwatch.GetTimestamp();
            isLineOpen = true;
            console.Error.Write($"\r{Counts}");
        }
    }

    /// <summary>Says what is wrong with an input that names no page.</summary>
    public void Fail(string complaint)
    {
        ExitCode = Cli.ExitCode.Unusable;
        Complain(complaint);
    }

    /// <summary>Sums up a run over several pages.</summary>
    public void Finish()
    {
        ClearLine();
        if (pages > 1)
        {
            console.Say(Counts);
        }
    }

    private string Counts => $"{pages} pages: {pages - withoutData} read, {withoutData} not read, {withIssues} with issues";

    private void Complain(string message)
    {
        ClearLine();
        console.Say(message);
    }

    private void ClearLine()
    {
        if (isLineOpen)
        {
            isLineOpen = false;
            console.Error.Write("\r" + new string(' ', Counts.Length) + "\r");
        }
    }
}
