using System;
using System.IO;
using System.Linq;

namespace NewsTemplates.Cli.Tests;

/// <summary>A test in a real browser, which only a long run opens; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    private const string Variable = "NEWSTEMPLATES_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    public ChromiumFactAttribute()
    {
        Skip = !Cases.AreMany ? "Only a long run (NEWSTEMPLATES_CASES) opens a browser."
            : Program is null ? $"No Chromium was found: {Variable} may name its program."
            : null;
    }

    /// <summary>The browser's path: the one that the environment names, or the first of the usual names; null without one.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
            .FirstOrDefault(File.Exists);
}
