using System;
using System.Linq;
using NewsTemplates.Matching;

namespace NewsTemplates.Extracting;

/// <summary>What <c>except</c> cuts out of an element before its text is read.</summary>
internal sealed class Exclusion
{
    private readonly FieldInfo _field;
    private readonly Selector _selector;
    private readonly Lazy<(RuleEntry Entry, Selector Selector)[]> _alternatives;

    /// <summary>Makes an exclusion.</summary>
    /// <param name="field">The field that has it.</param>
    /// <param name="selector">What is cut out.</param>
    /// <param name="alternatives">The selector's alternatives, each alone; only asked for when what they do is traced.</param>
    public Exclusion(FieldInfo field, Selector selector, Func<Selector[]> alternatives)
    {
        _field = field;
        _selector = selector;
        _alternatives = new(() => [.. alternatives().Select(alternative => (new RuleEntry("except", alternative.Text), alternative))]);
    }

    /// <summary>Whether it cuts out an element.</summary>
    /// <param name="context">The extraction.</param>
    /// <param name="matching">The page, or a fragment of markup in it.</param>
    /// <param name="element">An element of that.</param>
    /// <param name="scope">What <c>:scope</c> stands for.</param>
    public bool Excludes(ExtractionContext context, MatchContext matching, int element, int scope)
    {
        if (!_selector.Matches(matching, element, scope))
        {
            return false;
        }

        if (context.Trace is { } trace)
        {
            foreach ((RuleEntry entry, Selector alternative) in _alternatives.Value)
            {
                if (alternative.Matches(matching, element, scope))
                {
                    trace.Record(_field, entry);
                }
            }
        }

        return true;
    }
}
