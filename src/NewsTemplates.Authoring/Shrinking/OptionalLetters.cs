using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>The words of an expression in which letters are optional (<c>letters?</c>, <c>news(letter)?</c>): with them and without.</summary>
internal static class OptionalLetters
{
    private const int MostForms = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Word = new(@"(?:\p{L}|\((?:\?:)?\p{L}{1,20}\)\?|(?<=\p{L})\?)+", RegexOptions.CultureInvariant, Patience);

    private static readonly Regex Optional = new(@"\((?:\?:)?(?<letters>\p{L}+)\)\?|(?<letters>\p{L})\?", RegexOptions.CultureInvariant, Patience);

    /// <summary>All forms of the words that have several.</summary>
    /// <param name="expression">The expression, without what is escaped in it.</param>
    public static IEnumerable<string> In(string expression) =>
        Word.Matches(expression).Select(word => word.Value).Where(word => Optional.IsMatch(word)).SelectMany(word => Forms(word).Take(MostForms));

    private static IEnumerable<string> Forms(string word) => Optional.Match(word) is not { Success: true } letters
        ? [word]
        : Forms(word[(letters.Index + letters.Length)..])
            .SelectMany(rest => new[] { letters.Groups["letters"].Value, "" }.Select(form => word[..letters.Index] + form + rest));
}
