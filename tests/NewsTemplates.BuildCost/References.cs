using System;
using System.Collections.Generic;
using System.IO;

namespace NewsTemplates.BuildCost;

/// <summary>What generated code is compiled against: the assemblies that this program itself runs on.</summary>
internal static class References
{
    public static IReadOnlyList<string> Paths { get; } = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
}
