using System;
using System.Collections.Generic;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Grammar;

/// <summary>
/// A field in its string form: <c>none</c>, <c>as T</c>, or <c>[each ]source[ as T]</c>. Each part is null if it is not
/// there; <c>none</c> has no parts.
/// </summary>
/// <param name="Each">The word <c>each</c>.</param>
/// <param name="Source">The source, still to be read by <see cref="SourceExpression"/>.</param>
/// <param name="Type">The type's name.</param>
internal sealed record FieldExpression(Slice? Each, Slice? Source, Slice? Type)
{
    /// <summary>Whether this takes an inherited field away.</summary>
    public bool IsNone => Source is null && Type is null;

    public static Parsed<FieldExpression> Parse(string text)
    {
        Slice rest = new Slice(text, 0).Trim();
        if (rest.Length == 0)
        {
            return new GrammarError("A field says where to look: a selector such as h1, a source such as meta(og:title), or none.", rest);
        }

        if (rest.Text == "none")
        {
            return new FieldExpression(null, null, null);
        }

        Slice? each = null;
        if (StartsWithWord(rest.Text, "each"))
        {
            each = rest.Sub(0, 4);
            rest = rest.Sub(4).Trim();
            if (rest.Length == 0)
            {
                return new GrammarError("After 'each' a source must follow: each h2.", rest);
            }
        }

        // ` as ` is sought with a space in front of it: here the source may be missing, and the `as` stand first.
        var words = WordsAs(rest);
        if (words.Count == 0)
        {
            return Checked(each, rest, null);
        }

        Slice last = words[words.Count - 1];
        Slice source = rest.Sub(0, last.Offset - rest.Offset).Trim();
        if (words.Count > 1)
        {
            return new GrammarError("The type is said twice.", last.Offset, rest.End - last.Offset);
        }

        Slice type = rest.Sub(last.End - rest.Offset).Trim();
        return WrongType(type) is { } wrong ? wrong : Checked(each, source.Length == 0 ? null : source, type);
    }

    public override string ToString() =>
        IsNone ? "none" : (Each is null ? "" : "each ") + Source + (Type is null ? "" : (Source is null ? "as " : " as ") + Type);

    private static Parsed<FieldExpression> Checked(Slice? each, Slice? source, Slice? type) =>
        source is { Text: "none" } none
            ? new GrammarError("'none' takes a field away and stands alone.", none)
            : new FieldExpression(each, source, type);

    private static GrammarError? WrongType(Slice type)
    {
        if (type.Length == 0)
        {
            return new GrammarError("After 'as' a type must follow, such as " + TypeName.Words[2] + ", or a block's or enum's name.", type);
        }

        if (StartsWithWord(type.Text, "each") || type.Text.EndsWith("[]", StringComparison.Ordinal) || type.Text.Contains("<"))
        {
            return new GrammarError("A type is one word; for a list write 'each' in front of the source: each h2 as Headline.", type);
        }

        if (type.Text[type.Length - 1] == '?')
        {
            return new GrammarError("That a field may be missing is said by its name, as in summary?, not by its type.", type.Sub(type.Length - 1));
        }

        return Identifier.Is(type.Text) ? null : new GrammarError("A type is one word: a built-in type's, a block's or an enum's name.", type);
    }

    /// <summary>The words <c>as</c> outside brackets and quotes, with a space or an end on both sides.</summary>
    private static List<Slice> WordsAs(Slice part)
    {
        string text = part.Text;
        int function = SourceExpression.EndOfPlainFunction(text);
        int from = function < 0 ? text.Length : function;
        bool[] outside = Nesting.Outside(text.Substring(from));
        var found = new List<Slice>();
        for (int i = from; i + 1 < text.Length; i++)
        {
            if (text[i] == 'a'
                && text[i + 1] == 's'
                && outside[i - from]
                && (i == 0 || char.IsWhiteSpace(text[i - 1]))
                && (i + 2 == text.Length || char.IsWhiteSpace(text[i + 2])))
            {
                found.Add(part.Sub(i, 2));
            }
        }

        return found;
    }

    private static bool StartsWithWord(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || char.IsWhiteSpace(text[word.Length]));
}
