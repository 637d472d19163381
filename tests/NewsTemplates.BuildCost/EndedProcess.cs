using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NewsTemplates.BuildCost;

/// <summary>What a process took, as it said itself at its end: of one that has ended the system tells nothing.</summary>
internal sealed record EndedProcess(string Name, TimeSpan Processor, long PeakMemory)
{
    /// <summary>The environment variable with the folder for what processes say at their end.</summary>
    public const string FolderVariable = "NEWSTEMPLATES_COST_FOLDER";

    public static void WriteOwn()
    {
        using Process process = Process.GetCurrentProcess();
        File.WriteAllText(
            Path.Combine(Environment.GetEnvironmentVariable(FolderVariable)!, process.Id.ToString(CultureInfo.InvariantCulture)),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{AppDomain.CurrentDomain.FriendlyName}\n{Environment.CpuUsage.TotalTime.Ticks}\n{process.PeakWorkingSet64}"));
    }

    public static IReadOnlyList<EndedProcess> Read(string folder) =>
        [.. Directory.GetFiles(folder).Select(File.ReadAllLines).Select(lines => new EndedProcess(
            lines[0],
            TimeSpan.FromTicks(long.Parse(lines[1], CultureInfo.InvariantCulture)),
            long.Parse(lines[2], CultureInfo.InvariantCulture)))];
}
