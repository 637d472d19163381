using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Plans;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Generators.Emission;

/// <summary>Writes what the samples of a page, or of one of its looks, have in common.</summary>
internal static class ProfileEmitter
{
    public static string Profile(CommonProfile profile)
    {
        string code = $"{FieldEmitter.Layout}.{nameof(LayoutPlan.Profile)}({Number(profile.Samples)}{Texts(", ", profile.Filled)})";
        code += profile.StatedFields.Count > 0 ? $".{nameof(profile.Stated)}({Texts("", profile.StatedFields)})" : "";
        code += profile.IsTimeUndisputed ? $".{nameof(profile.TimeUndisputed)}()" : "";
        code += profile.HasNoKeywords ? $".{nameof(profile.NoKeywords)}()" : "";
        return code + (profile.WorstBody is { } body ? $"\n        .{nameof(profile.Body)}({string.Join(", ", Measures(body))})" : "");
    }

    private static IEnumerable<string> Measures(BodyProfile body)
    {
        yield return $"paragraphs: {Number(body.Paragraphs)}";
        yield return $"letters: {Number(body.Letters)}";
        (string Name, double? Share)[] shares =
        [
            ("ofContainer", body.OfContainer), ("ofPage", body.OfPage), ("ofSiblings", body.OfSiblings), ("ofDescription", body.OfDescription),
            ("inLinks", body.InLinks),
        ];
        foreach ((string name, double? share) in shares)
        {
            if (share is { } known)
            {
                // Hundredths as decimals are written alike on every version of .NET.
                yield return $"{name}: {((decimal)known).ToString(CultureInfo.InvariantCulture)}";
            }
        }

        if (body.LinksInRow > 0)
        {
            yield return $"linksInRow: {Number(body.LinksInRow)}";
        }
    }

    private static string Texts(string before, IReadOnlyCollection<string> texts) =>
        texts.Count == 0 ? "" : before + string.Join(", ", texts.Select(CSharpText.Literal));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
