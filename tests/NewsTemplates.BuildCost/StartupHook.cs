using System;
using NewsTemplates.BuildCost;

/// <summary>Runs first in each process below one that <see cref="DotNet"/> starts. The runtime wants this name.</summary>
internal static class StartupHook
{
    public static void Initialize() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndedProcess.WriteOwn();
}
