using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;

namespace NewsTemplates.Language.Tests.Fuzzing;

/// <summary>
/// Runs many cases in batches, none of which may hang. The environment variable <c>NEWSTEMPLATES_CASES</c> says how many
/// cases all fuzzing tests have together; without it there are 100,000.
/// </summary>
internal static class FuzzRun
{
    private const int BatchSize = 1_000;

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    private static readonly long Cases =
        long.TryParse(Environment.GetEnvironmentVariable("NEWSTEMPLATES_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out long cases) ? cases : 100_000;

    /// <summary>Checks random texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="percent">The share of all cases.</param>
    /// <param name="check">Throws if something is wrong.</param>
    public static async Task CheckAsync(Gen<string> texts, int percent, Action<string> check)
    {
        var current = new ConcurrentDictionary<int, string>();
        for (long left = Math.Max(1, Cases * percent / 100); left > 0; left -= BatchSize)
        {
            long size = Math.Min(left, BatchSize);
            Task batch = Task.Run(() => texts.Sample(
                text =>
                {
                    current[Environment.CurrentManagedThreadId] = text;
                    check(text);
                    current.TryRemove(Environment.CurrentManagedThreadId, out _);
                },
                iter: size,
                print: Show));
            if (await Task.WhenAny(batch, Task.Delay(Hang)) != batch)
            {
                Assert.Fail($"A batch takes longer than {Hang.TotalSeconds} s; being read:\n" + string.Join("\n---\n", current.Values.Select(Show)));
            }

            await batch;
        }
    }

    /// <summary>Checks one text that may be long.</summary>
    public static async Task CheckAsync(string name, string text, Action<string> check)
    {
        Task run = Task.Run(() => check(text));
        Assert.True(await Task.WhenAny(run, Task.Delay(Hang)) == run, $"'{name}' takes longer than {Hang.TotalSeconds} s");
        await run;
    }

    /// <summary>The text so that a test can be made of it.</summary>
    private static string Show(string text) => string.Concat((text.Length > 4_000 ? text[..4_000] : text).Select(character =>
        character is '\n' or (>= ' ' and < '\u007F') ? character.ToString() : string.Format(CultureInfo.InvariantCulture, "\\u{0:X4}", (int)character)));
}
