using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Matching;
using NewsTemplates.Selectors;
using NewsTemplates.Sources;

namespace NewsTemplates.Witnesses;

/// <summary>
/// Where on a page the value of a field would stand. A page that has the place but nothing in it has no such value; one without the place
/// may look otherwise.
/// </summary>
internal static class FieldPlace
{
    /// <summary>Finds the place of an empty field that the page lacks; null where it has one, or where nothing tells.</summary>
    /// <param name="field">The field.</param>
    /// <param name="context">The page's extraction.</param>
    public static string? Missing(FieldInfo field, ExtractionContext context)
    {
        string? missing = null;
        foreach (RuleInfo rule in field.Rules)
        {
            (string? place, bool isThere) = SourceExpression.Parse(rule.Source).Value switch
            {
                ElementExpression { Traversal: null, Selector: { } selector } => Elements(selector.Text, context),
                MetaExpression meta => Meta(meta.Name.Text, context),
                _ => (null, false),
            };
            if (isThere)
            {
                return null;
            }

            missing ??= place;
        }

        return missing;
    }

    /// <summary>
    /// Of <c>.tags li a</c> the place is <c>.tags li</c>. Plain names, as in <c>article figure</c>, stand for no place of their own.
    /// </summary>
    private static (string? Place, bool IsThere) Elements(string text, ExtractionContext context)
    {
        if (!SelectorParser.TryParse(text, out SelectorList? list, out _))
        {
            return (null, false);
        }

        foreach (ComplexSelector alternative in list.Alternatives.Where(alternative => alternative.Compounds.Count > 1))
        {
            ComplexSelector place = alternative.Prefix(alternative.Compounds.Count - 1);
            if (place.Compounds.Any(compound => !compound.Parts.All(part => part is TypeSelector or UniversalSelector))
                && Matches(list with { Alternatives = [place] }, context))
            {
                return (null, true);
            }
        }

        return (text, false);
    }

    private static bool Matches(SelectorList list, ExtractionContext context)
    {
        Selector selector = list.ToSelector();
        SelectorMatches matches = new SelectorSet(selector).Match(context.Matching!, 0);
        bool isThere = matches[selector].Count > 0;
        matches.Release();
        return isThere;
    }

    /// <summary>
    /// A <c>meta</c> that says nothing is there all the same on pages without the value; but those of Open Graph are written once for each
    /// value.
    /// </summary>
    private static (string? Place, bool IsThere) Meta(string name, ExtractionContext context) =>
        name.IndexOf(':') >= 0 ? (null, false) : ($"meta({name})", context.HasMeta(name));
}
