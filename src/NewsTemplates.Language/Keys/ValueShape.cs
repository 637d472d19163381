using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Language.Keys;

/// <summary>What a value may be: a text, a list, a mapping, or one of several of these.</summary>
public sealed class ValueShape
{
    private ValueShape()
    {
    }

    /// <summary>Any text.</summary>
    public static ValueShape Text { get; } = new() { AllowsText = true };

    /// <summary>Whether it may be a text.</summary>
    public bool AllowsText { get; private init; }

    /// <summary>The texts it may be; empty if it may be any.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>How the text is written, for editors; null if nothing is said of it.</summary>
    public TextForm? Form { get; private init; }

    /// <summary>If it may be a list: what the items may be; else null.</summary>
    public ValueShape? Items { get; private init; }

    /// <summary>If it may be a mapping of names that the layout chooses: what the values may be; else null.</summary>
    public ValueShape? NamedValues { get; private init; }

    /// <summary>How such names are written, for editors; null if nothing is said of it.</summary>
    public TextForm? Names { get; private init; }

    /// <summary>Names in such a mapping that mean something of their own.</summary>
    public IReadOnlyList<KeyDefinition> KnownNames { get; private init; } = [];

    /// <summary>Whether a list has an item at least, and a mapping of chosen names an entry.</summary>
    public bool IsNeverEmpty { get; private init; }

    /// <summary>If it may be a mapping of known keys: the keys; else null.</summary>
    public KeyTable? Table { get; private init; }

    /// <summary>Whether it may be a list.</summary>
    public bool AllowsList => Items is not null;

    /// <summary>Whether it may be a mapping.</summary>
    public bool AllowsMapping => NamedValues is not null || Table is not null;

    /// <summary>What it may be, for messages: <c>a text or a list</c>.</summary>
    public string Expectation
    {
        get
        {
            var kinds = new List<string>();
            if (AllowsText)
            {
                kinds.Add(Words.Count == 0 ? "a text" : Or(Words.Select(word => $"'{word}'")));
            }

            if (AllowsList)
            {
                kinds.Add("a list");
            }

            if (AllowsMapping)
            {
                kinds.Add("a mapping");
            }

            return Or(kinds);
        }
    }

    /// <summary>A text of a form.</summary>
    public static ValueShape TextOf(TextForm form) => new() { AllowsText = true, Form = form };

    /// <summary>One of some words.</summary>
    public static ValueShape OneOf(params string[] words) => new() { AllowsText = true, Words = [.. words] };

    /// <summary>A list.</summary>
    public static ValueShape ListOf(ValueShape items) => new() { Items = items };

    /// <summary>A list of one item or more.</summary>
    public static ValueShape FilledListOf(ValueShape items) => new() { Items = items, IsNeverEmpty = true };

    /// <summary>One value of a shape, or a list of such.</summary>
    /// <param name="one">The shape.</param>
    /// <param name="isFilled">Whether the list has one item or more.</param>
    public static ValueShape Several(ValueShape one, bool isFilled = false) => one.Or(isFilled ? FilledListOf(one) : ListOf(one));

    /// <summary>A mapping of names that the layout chooses.</summary>
    public static ValueShape Named(ValueShape values) => new() { NamedValues = values };

    /// <summary>A mapping of names of a form.</summary>
    public static ValueShape Named(TextForm names, ValueShape values, params KeyDefinition[] known) =>
        new() { NamedValues = values, Names = names, KnownNames = [.. known] };

    /// <summary>A mapping of one name of a form, or more.</summary>
    public static ValueShape FilledNamed(TextForm names, ValueShape values, params KeyDefinition[] known) =>
        new() { NamedValues = values, Names = names, KnownNames = [.. known], IsNeverEmpty = true };

    /// <summary>A mapping of known keys.</summary>
    public static ValueShape Of(KeyTable table) => new() { Table = table };

    /// <summary>This or the other.</summary>
    /// <exception cref="ArgumentException">Both allow a text, or a list, or a mapping.</exception>
    public ValueShape Or(ValueShape other)
    {
        if ((AllowsText && other.AllowsText) || (AllowsList && other.AllowsList) || (AllowsMapping && other.AllowsMapping))
        {
            throw new ArgumentException("Both shapes allow the same kind of value.", nameof(other));
        }

        return new ValueShape
        {
            AllowsText = AllowsText || other.AllowsText,
            Words = Words.Count > 0 ? Words : other.Words,
            Form = Form ?? other.Form,
            Items = Items ?? other.Items,
            NamedValues = NamedValues ?? other.NamedValues,
            Names = Names ?? other.Names,
            KnownNames = KnownNames.Count > 0 ? KnownNames : other.KnownNames,
            IsNeverEmpty = IsNeverEmpty || other.IsNeverEmpty,
            Table = Table ?? other.Table,
        };
    }

    /// <summary>Joins texts for a message: <c>a, b or c</c>.</summary>
    internal static string Or(IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        return all.Length < 2
            ? string.Concat(all)
            : string.Join(", ", all.Take(all.Length - 1)) + " or " + all[all.Length - 1];
    }
}
