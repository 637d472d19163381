using System.Collections.Generic;

namespace NewsTemplates.Matching;

/// <summary>A compiled CSS selector. Immutable; safe to share between threads if its test is.</summary>
internal sealed class Selector
{
    /// <summary>Joins tests with what is known about the elements that can pass them.</summary>
    /// <param name="text">The selector as written.</param>
    /// <param name="test">Whether an element matches.</param>
    /// <param name="testOnScope">
    /// What a selection asks of the scope's own element instead, where only some alternatives can stand for it: in
    /// <c>:scope[href], a</c> the second means elements below it.
    /// </param>
    /// <param name="keys">
    /// Every element that matches has at least one of these; usually one for each alternative of the list. None means
    /// that any element may match.
    /// </param>
    public Selector(string text, ElementTest test, ElementTest testOnScope, params SelectorKey[] keys)
    {
        Text = text;
        Test = test;
        TestOnScope = testOnScope;
        Keys = keys.Length == 0 ? [SelectorKey.Any] : keys;
    }

    /// <summary>The selector as written.</summary>
    public string Text { get; }

    /// <summary>Whether an element matches.</summary>
    public ElementTest Test { get; }

    /// <summary>What a selection asks of the scope's own element, if it asks at all; mostly <see cref="Test"/>.</summary>
    public ElementTest TestOnScope { get; }

    /// <summary>Marks of which every matching element has at least one; never empty.</summary>
    public IReadOnlyList<SelectorKey> Keys { get; }

    /// <summary>Whether the element matches, wherever it stands.</summary>
    /// <param name="on">The page.</param>
    /// <param name="element">An element of the page.</param>
    /// <param name="scope">What <c>:scope</c> stands for; 0 is the whole page.</param>
    public bool Matches(MatchContext on, int element, int scope) => Test(on, element, scope);

    /// <summary>The selector as written.</summary>
    public override string ToString() => Text;
}
