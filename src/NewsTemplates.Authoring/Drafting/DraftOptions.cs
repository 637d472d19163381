using System.Collections.Generic;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>What a layout that is begun from pages should say, beyond what they tell.</summary>
public sealed record DraftOptions
{
    /// <summary>The site's C# name; null to make one of its host.</summary>
    public string? SiteName { get; init; }

    /// <summary>The names that other sites have.</summary>
    public IReadOnlyCollection<string> TakenNames { get; init; } = [];

    /// <summary>Where editors find the layouts' schema, relative to the layout.</summary>
    public string Schema { get; init; } = "../layout.schema.json";
}
