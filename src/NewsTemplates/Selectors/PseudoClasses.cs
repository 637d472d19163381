using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Selectors;

/// <summary>The pseudo-classes a selector may use, and what to write instead of the others.</summary>
internal static class PseudoClasses
{
    /// <summary>What chooses by text, in advice.</summary>
    public const string StepOnText = "the step 'match' on its text";

    /// <summary>Those that are a name alone.</summary>
    public static readonly IReadOnlyDictionary<string, Func<SelectorSpan, SimpleSelector>> Plain =
        new Dictionary<string, Func<SelectorSpan, SimpleSelector>>(StringComparer.Ordinal)
        {
            ["root"] = span => new StateSelector(span, ElementState.Root),
            ["scope"] = span => new StateSelector(span, ElementState.Scope),
            ["empty"] = span => new StateSelector(span, ElementState.Empty),
            ["link"] = span => new StateSelector(span, ElementState.Link),
            ["any-link"] = span => new StateSelector(span, ElementState.Link),
            ["first-child"] = span => new NthSelector(span, 0, 1, FromEnd: false, OfType: false, []),
            ["last-child"] = span => new NthSelector(span, 0, 1, FromEnd: true, OfType: false, []),
            ["only-child"] = span => new StateSelector(span, ElementState.OnlyChild),
            ["first-of-type"] = span => new NthSelector(span, 0, 1, FromEnd: false, OfType: true, []),
            ["last-of-type"] = span => new NthSelector(span, 0, 1, FromEnd: true, OfType: true, []),
            ["only-of-type"] = span => new StateSelector(span, ElementState.OnlyOfType),
        };

    /// <summary>Those that take an argument in brackets, each with an example of one.</summary>
    public static readonly IReadOnlyDictionary<string, string> Functions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["is"] = "h1, h2",
        ["where"] = "h1, h2",
        ["matches"] = "h1, h2",
        ["not"] = ".ad",
        ["has"] = "> a",
        ["nth-child"] = "2",
        ["nth-last-child"] = "2",
        ["nth-of-type"] = "2",
        ["nth-last-of-type"] = "2",
    };

    private static readonly HashSet<string> NotRendered = Words(
        "hover active focus focus-within focus-visible visited target target-within local-link playing paused seeking "
        + "buffering stalled muted volume-locked fullscreen picture-in-picture modal popover-open user-valid user-invalid "
        + "valid invalid in-range out-of-range indeterminate autofill default defined current past future state");

    private static readonly HashSet<string> OldPseudoElements = Words("before after first-line first-letter");

    private static readonly HashSet<string> OfShadowTrees = Words("host host-context shadow");

    private static readonly HashSet<string> OfJQuery = Words(
        "contains icontains containsown has-text text-is text eq gt lt even odd first last nth header parent visible hidden "
        + "animated selected input button submit image checkbox radio file password reset xpath upward matches-css regex "
        + "-soup-contains -soup-contains-own -abp-contains -abp-has -abp-properties");

    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["checked"] = "[checked]",
        ["disabled"] = "[disabled]",
        ["enabled"] = ":not([disabled])",
        ["required"] = "[required]",
        ["optional"] = ":not([required])",
        ["read-only"] = "[readonly]",
        ["read-write"] = ":not([readonly])",
        ["placeholder-shown"] = "[placeholder]",
        ["open"] = "[open]",
        ["lang"] = "[lang|=\"en\"]",
        ["dir"] = "[dir=\"rtl\"]",
        ["any"] = ":is(…)",
        ["-webkit-any"] = ":is(…)",
        ["-moz-any"] = ":is(…)",
        ["nth-match"] = ":nth-child(2 of p)",
        ["contains"] = "a class or attribute of the element, or " + StepOnText,
        ["eq"] = ":nth-child(n), which counts from 1",
        ["nth"] = ":nth-child(n), which counts from 1",
        ["first"] = ":first-child",
        ["last"] = ":last-child",
        ["even"] = ":nth-child(even)",
        ["odd"] = ":nth-child(odd)",
        ["header"] = ":is(h1, h2, h3, h4, h5, h6)",
        ["parent"] = ":not(:empty)",
        ["selected"] = "[selected]",
        ["hidden"] = "[hidden]",
        ["visible"] = ":not([hidden])",
    };

    /// <summary>What to tell of a pseudo-class that is neither in <see cref="Plain"/> nor in <see cref="Functions"/>.</summary>
    /// <param name="name">Its name in lower case.</param>
    public static string Advice(string name)
    {
        string instead = Instead.TryGetValue(name, out string? other) ? $" Write {other} instead." : " Leave it out.";
        if (NotRendered.Contains(name))
        {
            return $"':{name}' depends on a reader at a browser and cannot be seen on a saved page. Leave it out.";
        }

        if (OldPseudoElements.Contains(name))
        {
            return PseudoElement(name);
        }

        if (OfShadowTrees.Contains(name))
        {
            return $"':{name}' speaks of shadow trees, which a saved page does not have. Leave it out.";
        }

        if (OfJQuery.Contains(name))
        {
            return $"':{name}' is an extension of jQuery and other tools, not CSS.{instead}";
        }

        if (other is not null)
        {
            return $"':{name}' is not supported.{instead}";
        }

        string? nearest = Spelling.Nearest(name, Plain.Keys.Concat(Functions.Keys));
        return nearest is not null
            ? $"There is no pseudo-class ':{name}'. Did you mean ':{nearest}'?"
            : $"There is no pseudo-class ':{name}'.";
    }

    /// <summary>What to tell of a pseudo-element.</summary>
    public static string PseudoElement(string name) => name == "attr"
        ? "'::attr' selects no element. To read an attribute, end the rule with '@' and its name: a@href."
        : $"'::{name}' is a pseudo-element, which selects no element. Leave it out: "
            + "a rule reads the element's text, or with '@' an attribute (a@href).";

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
