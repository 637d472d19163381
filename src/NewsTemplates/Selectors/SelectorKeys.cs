using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Matching;

namespace NewsTemplates.Selectors;

/// <summary>Finds the marks by which a selector set looks a selector up.</summary>
internal static class SelectorKeys
{
    /// <summary>Marks of which every element that matches has at least one.</summary>
    public static EquatableArray<SelectorKey> Of(SelectorList selector)
    {
        HashSet<SelectorKey> keys = [];
        foreach (ComplexSelector alternative in selector.Alternatives)
        {
            keys.UnionWith(KeysOf(alternative.Subject));
        }

        return [.. keys];
    }

    /// <summary>
    /// The alternatives that can mean the scope's own element because their last compound holds <c>:scope</c>, if the
    /// list has others too; else empty: the list need not be divided.
    /// </summary>
    public static EquatableArray<ComplexSelector> AlternativesOfScope(SelectorList selector)
    {
        EquatableArray<ComplexSelector> some = [.. selector.Alternatives.Where(CanBeScope)];
        return some.Count < selector.Alternatives.Count ? some : [];
    }

    private static bool CanBeScope(ComplexSelector selector) => selector.Subject.Parts.Any(part => part switch
    {
        StateSelector { State: ElementState.Scope } => true,
        IsSelector any => any.Alternatives.Any(CanBeScope),
        _ => false,
    });

    private static IEnumerable<SelectorKey> KeysOf(CompoundSelector compound)
    {
        if (compound.Parts.Any(part => part is StateSelector { State: ElementState.Scope }))
        {
            return [SelectorKey.Scope];
        }

        if (compound.Parts.OfType<IdSelector>().FirstOrDefault() is { } id)
        {
            return WithScope(compound, SelectorKey.Id(id.Id));
        }

        if (compound.Parts.OfType<ClassSelector>().FirstOrDefault() is { } named)
        {
            return WithScope(compound, SelectorKey.Class(named.Name));
        }

        if (compound.Parts.OfType<TypeSelector>().FirstOrDefault() is { } type)
        {
            return WithScope(compound, [.. NameCase.Spellings(type.Name).Select(SelectorKey.Name)]);
        }

        // Nested alternatives say as much as the list they would make if written out.
        foreach (IsSelector any in compound.Parts.OfType<IsSelector>())
        {
            List<SelectorKey> keys = [.. any.Alternatives.SelectMany(alternative => KeysOf(alternative.Subject))];
            if (!keys.Contains(SelectorKey.Any))
            {
                return WithScope(compound, [.. keys]);
            }
        }

        return WithScope(compound, SelectorKey.Any);
    }

    private static IEnumerable<SelectorKey> WithScope(CompoundSelector compound, params SelectorKey[] keys) =>
        compound.Parts.OfType<IsSelector>().Any(any => any.Alternatives.Any(CanBeScope)) ? [.. keys, SelectorKey.Scope] : keys;
}
