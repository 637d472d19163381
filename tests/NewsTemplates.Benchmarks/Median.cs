using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Benchmarks;

/// <summary>The one in the middle: what disturbs a few rounds does not move it.</summary>
internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered[ordered.Length / 2];
    }
}
