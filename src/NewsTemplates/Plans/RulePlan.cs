using System;
using System.ComponentModel;
using NewsTemplates.Collections;

namespace NewsTemplates.Plans;

/// <summary>
/// One way to find a field's value, as the layout writes it: a source, what is done to what it finds, and how that is
/// read. Sources, selectors and expressions are texts that the build has checked. Immutable: each method gives a new
/// rule. A text alone is a rule, too.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record RulePlan
{
    internal const string StandardParagraphs = "p";

    /// <summary><c>paragraphs</c> of a body that takes all text: empty lines part it.</summary>
    internal const string TextParagraphs = "text";

    /// <summary><c>paragraphs</c> of a body that takes all text: the ends of lines part it.</summary>
    internal const string LineParagraphs = "lines";

    internal const string StandardHeadings = "h2, h3, h4";

    internal RulePlan(string? source, int? line = null)
    {
        Source = source;
        Line = line;
    }

    /// <summary>The source as written; null for the lines between a field's <c>after</c> and <c>until</c>.</summary>
    internal string? Source { get; }

    /// <summary>Whether the layout itself gives the text.</summary>
    internal bool IsConstant => Source?.StartsWith("const(", StringComparison.Ordinal) == true;

    /// <summary>The line in the layout's file; null is the field's.</summary>
    internal int? Line { get; }

    internal string? ExceptSelector { get; init; }

    internal EquatableArray<StepPlan> Steps { get; init; }

    internal EquatableArray<string> Formats { get; init; }

    /// <summary>The culture's name; null is the site's.</summary>
    internal string? CultureName { get; init; }

    /// <summary>The time zone's name; null is the site's.</summary>
    internal string? TimeZoneName { get; init; }

    internal RulePlan? UrlRule { get; init; }

    internal RulePlan? AltRule { get; init; }

    internal RulePlan? CaptionRule { get; init; }

    internal RulePlan? CreditRule { get; init; }

    internal RulePlan? CoverRule { get; init; }

    internal string ParagraphsSelector { get; init; } = StandardParagraphs;

    /// <summary>A selector, or in a text capture a line pattern; null where there are no headings.</summary>
    internal string? HeadingsSelector { get; init; } = StandardHeadings;

    internal string? SummarySelector { get; init; }

    /// <summary>A rule of a source alone.</summary>
    /// <param name="source">The source as the layout writes it.</param>
    public static implicit operator RulePlan(string source) => new(source);

    /// <summary><c>except</c>: elements that are cut out before reading.</summary>
    /// <param name="selector">The selector.</param>
    public RulePlan Except(string selector) => this with { ExceptSelector = selector };

    /// <summary><c>match</c>: keeps the first group of the first match, else the match.</summary>
    /// <param name="pattern">A regular expression.</param>
    public RulePlan Match(string pattern) => Then(StepKind.Match, pattern);

    /// <summary><c>split</c>: one text into several, at each match.</summary>
    /// <param name="patterns">Regular expressions.</param>
    public RulePlan Split(params string[] patterns) => Then(StepKind.Split, patterns);

    /// <summary><c>split</c> for values that a name of a JSON-LD object is exempt from.</summary>
    /// <param name="patterns">Regular expressions.</param>
    public RulePlan SplitTexts(params string[] patterns) => Then(StepKind.SplitTexts, patterns);

    /// <summary>Splits a byline between its names, as the site's language does.</summary>
    public RulePlan SplitByline() => Then(StepKind.SplitByline);

    /// <summary><c>remove</c>: deletes each match.</summary>
    /// <param name="patterns">Regular expressions.</param>
    public RulePlan Remove(params string[] patterns) => Then(StepKind.Remove, patterns);

    /// <summary>Deletes the word before the names of a byline, such as "By", in the site's language.</summary>
    public RulePlan RemoveByline() => Then(StepKind.RemoveByline);

    /// <summary><c>replace</c>: puts a text for each match; <c>$1</c> stands for the first group.</summary>
    /// <param name="pattern">A regular expression.</param>
    /// <param name="replacement">The text to put.</param>
    public RulePlan Replace(string pattern, string replacement) => Then(StepKind.Replace, pattern, replacement);

    /// <summary><c>map</c>: another text for a whole text; others pass.</summary>
    /// <param name="pairs">Each text, and after it the one to put.</param>
    public RulePlan Map(params string[] pairs) => Then(StepKind.Map, pairs);

    /// <summary><c>reject</c>: drops texts in which an expression matches.</summary>
    /// <param name="patterns">Regular expressions.</param>
    public RulePlan Reject(params string[] patterns) => Then(StepKind.Reject, patterns);

    /// <summary><c>format</c>: how dates are written.</summary>
    /// <param name="formats">The formats, in the order in which they are tried.</param>
    public RulePlan Format(params string[] formats) => this with { Formats = [.. formats] };

    /// <summary><c>culture</c>: whose numbers and names of months it reads, where that is not the site's.</summary>
    /// <param name="name">The culture's name.</param>
    public RulePlan Culture(string name) => this with { CultureName = name };

    /// <summary><c>timezone</c>: where its times are local, where that is not the site's.</summary>
    /// <param name="name">The IANA name.</param>
    public RulePlan TimeZone(string name) => this with { TimeZoneName = name };

    /// <summary><c>url</c>: where the picture is.</summary>
    /// <param name="rule">Finds it in the image's element.</param>
    public RulePlan Url(RulePlan rule) => this with { UrlRule = rule };

    /// <summary><c>alt</c>: the picture's alternative text.</summary>
    /// <param name="rule">Finds it in the image's element.</param>
    public RulePlan Alt(RulePlan rule) => this with { AltRule = rule };

    /// <summary><c>caption</c>: the picture's caption.</summary>
    /// <param name="rule">Finds it in the image's element.</param>
    public RulePlan Caption(RulePlan rule) => this with { CaptionRule = rule };

    /// <summary><c>credit</c>: whose picture it is.</summary>
    /// <param name="rule">Finds it in the image's element.</param>
    public RulePlan Credit(RulePlan rule) => this with { CreditRule = rule };

    /// <summary><c>cover</c>: found where the picture is a cover.</summary>
    /// <param name="rule">Finds it in the image's element.</param>
    public RulePlan Cover(RulePlan rule) => this with { CoverRule = rule };

    /// <summary><c>paragraphs</c> of a body.</summary>
    /// <param name="selector">The selector, <c>p</c> unless said; or <c>text</c> or <c>lines</c>, for paragraphs that are no elements.</param>
    public RulePlan Paragraphs(string selector) => this with { ParagraphsSelector = selector };

    /// <summary><c>headings</c> of a body.</summary>
    /// <param name="selector">
    /// A selector, <c>h2, h3, h4</c> unless said; in a text capture a line pattern, none unless said. Null: the body has none.
    /// </param>
    public RulePlan Headings(string? selector) => this with { HeadingsSelector = selector };

    /// <summary><c>summary</c> of a body: its standfirst, anywhere in the page.</summary>
    /// <param name="selector">The selector.</param>
    public RulePlan Summary(string selector) => this with { SummarySelector = selector };

    private RulePlan Then(StepKind kind, params string[] arguments) => this with { Steps = [.. Steps, new StepPlan(kind, [.. arguments])] };
}
