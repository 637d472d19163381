using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Scoring;

/// <summary>
/// How right the pictures of an article are: as a set (<c>images</c>), and the one that stands for the story (<c>cover</c>: the first one, or
/// the one marked so). A picture is known by any of its addresses, less scheme, query and fragment.
/// </summary>
internal static class ImageScore
{
    /// <summary>The figures of the pictures.</summary>
    public static IEnumerable<Figure> Of(IReadOnlyList<GoldImage> gold, IReadOnlyList<Image> found)
    {
        List<(HashSet<string> Keys, bool IsCover)> expected = Distinct(gold);
        string[] keys = [.. found.Select(image => GoldAddress.Of(image.Url.AbsoluteUri))];

        // A picture that is not known stands for itself.
        string[] numbers = [.. keys.Select(key => expected.FindIndex(image => image.Keys.Contains(key)) is >= 0 and int number ? $"#{number}" : key)];
        int both = numbers.Distinct().Count(number => number[0] == '#');
        int missing = expected.FindIndex(image => !image.Keys.Overlaps(keys));
        yield return new Figure("images", Figure.F1(both, expected.Count, numbers.Distinct().Count()))
        {
            Expected = missing < 0 ? null : expected[missing].Keys.First(),
            Found = Array.Find(numbers, number => number[0] != '#'),
        };

        if (expected.Find(image => image.IsCover).Keys is { } covers)
        {
            int cover = Math.Max(0, found.ToList().FindIndex(image => image.IsCover));
            string? key = keys.ElementAtOrDefault(cover);
            bool isRight = key is not null && expected.Exists(image => image.IsCover && image.Keys.Contains(key));
            yield return Figure.Exact("cover", isRight, covers.First(), key);
        }
    }

    /// <summary>The pictures, those that share an address taken together.</summary>
    private static List<(HashSet<string> Keys, bool IsCover)> Distinct(IReadOnlyList<GoldImage> gold)
    {
        var distinct = new List<(HashSet<string> Keys, bool IsCover)>();
        foreach (GoldImage image in gold)
        {
            (HashSet<string> keys, bool isCover) = ([.. image.Urls.Select(GoldAddress.Of)], image.IsCover);
            foreach ((HashSet<string> Keys, bool IsCover) other in distinct.FindAll(other => other.Keys.Overlaps(keys)))
            {
                keys.UnionWith(other.Keys);
                isCover |= other.IsCover;
                distinct.Remove(other);
            }

            distinct.Add((keys, isCover));
        }

        return distinct;
    }
}
