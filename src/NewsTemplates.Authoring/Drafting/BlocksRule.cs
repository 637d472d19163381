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

    /// <summary>The block's fields.</summary>
    public IEnumerable<string> Block(TeaserRule teaser)
    {
        yield return "heading: " + YamlText.Block(Heading);
        yield return "items: " + teaser.Items();
    }

    /// <summary>The field's value.</summary>
    public string Items() =>
        $"{{ {(OpensGroups ? "groups" : "each")}: {YamlText.Flow(Each)}, as: Section{(IsOnEachPage ? "" : ", count: 0..")} }}";
}
