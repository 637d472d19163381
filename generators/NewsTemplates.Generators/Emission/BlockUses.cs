using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Generators.Emission;

/// <summary>Where a site uses a block: on pages, in text captures, and there with which holes.</summary>
internal sealed record BlockUses(bool InPages, bool InText, IReadOnlyCollection<string> Holes)
{
    public static BlockUses Of(SiteModel site, string block)
    {
        bool inPages = false;
        bool inText = false;
        var holes = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<FieldModel> fields = site.Blocks.SelectMany(other => other.Fields)
            .Concat(site.Pages.SelectMany(page => page.Variants).SelectMany(variant => variant.Fields));
        foreach (RuleModel rule in fields.Where(field => field.Type is BlockType type && type.Name == block).SelectMany(field => field.Rules))
        {
            if (rule.Source is PatternSource pattern)
            {
                inText = true;
                holes.UnionWith(pattern.Pattern.Holes);
            }
            else
            {
                inPages = true;
            }
        }

        return new BlockUses(inPages, inText, holes);
    }
}
