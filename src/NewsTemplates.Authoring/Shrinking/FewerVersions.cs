using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Images;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>Pictures with fewer versions: no placeholders, which are none; then the one that serves, the smallest and one between.</summary>
internal static class FewerVersions
{
    /// <summary>How many versions of a picture are enough.</summary>
    public const int Enough = 3;

    /// <summary>The changes that leave as many of each <c>picture</c>, of all its <c>source</c>s together.</summary>
    public static IEnumerable<Action<bool>> OfPictures(SamplePage page) =>
        Elements(page).Where(part => part.Name == "picture").Select(part => Fewer([.. part.Whole.OfType<MarkupPart>()])).OfType<Action<bool>>();

    /// <summary>The changes that leave as many of each element, each made of what those before it left.</summary>
    public static IEnumerable<Action<bool>> OfElements(SamplePage page)
    {
        foreach (MarkupPart part in Elements(page))
        {
            foreach (PartText srcset in Srcsets(part))
            {
                if (WithoutPlaceholders(srcset) is { } change)
                {
                    yield return change;
                }
            }

            if (Fewer([part]) is { } fewer)
            {
                yield return fewer;
            }
        }
    }

    private static IEnumerable<MarkupPart> Elements(SamplePage page) => page.Whole.OfType<MarkupPart>();

    private static IEnumerable<PartText> Srcsets(MarkupPart element) =>
        element.Attributes.Where(own => own.Name.EndsWith("srcset", StringComparison.Ordinal));

    private static Action<bool>? WithoutPlaceholders(PartText srcset)
    {
        string before = srcset.Written;
        IReadOnlyList<SrcsetCandidate> all = Srcset.Parse(before);
        SrcsetCandidate[] pictures = [.. all.Where(version => !PlaceholderImage.Is(version.Url))];
        return pictures.Length == 0 || pictures.Length == all.Count
            ? null
            : isMade => srcset.Written = isMade ? string.Join(", ", pictures.Select(Write)) : before;
    }

    private static Action<bool>? Fewer(MarkupPart[] elements)
    {
        (MarkupPart Element, PartText Srcset, string Before)[] lists =
        [
            .. from element in elements
               from own in Srcsets(element)
               select (element, own, own.Written),
        ];
        SrcsetCandidate[] bySize =
        [
            .. lists.SelectMany(list => Srcset.Parse(list.Before))
                .DistinctBy(version => version.Url)
                .OrderBy(version => version.Width)
                .ThenBy(version => version.Density),
        ];
        if (bySize.Length <= Enough)
        {
            return null;
        }

        string? serving = Serving(elements);
        HashSet<string> kept =
        [
            .. bySize.Where(version => version.Url == serving)
                .Concat([bySize[0], bySize[^1], bySize[bySize.Length / 2], .. bySize])
                .Select(version => version.Url)
                .Distinct()
                .Take(Enough),
        ];
        return isMade =>
        {
            foreach ((_, PartText srcset, string before) in lists)
            {
                srcset.Written = isMade ? string.Join(", ", Srcset.Parse(before).Where(version => kept.Contains(version.Url)).Select(Write)) : before;
            }

            foreach (IGrouping<MarkupPart, string> source in lists.ToLookup(list => list.Element, list => list.Srcset.Written))
            {
                source.Key.IsLeftOut = source.Key.Name == "source" && source.All(written => written.Length == 0);
            }
        };
    }

    private static string? Serving(MarkupPart[] elements)
    {
        MarkupPart shown = Array.Find(elements, element => element.Name is "img" or "amp-img") ?? elements[0];
        return ImageSource.Choose(Attributes(shown), elements.Where(element => element.Name == "source").Select(Attributes));
    }

    private static IEnumerable<KeyValuePair<string, string>> Attributes(MarkupPart element) =>
        element.Attributes.Select(own => KeyValuePair.Create(own.Name, own.Written));

    private static string Write(SrcsetCandidate version) => FormattableString.Invariant(
        version.Width is { } width ? $"{version.Url} {width}w" : (FormattableString)$"{version.Url} {version.Density}x");
}
