namespace NewsTemplates.Benchmarks;

/// <summary>What an entrant of a <see cref="Race"/> takes: medians of its rounds.</summary>
/// <param name="Name">The entrant.</param>
/// <param name="Milliseconds">Processor time of a page.</param>
/// <param name="Ratio">Its time by that of the first entrant in the same round.</param>
/// <param name="Allocated">Bytes allocated for a page.</param>
/// <param name="PageBytes">Bytes of a page, in the mean.</param>
/// <param name="Rounds">How many rounds there were.</param>
internal sealed record Outcome(string Name, double Milliseconds, double Ratio, double Allocated, double PageBytes, int Rounds)
{
    public double MegabytesPerSecond => PageBytes / 1_000 / Milliseconds;
}
