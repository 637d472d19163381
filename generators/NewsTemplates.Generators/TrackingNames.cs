namespace NewsTemplates.Generators;

/// <summary>The generator's steps, as tests name them.</summary>
internal static class TrackingNames
{
    public const string Options = nameof(Options);
    public const string Layouts = nameof(Layouts);
    public const string Files = nameof(Files);
    public const string Diagnostics = nameof(Diagnostics);
    public const string Catalog = nameof(Catalog);
}
