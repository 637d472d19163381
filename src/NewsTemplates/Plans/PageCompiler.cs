using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Captures;
using NewsTemplates.Matching;
using NewsTemplates.Selectors;
using NewsTemplates.Sources;

namespace NewsTemplates.Plans;

/// <summary>
/// Makes a page's plan ready to run: reads its texts, which the build has checked. It holds what all scopes of the page
/// share.
/// </summary>
/// <param name="content">What the page reads.</param>
/// <param name="defaults">What the site says.</param>
/// <param name="enums">The enums that the placeholders of line patterns name.</param>
internal sealed class PageCompiler(PageContent content, SiteDefaults defaults, IEnumerable<IEnumPlan> enums)
{
    private readonly Dictionary<string, PlaceholderType> _placeholders =
        enums.ToDictionary(type => type.Name, type => PlaceholderType.OfEnum(type.Name, type.Labels), StringComparer.Ordinal);
    private readonly Dictionary<FieldType, object> _blocks = [];

    public PageContent Content => content;

    public SiteDefaults Defaults => defaults;

    /// <summary>The fields as reports name them, and as they are declared.</summary>
    public Dictionary<FieldInfo, FieldPlan> Fields { get; } = [];

    public BlockReader<T> Block<T>(BlockPlan<T> block)
        where T : class, IJsonRecord
    {
        if (!_blocks.TryGetValue(block, out object? reader))
        {
            _blocks.Add(block, reader = block.Reader(this));
        }

        return (BlockReader<T>)reader;
    }

    /// <exception cref="ArgumentException">The text is no selector.</exception>
    public Selector Selector(string text) => SelectorList(text).ToSelector();

    /// <summary>The alternatives of a selector, each as a selector of its own.</summary>
    /// <exception cref="ArgumentException">The text is no selector.</exception>
    public Selector[] Alternatives(string text) => [.. SelectorList(text).EachAlone().Select(alternative => alternative.ToSelector())];

    private static SelectorList SelectorList(string text) => SelectorParser.TryParse(text, out SelectorList? list, out SelectorError? error)
        ? list
        : throw new ArgumentException($"'{text}' is no selector: {error.Message}", nameof(text));

    /// <exception cref="ArgumentException">The text is no line pattern.</exception>
    public LinePattern Pattern(string text)
    {
        Parsed<LinePatternExpression> parsed = LinePatternExpression.Parse(text, _placeholders);
        return parsed.Value is { } pattern
            ? new LinePattern(text, pattern.ToRegex(), [.. pattern.PlaceholderNames])
            : throw new ArgumentException($"'{text}' is no line pattern: {parsed.Errors[0].Message}", nameof(text));
    }
}
