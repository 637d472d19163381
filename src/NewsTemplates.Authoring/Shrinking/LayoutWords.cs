using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Dates;
using NewsTemplates.Language;
using NewsTemplates.Language.Families;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Text;
using NewsTemplates.Values;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// The words of a layout: names by which it finds things in a page, which are worth keeping there, and words that it knows in the texts
/// of a page, which must stay what they are.
/// </summary>
internal sealed class LayoutWords
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // What is no selector in a source: sources that look elsewhere, functions, the type.
    private static readonly Regex NoSelector = new(
        @"^each\s|\sas\s+\w+$|(?<![\w.#-])(?:meta|json-ld|script-json|url|const)\([^()]*\)|[\w-]+(?=\()|:[a-z-]+",
        RegexOptions.CultureInvariant,
        Patience);

    private static readonly Regex Name = new(@"[\p{L}\p{N}_-]+", RegexOptions.CultureInvariant, Patience);

    private static readonly Regex Host = new(@"^(?:https?:)?//[^/]*", RegexOptions.CultureInvariant, Patience);
    private static readonly Regex Word = new(@"\p{L}[\p{L}\p{M}]*", RegexOptions.CultureInvariant, Patience);
    private static readonly Regex Escape = new(@"\\[pPk]\{?[A-Za-z<]*\}?|\\[a-zA-Z]|\(\?[a-zA-Z<]+", RegexOptions.CultureInvariant, Patience);
    private static readonly Regex Capital = new(@"(?<=\p{Ll})(?=\p{Lu})", RegexOptions.CultureInvariant, Patience);

    // Below these keys stands what a page says, not where it says it.
    private static readonly string[] Saying =
        ["site", "hosts", "urls", "enums", "match", "split", "remove", "replace", "map", "reject", "format", "after", "until"];

    // And below these neither, nor what else is a selector.
    private static readonly string[] Settings = ["as", "count", "culture", "extends", "family", "implements", "key", "timezone", "unique"];

    private static readonly string[] Silent = ["description", "feeds", "ignore", "reason", "samples"];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<AskedPart> _asked = [];
    private readonly HashSet<string> _said = new(StringComparer.OrdinalIgnoreCase);
    private readonly NameList[] _ofDates;
    private readonly Regex[] _ofNames;

    /// <param name="layout">A layout that can be read.</param>
    /// <param name="culture">Its culture; null without one.</param>
    public LayoutWords(Layout layout, string? culture)
    {
        Gather(Inheritance.Merge(layout.Lineage), isSaid: false, isSelector: true);
        DateLanguage[] languages = [DateLanguage.Of(null), DateLanguage.Of(culture)];
        _ofDates = [.. languages.SelectMany(Names).OfType<NameList>()];
        string?[] patterns = [BylineWords.By(culture), CreditWords.Split(culture), CreditWords.Label];
        _ofNames = [.. patterns.OfType<string>().Select(pattern => new Regex(pattern, RegexOptions.CultureInvariant, Patience))];
        AskedOfAddresses =
        [
            .. _asked.Select(asked => Host.Replace(asked.Text, ""))
                .Where(part => part.Any(char.IsLetterOrDigit))
                .Distinct()
                .OrderByDescending(part => part.Length),
        ];
    }

    /// <summary>What the layout says of pages in scripts that do not part words.</summary>
    public IEnumerable<string> SaidWithoutSpaces => _said.Where(word => word.Any(UnspacedScript.Has)).OrderByDescending(word => word.Length);

    /// <summary>What selectors ask of attributes, but for hosts: it stays in addresses as it is. The longest first.</summary>
    public IReadOnlyList<string> AskedOfAddresses { get; }

    /// <summary>What selectors ask of an attribute.</summary>
    public IEnumerable<AskedPart> AskedOf(string attribute) => _asked.Where(asked => asked.Attribute == attribute);

    /// <summary>A text without what stays of every text because the layout has it: names of several words, and what it asks of attributes.</summary>
    public string WithoutNames(string text) => Name.Replace(
        AskedOfAddresses.Where(part => !part.All(char.IsLetterOrDigit))
            .Aggregate(text, (rest, part) => rest.Replace(part, " ", StringComparison.Ordinal)),
        name => Names(name.Value) && WordsOf(name.Value).Skip(1).Any() ? " " : name.Value);

    /// <summary>The words of a text.</summary>
    public static IEnumerable<string> WordsOf(string text) => Word.Matches(text).Select(match => match.Value);

    /// <summary>The names of elements, attributes, classes and ids of which a source speaks.</summary>
    public static IEnumerable<string> NamesIn(string source) => Name.Matches(NoSelector.Replace(source, " ")).Select(match => match.Value);

    /// <summary>Whether a selector of the layout speaks of an element, an attribute, a class or an id of this name.</summary>
    public bool Names(string name) => _names.Contains(name);

    /// <summary>Whether the layout knows a word in the texts of its pages.</summary>
    public bool Says(string word) => _said.Contains(word);

    /// <summary>Whether a word is the name of a month, a day of the week or a half of the day.</summary>
    public bool IsOfDate(string word)
    {
        string folded = NameFolding.Fold(word);
        return Array.Exists(_ofDates, names =>
        {
            var cursor = new TextCursor(folded);
            return names.Read(ref cursor) >= 0 && cursor.IsAtEnd;
        });
    }

    /// <summary>The places in a short text that hold no name: "By", "and", "via", "Photo:".</summary>
    public IEnumerable<(int Start, int End)> AroundNames(string text)
    {
        try
        {
            return [.. _ofNames.SelectMany(pattern => pattern.Matches(text)).Select(match => (match.Index, match.Index + match.Length))];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    private static IEnumerable<NameList?> Names(DateLanguage language) =>
        [language.Months, language.OwnMonths, language.Weekdays, language.Halves];

    private void Gather(SyntaxNode node, bool isSaid, bool isSelector)
    {
        switch (node)
        {
            case MappingSyntax mapping:
                foreach (MappingEntry entry in mapping.Entries.Where(entry => !Silent.Contains(entry.Key.Value)))
                {
                    string key = entry.Key.Value;
                    Add(key, isSaid, isSelector: false);
                    bool isBound = key is "after" or "until";
                    Gather(
                        entry.Value,
                        isSaid || Saying.Contains(key),
                        isSelector && (isBound || !Saying.Contains(key)) && !Settings.Contains(key));
                }

                break;
            case SequenceSyntax sequence:
                foreach (SyntaxNode item in sequence.Items)
                {
                    Gather(item, isSaid, isSelector);
                }

                break;
            case ScalarSyntax scalar:
                Add(scalar.Value, isSaid, isSelector);
                break;
        }
    }

    private void Add(string text, bool isSaid, bool isSelector)
    {
        if (isSelector)
        {
            _names.UnionWith(NamesIn(text));
            _asked.UnionWith(AskedPart.In(text));
        }

        if (isSaid)
        {
            string words = Escape.Replace(Capital.Replace(text, " "), " ");
            _said.UnionWith(WordsOf(words).Concat(OptionalLetters.In(words)));
        }
    }
}
