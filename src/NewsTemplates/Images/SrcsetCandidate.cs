namespace NewsTemplates.Images;

/// <summary>One image of a <c>srcset</c>.</summary>
/// <param name="Url">Its address, as written.</param>
/// <param name="Width">Its width in pixels (<c>800w</c>), or null.</param>
/// <param name="Density">Its pixels per CSS pixel (<c>2x</c>), or null; without any descriptor 1.</param>
internal sealed record SrcsetCandidate(string Url, int? Width, double? Density);
