using System;
using System.Threading;
using System.Threading.Tasks;

namespace NewsTemplates.Fetching.Http;

/// <summary>The way to one host, on which one request goes at a time, with a pause after each.</summary>
/// <param name="clock">What time it is.</param>
internal sealed class HostLane(TimeProvider clock)
{
    // RFC 9309, section 2.4.
    private static readonly TimeSpan RulesAreGood = TimeSpan.FromHours(24);

    // A host that cannot be reached is not tried anew for each of its pages.
    private static readonly TimeSpan ProblemStays = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private DateTimeOffset _free = DateTimeOffset.MinValue;
    private HostRules? _rules;
    private DateTimeOffset _rulesRead;

    /// <summary>What the host lets be fetched; null while that is not known, and again after a time.</summary>
    public HostRules? Rules
    {
        get => _rules is { } rules && clock.GetUtcNow() - _rulesRead < (rules.Problem is null ? RulesAreGood : ProblemStays) ? rules : null;
        set => (_rules, _rulesRead) = (value, clock.GetUtcNow());
    }

    /// <summary>Waits until it is one's turn. Whoever has it leaves it by <see cref="Leave"/>.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task EnterAsync(CancellationToken cancellationToken) => _turn.WaitAsync(cancellationToken);

    /// <summary>Waits until the host has been left alone for long enough.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task PauseAsync(CancellationToken cancellationToken)
    {
        TimeSpan rest = _free - clock.GetUtcNow();
        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Notes that a request has ended, and how long none is to follow.</summary>
    public void Rest(TimeSpan pause) => _free = clock.GetUtcNow() + pause;

    /// <summary>Lets the next one enter.</summary>
    public void Leave() => _turn.Release();
}
