using System;
using System.Globalization;

namespace NewsTemplates.BuildCost;

/// <summary>One measured thing: a line of the program's output.</summary>
internal readonly record struct Figure(string What, double Amount, string Unit)
{
    /// <summary>Processor time: it says the same while others use the machine, which time on the clock does not.</summary>
    public static Figure Time(string what, TimeSpan time) => new(what, time.TotalMilliseconds, "ms");

    public static Figure Size(string what, double bytes) => new(what, bytes / 1024, "KB");

    /// <summary>Physical memory of a process.</summary>
    public static Figure Memory(string what, long bytes) => new(what, bytes / 1024.0 / 1024, "MB");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{What,-70} {Amount,12:#,0.0} {Unit}");
}
