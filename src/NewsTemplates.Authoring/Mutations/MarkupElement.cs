using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>An element as a page's markup writes it, with both its tags or as one that has no end tag.</summary>
/// <param name="Name">Its name, in small letters.</param>
/// <param name="Start">Where its start tag begins.</param>
/// <param name="ContentStart">Where its start tag ends.</param>
/// <param name="ContentEnd">Where its end tag begins.</param>
/// <param name="End">Where its end tag ends.</param>
/// <param name="ParentStart">Where the start tag of what holds it begins; -1 at the top.</param>
internal sealed record MarkupElement(string Name, int Start, int ContentStart, int ContentEnd, int End, int ParentStart)
{
    private static readonly Regex Attribute = new("""\s([^\s=/>"']+)=(?:"([^"]*)"|'([^']*)')""", RegexOptions.CultureInvariant);

    /// <summary>Its attributes with quoted values: the name, and where the value stands.</summary>
    public IEnumerable<(string Name, Range Value)> Attributes(string text)
    {
        foreach (Match match in Attribute.Matches(text[Start..ContentStart]))
        {
            Group value = match.Groups[2].Success ? match.Groups[2] : match.Groups[3];
            yield return (match.Groups[1].Value, (Start + value.Index)..(Start + value.Index + value.Length));
        }
    }
}
