using System.Collections.Generic;
using System.Text.RegularExpressions;
using NewsTemplates.Language.Keys;

namespace NewsTemplates.Authoring.Schema;

/// <summary>The types of JSON that the values of a layout have.</summary>
internal static class JsonTypes
{
    /// <summary>The types of a value. All scalars of a layout are texts; to an editor <c>5</c> and <c>true</c> are something else.</summary>
    public static IEnumerable<string> Of(ValueShape shape)
    {
        if (shape.AllowsText)
        {
            yield return "string";
            if (MayBe(shape, "1.5"))
            {
                yield return "number";
            }
            else if (MayBe(shape, "5"))
            {
                yield return "integer";
            }

            if (MayBe(shape, "true") || MayBe(shape, "True"))
            {
                yield return "boolean";
            }
        }

        if (shape.AllowsList)
        {
            yield return "array";
        }

        if (shape.AllowsMapping)
        {
            yield return "object";
        }
    }

    private static bool MayBe(ValueShape shape, string text) =>
        shape.Words.Count == 0 && (shape.Form is null || Regex.IsMatch(text, shape.Form.Pattern));
}
