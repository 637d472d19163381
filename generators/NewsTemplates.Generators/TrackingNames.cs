namespace NewsTemplates.Generators;

/// <summary>The generator's steps, as tests name them.</summary>
internal static class TrackingNames
{
    public const string Options = nameof(Options);
    public const string Files = nameof(Files);
    public const string Approved = nameof(Approved);
    public const string Families = nameof(Families);
    public const string Lineages = nameof(Lineages);
    public const string Models = nameof(Models);
    public const string Layouts = nameof(Layouts);
    public const string Code = nameof(Code);
    public const string Diagnostics = nameof(Diagnostics);
    public const string Project = nameof(Project);
    public const string Catalog = nameof(Catalog);
}
