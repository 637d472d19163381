using System;
using System.IO;
using System.Linq;

namespace NewsTemplates.Packaging.Tests;

/// <summary>A test that publishes a program: part of a long run only, and for native code only where there is a linker.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishFactAttribute : FactAttribute
{
    public PublishFactAttribute(bool isNative = false)
    {
        if (!Cases.AreMany)
        {
            Skip = "Only in a long run, which NEWSTEMPLATES_CASES asks for.";
        }
        else if (isNative && OperatingSystem.IsLinux() && !Has("clang") && !Has("gcc"))
        {
            Skip = "There is neither clang nor gcc to link with.";
        }
    }

    private static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
