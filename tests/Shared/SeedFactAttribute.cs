using System;

namespace NewsTemplates.Tests.Shared;

/// <summary>A test on the capture that the project started from; skipped where that file is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SeedFactAttribute : FactAttribute
{
    public SeedFactAttribute()
    {
        if (Path is null)
        {
            Skip = "shared/seed is not beside the checkout.";
        }
    }

    /// <summary>The capture's path, or null.</summary>
    public static string? Path { get; } = SharedFolder.Find("seed/hurriyet-2024-10-06.txt");
}
