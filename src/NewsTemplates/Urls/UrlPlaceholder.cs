namespace NewsTemplates.Urls;

/// <summary>A named part of a <see cref="UrlPattern"/>.</summary>
/// <param name="Name">The name, as written.</param>
/// <param name="Kind">What the placeholder takes.</param>
internal sealed record UrlPlaceholder(string Name, UrlPlaceholderKind Kind);

/// <summary>What a <see cref="UrlPlaceholder"/> takes.</summary>
internal enum UrlPlaceholderKind
{
    /// <summary><c>{name}</c>: at least one character within a segment.</summary>
    Text,

    /// <summary><c>{name:int}</c>: ASCII digits within a segment.</summary>
    Int,

    /// <summary><c>{*name}</c>: one or more whole segments.</summary>
    Segments,
}
