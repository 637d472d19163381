using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using CsCheck;

namespace NewsTemplates.Tests.Shared;

/// <summary>
/// How much is tried by tests that could go on for ever. The environment variable <c>NEWSTEMPLATES_CASES</c> makes it
/// more than what every run can afford.
/// </summary>
internal static class Cases
{
    private const int Few = 1_000;

    /// <summary>The cases of each test on random input.</summary>
    public static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("NEWSTEMPLATES_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out int cases)
            ? Math.Max(cases, Few)
            : Few;

    /// <summary>Whether more is asked for than what every run does.</summary>
    public static bool AreMany => Count > Few;

    [ModuleInitializer]
    internal static void Use() => Check.Iter = Count;
}
