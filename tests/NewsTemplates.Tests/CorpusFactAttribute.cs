using System;
using System.IO;

namespace NewsTemplates.Tests;

/// <summary>
/// A fact about real pages. They are not in the repository: the environment variable <c>NEWSTEMPLATES_CORPUS</c> names
/// their folder. Skipped without it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute(string file)
    {
        if (Folder is null || !File.Exists(Path.Combine(Folder, file)))
        {
            Skip = $"NEWSTEMPLATES_CORPUS names no folder with {file}";
        }
    }

    public static string? Folder => Environment.GetEnvironmentVariable("NEWSTEMPLATES_CORPUS");
}
