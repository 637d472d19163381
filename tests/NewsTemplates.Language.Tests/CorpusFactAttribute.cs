using System;
using System.IO;

namespace NewsTemplates.Language.Tests;

/// <summary>
/// A test on saved pages of real sites, which are not part of the repository: they are sought in
/// <c>NEWSTEMPLATES_CORPUS</c>, else in <c>shared/corpus</c> beside the repository or further up. Skipped where there are none.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    private static readonly string? Found = Find();

    /// <inheritdoc cref="CorpusFactAttribute"/>
    public CorpusFactAttribute()
    {
        if (Found is null)
        {
            Skip = "The saved pages of real sites are not here; set NEWSTEMPLATES_CORPUS to their folder.";
        }
    }

    /// <summary>The folder of the saved pages.</summary>
    public static string Folder => Found ?? throw new InvalidOperationException("There are no saved pages here.");

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("NEWSTEMPLATES_CORPUS") is { Length: > 0 } set)
        {
            return Directory.Exists(set) ? set : null;
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "corpus");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
