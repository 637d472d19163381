namespace NewsTemplates.Images;

/// <summary>One of the addresses that a page offers a picture at, and what it states about it.</summary>
/// <param name="Url">The address, as written.</param>
/// <param name="Width">The width in pixels, or null.</param>
/// <param name="Height">The height in pixels, or null.</param>
/// <param name="Density">The pixels per CSS pixel, or null.</param>
/// <param name="Type">The MIME type, or null.</param>
internal sealed record OfferedImage(string Url, int? Width, int? Height, double? Density, string? Type);
