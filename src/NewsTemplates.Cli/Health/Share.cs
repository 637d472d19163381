using System;
using System.Globalization;

namespace NewsTemplates.Cli.Health;

/// <summary>Some pages of all pages.</summary>
/// <param name="Part">How many.</param>
/// <param name="Whole">Of how many.</param>
internal readonly record struct Share(int Part, int Whole)
{
    /// <summary>From 0 to 1; 0 where there are no pages.</summary>
    public double Value => Whole == 0 ? 0 : (double)Part / Whole;

    /// <summary>The share in whole percent. Of a few pages it is never nothing, of nearly all never everything.</summary>
    public override string ToString() => this switch
    {
        { Whole: 0 } => "–",
        { Part: 0 } => "0%",
        { Value: < 0.01 } => "<1%",
        { Value: > 0.99 and < 1 } => ">99%",
        _ => double.Round(Value * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%",
    };
}
