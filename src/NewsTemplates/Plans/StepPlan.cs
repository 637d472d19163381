using NewsTemplates.Collections;

namespace NewsTemplates.Plans;

/// <summary>What is done to a found text, in the words and the order of the layout language.</summary>
internal enum StepKind
{
    Match,
    Split,

    /// <summary>As <see cref="Split"/>, but the name of a JSON-LD object stays whole.</summary>
    SplitTexts,

    /// <summary>Between the names of a byline, in the language of the layout; the name of a JSON-LD object stays whole.</summary>
    SplitByline,
    Remove,

    /// <summary>The word before the names of a byline, in the language of the layout.</summary>
    RemoveByline,

    /// <summary>Between the names of a picture's credit.</summary>
    SplitCredit,

    /// <summary>What is no name in a picture's credit.</summary>
    RemoveCredit,
    Replace,
    Map,
    Reject,
}

/// <summary>One step.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Arguments">Expressions and texts as the layout writes them; of pairs one after the other.</param>
internal readonly record struct StepPlan(StepKind Kind, EquatableArray<string> Arguments);
