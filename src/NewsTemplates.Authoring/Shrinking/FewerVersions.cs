using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Images;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>A <c>srcset</c> with fewer versions of its picture: the largest, the smallest and one between.</summary>
internal static class FewerVersions
{
    private const int Enough = 3;

    /// <summary>The <c>srcset</c> that is enough; the same where it has no more.</summary>
    public static string Of(string srcset)
    {
        IReadOnlyList<SrcsetCandidate> all = Srcset.Parse(srcset);
        SrcsetCandidate[] bySize = [.. all.OrderBy(version => version.Width).ThenBy(version => version.Density)];
        return bySize.Length <= Enough ? srcset
            : string.Join(", ", all.Where(new HashSet<SrcsetCandidate>([bySize[0], bySize[^1], bySize[bySize.Length / 2]]).Contains).Select(Write));
    }

    private static string Write(SrcsetCandidate version) => FormattableString.Invariant(
        version.Width is { } width ? $"{version.Url} {width}w" : (FormattableString)$"{version.Url} {version.Density}x");
}
