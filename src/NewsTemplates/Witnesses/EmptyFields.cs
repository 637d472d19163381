using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Extracting;

namespace NewsTemplates.Witnesses;

/// <summary>
/// Finds fields without a value that all samples fill. An article may well have no topics: that alone says nothing. But where the page lacks
/// the very place in which they would stand, it may look otherwise than the layout knows. Pictures come and go with their places, and so does
/// what is said of an update: they count only where another field is empty, too.
/// </summary>
internal static class EmptyFields
{
    private static readonly string[] WithTheirPlaces = ["images", "updated"];

    /// <summary>The fields, and of each what is to be said.</summary>
    /// <param name="profile">What the samples have in common.</param>
    /// <param name="fields">The page's fields.</param>
    /// <param name="context">The page's extraction, once all fields are read.</param>
    public static IEnumerable<(FieldInfo Field, string Message)> Find(
        CommonProfile profile, IReadOnlyList<FieldInfo> fields, ExtractionContext context)
    {
        FieldInfo[] empty = [.. fields.Where(field => profile.Filled.Contains(field.Name)
            && context.ServedBy(field) is null
            && context.Issues.All(issue => issue.FieldInfo != field))];
        if (empty.Length == 0)
        {
            return [];
        }

        (FieldInfo Field, string? Place)[] places = [.. empty.Select(field => (field, FieldPlace.Missing(field, context)))];
        bool isOther = Array.Exists(places, field =>
            field.Place is not null && (empty.Length > 1 || !WithTheirPlaces.Contains(field.Field.Name)));
        return isOther ? places.Select(field => (field.Field, MessageOf(field.Place, profile.Samples))) : [];
    }

    private static string MessageOf(string? place, int samples) =>
        "it has no value, which it has on " + CommonProfile.OnSamples(samples) + (place is null ? "" : $"; the page has no '{place}' at all");
}
