using System.Collections.Generic;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Blocks of teasers below a heading, of one kind or of several that a comma lists, as a layout is to say them.</summary>
/// <param name="Each">The element of a block, or the one that opens it.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="IsOnEachPage">Whether all pages have one.</param>
/// <param name="Teasers">How many teasers stand in the blocks.</param>
internal sealed record BlocksRule(string Each, string Heading, bool IsOnEachPage, int Teasers)
{
    /// <summary>Whether a block is a group: the element and the siblings after it.</summary>
    public bool OpensGroups { get; init; }

    /// <summary>The headings as members of an enum, by which the blocks have keys; null where they are mere texts.</summary>
    public FrontLabels? Labels { get; init; }

    /// <summary>The block's fields.</summary>
    public IEnumerable<string> Block(TeaserRule teaser)
    {
        yield return Labels is null ? "heading: " + YamlText.Block(Heading) : "label: " + YamlText.Block(Heading + " as Label");
        yield return "items: " + teaser.Items();
    }

    /// <summary>The field.</summary>
    public string Field() => $"{(Labels is null ? "blocks" : "sections")}: {Items()}";

    /// <summary>The field's value.</summary>
    public string Items() => $"{{ {(OpensGroups ? "groups" : "each")}: {YamlText.Flow(Each)}, as: Section"
        + (Labels is not null ? ", key: label" : IsOnEachPage ? "" : ", count: 0..") + " }";
}
