using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Images;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// A <c>srcset</c> with fewer versions of its picture: without placeholders, which are none; where it has none of these, the largest, the
/// smallest and one between.
/// </summary>
internal static class FewerVersions
{
    private const int Enough = 3;

    /// <summary>The <c>srcset</c> that is enough; the same where it has no more.</summary>
    public static string Of(string srcset)
    {
        IReadOnlyList<SrcsetCandidate> all = Srcset.Parse(srcset);
        SrcsetCandidate[] pictures = [.. all.Where(version => !PlaceholderImage.Is(version.Url))];
        if (pictures.Length > 0 && pictures.Length < all.Count)
        {
            return Write(pictures);
        }

        SrcsetCandidate[] bySize = [.. all.OrderBy(version => version.Width).ThenBy(version => version.Density)];
        return bySize.Length <= Enough ? srcset
            : Write(all.Where(new HashSet<SrcsetCandidate>([bySize[0], bySize[^1], bySize[bySize.Length / 2]]).Contains));
    }

    private static string Write(IEnumerable<SrcsetCandidate> versions) => string.Join(", ", versions.Select(Write));

    private static string Write(SrcsetCandidate version) => FormattableString.Invariant(
        version.Width is { } width ? $"{version.Url} {width}w" : (FormattableString)$"{version.Url} {version.Density}x");
}
