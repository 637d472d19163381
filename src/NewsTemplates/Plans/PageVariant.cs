using System;
using System.Collections.Generic;
using NewsTemplates.Extracting;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Plans;

/// <summary>One of several layouts of a page.</summary>
/// <typeparam name="T">The page's record.</typeparam>
/// <param name="Name">The variant's name; null for a page that has just one layout.</param>
/// <param name="Read">Reads the record; null when a required field is missing.</param>
internal sealed record PageVariant<T>(string? Name, Func<Scope, T?> Read)
    where T : class, IJsonRecord
{
    /// <summary>Must hold for the variant to fit; null always holds.</summary>
    public PageCondition? When { get; init; }

    /// <summary>Must not hold for the variant to fit; null never holds.</summary>
    public PageCondition? Unless { get; init; }

    /// <summary>The first day of the variant, if the day of the capture is known; null has no first day.</summary>
    public DateTime? Since { get; init; }

    /// <summary>The last day of the variant, if the day of the capture is known; null has no last day.</summary>
    public DateTime? Until { get; init; }

    /// <summary>The fields as reports name them.</summary>
    public IReadOnlyList<FieldInfo> Fields { get; init; } = [];

    /// <summary>What the samples of the look have in common; null where there are none.</summary>
    public CommonProfile? Profile { get; init; }

    internal bool Fits(Scope page, DateTimeOffset? captured) =>
        (captured is not { } moment || ((Since is not { } since || moment.Date >= since) && (Until is not { } until || moment.Date <= until)))
        && (When is null || When.Holds(page))
        && (Unless is null || !Unless.Holds(page));
}
