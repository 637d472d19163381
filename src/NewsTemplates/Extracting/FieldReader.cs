using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using NewsTemplates.Captures;
using NewsTemplates.Collections;
using NewsTemplates.Leaks;
using NewsTemplates.Matching;
using NewsTemplates.Text;

namespace NewsTemplates.Extracting;

/// <summary>
/// Reads one field of one scope: tries its rules in order, reports what is wrong, and notes which rule served.
/// </summary>
internal sealed class FieldReader
{
    // The ellipsis counts.
    private const int LongestFound = 200;

    private int _currentRule;
    private int _givenUpRule = -1;
    private bool _foundNoValue;
    private (int First, int Second) _firstTwo = (-1, -1);

    /// <summary>Begins to read a field.</summary>
    internal static FieldReader Of(Scope scope, FieldInfo field)
    {
        FieldReader reader = Spares<FieldReader>.Take();
        reader.Scope = scope;
        reader.Info = field;
        return reader;
    }

    /// <summary>Gives its memory back, once the field is read.</summary>
    internal void Release()
    {
        _currentRule = 0;
        _givenUpRule = -1;
        _foundNoValue = false;
        _firstTwo = (-1, -1);
        Place = 0;
        Scope = null!;
        Info = null!;
        Spares<FieldReader>.Give(this);
    }

    internal Scope Scope { get; private set; } = null!;

    internal FieldInfo Info { get; private set; } = null!;

    internal ExtractionContext Context => Scope.Context;

    private ValuePath Path => new(Scope.Block, Info.Name);

    /// <summary>The place of the value that is being read among those of its list; 0 for that of a single field.</summary>
    internal int Place { get; private set; }

    /// <summary>The region between two bounds of a page. A bound that is not there is reported, and the region is empty.</summary>
    /// <param name="after">Where the region starts: after the first element that this matches. Null: at the scope's start.</param>
    /// <param name="until">Where it ends: before the next element that this matches. Null: at the scope's end.</param>
    public Region Region(Selector? after, Selector? until) => FieldRegion.Between(this, after, until);

    /// <summary>The region between two bounds of a text capture. A bound that is not there is reported, and the region is empty.</summary>
    /// <param name="after">Where the region starts: after the first match of this. Null: at the first line.</param>
    /// <param name="until">Where it ends: before the next match of this. Null: after the last line.</param>
    public Region Region(LinePattern? after, LinePattern? until) => FieldRegion.Between(this, after, until);

    /// <summary>Tries a rule for one value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="rule">The rule's index.</param>
    /// <param name="found">What its source and steps found.</param>
    /// <param name="reader">How to read the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is a value; then the field is done.</returns>
    public bool ReadSingle<T>(int rule, FoundValues found, ValueReader<T> reader, [MaybeNullWhen(false)] out T value)
    {
        _currentRule = rule;
        if (!MayServe)
        {
            value = default;
            return false;
        }

        ReportGivenUp(found);
        int index = 0;
        while (index < found.Items.Count)
        {
            FoundValue foundValue = found.Items[index++];
            int served = Context.Served;
            if (reader.TryRead(foundValue, this, Path, out value))
            {
                ReportOthers(found, index, reader, foundValue, value);
                RecordProvenance(found.Items.Count);
                return true;
            }

            Context.RollBack(served);
        }

        value = default;
        return false;
    }

    /// <summary>Tries a rule for every value.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="rule">The rule's index.</param>
    /// <param name="found">What its source and steps found.</param>
    /// <param name="reader">How to read a value.</param>
    /// <param name="values">The values in order.</param>
    /// <param name="unique">What later values must not repeat; null lets all stay.</param>
    /// <returns>Whether there is at least one value; then the field is done. A value's path is its place among those kept.</returns>
    public bool ReadList<T>(
        int rule, FoundValues found, ValueReader<T> reader, [NotNullWhen(true)] out IReadOnlyList<T>? values, Func<T, object?>? unique = null)
    {
        _currentRule = rule;
        if (!MayServe)
        {
            values = null;
            return false;
        }

        ReportGivenUp(found);
        var read = new List<T>(found.Items.Count);
        HashSet<object>? seen = unique is null ? null : [];
        _firstTwo = (-1, -1);
        foreach (FoundValue foundValue in found.Items)
        {
            Place = read.Count;
            ValuePath item = Path.Item(Place);
            int served = Context.Served;
            if (reader.TryRead(foundValue, this, item, out T? value)
                && (unique?.Invoke(value) is not { } identity || seen!.Add(Comparable(identity))))
            {
                read.Add(value);
                Context.RecordItem(item, foundValue);
                _firstTwo = read.Count switch
                {
                    1 => (foundValue.Node, -1),
                    2 => (_firstTwo.First, foundValue.Node),
                    _ => _firstTwo,
                };
            }
            else
            {
                Context.RollBack(served);
            }
        }

        if (read.Count == 0)
        {
            values = null;
            return false;
        }

        RecordProvenance(found.Items.Count);
        values = read;
        return true;
    }

    /// <summary>Checks a list against the field's <c>count</c>; a list that breaks it is reported and stays.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The values; null when no rule found one.</param>
    /// <param name="minimum">The fewest values.</param>
    /// <param name="maximum">The most values.</param>
    /// <returns>The values; an empty list where none is allowed; null where a value is missing.</returns>
    public IReadOnlyList<T>? CheckCount<T>(IReadOnlyList<T>? values, int minimum, int maximum)
    {
        if (values is null)
        {
            if (minimum > 0)
            {
                ReportMissing();
                return null;
            }

            return Array.Empty<T>();
        }

        if (values.Count < minimum || values.Count > maximum)
        {
            string message = $"{values.Count.ToString(CultureInfo.InvariantCulture)} items, but the layout's count is {CountText(minimum, maximum)}";
            Context.Report(new ExtractionIssue(IssueKind.Count, Path.ToString(), message, null, CurrentRule, Info)
            {
                Elements = values.Count > maximum ? _firstTwo : null
            });
        }

        return values;
    }

    /// <summary>Reports that no rule found a value, if the field is required.</summary>
    public void ReportMissing()
    {
        if (Info.IsRequired)
        {
            string tried = Info.Rules.Count == 0 ? "" : ": tried " + string.Join(", ", Info.Rules.Select(rule => $"'{rule.Source}'"));
            string message = "no rule found a value" + tried;
            Context.Report(new ExtractionIssue(IssueKind.Missing, Path.ToString(), message, null, Info.Rules.FirstOrDefault(), Info));
        }
    }

    /// <summary>Says which item of the list became a member of the record.</summary>
    internal void RecordKeyed(int index, string member) =>
        Context.RecordKeyed(new KeyedItem(Path + "." + member, Path.Item(index).ToString()));

    internal void ReportMissingKey(string member) =>
        Context.Report(
            new ExtractionIssue(IssueKind.Missing, Path + "." + member, $"there is no block '{member}'", null, Info.Rules.FirstOrDefault(), Info));

    /// <summary>Reports that only the page's scripts bring its text.</summary>
    internal void ReportScripted() => Context.Report(new ExtractionIssue(
        IssueKind.NeedsScripts,
        Path.ToString(),
        "the page has no text before its scripts run: read it as a browser shows it",
        null,
        Info.Rules.FirstOrDefault(),
        Info));

    internal void ReportMissingBound(FieldBound bound, string source)
    {
        string message = $"'{(bound == FieldBound.After ? "after" : "until")}: {source}' is not in the page";
        Context.Report(new ExtractionIssue(IssueKind.BoundMissing, Path.ToString(), message, null, CurrentRule, Info) { Bound = bound });
    }

    internal void Try(int rule) => _currentRule = rule;

    internal bool IsLeaked(string text) => IsLeaked(text, Path);

    internal bool IsLeaked(string text, ValuePath valuePath)
    {
        if (TemplateLeak.Find(text) is not { } expression)
        {
            return false;
        }

        Drop(IssueKind.UnrenderedTemplate, $"the page shows an expression of its server template: {Shorten(expression)}", text, valuePath);
        return true;
    }

    /// <summary>Reports a found text that is no value.</summary>
    internal void Drop(IssueKind kind, string message, string text, ValuePath? valuePath = null)
    {
        _foundNoValue = true;
        Report(kind, message, text, valuePath);
    }

    /// <summary>Whether the layout itself gives the text.</summary>
    internal bool IsConstant => CurrentRule is { IsDefault: true };

    internal void ReportNotConverted(string text, string typeName, ValuePath valuePath, string? why = null) =>
        Drop(IssueKind.NotConverted, $"'{Shorten(text)}' cannot be read as {typeName}{(why is null ? "" : ": " + why)}", text, valuePath);

    internal void Report(IssueKind kind, string message, string? found = null, ValuePath? valuePath = null) =>
        Context.Report(new ExtractionIssue(kind, (valuePath ?? Path).ToString(), message, found is null ? null : Shorten(found), CurrentRule, Info));

    /// <summary>Notes that a part of an image or body found something.</summary>
    internal void RecordPart(string name) => Context.Trace?.Record(Info, new RuleEntry(name));

    /// <summary>Notes where the sections of the field's body stand.</summary>
    internal void RecordSections(IReadOnlyList<int> starts, int last) => Context.RecordSections(Path, starts, last);

    /// <summary>Reports that a step gave up, once for a rule: each paragraph of a body goes through its steps alone.</summary>
    internal void ReportGivenUp(FoundValues found)
    {
        if (found.GivenUp is { } why && _givenUpRule != _currentRule)
        {
            _givenUpRule = _currentRule;
            Report(IssueKind.TimedOut, why);
        }
    }

    // A constant stands for nothing that was found, not for what cannot be read.
    private bool MayServe => !_foundNoValue || !IsConstant;

    private RuleInfo? CurrentRule => _currentRule < Info.Rules.Count ? Info.Rules[_currentRule] : null;

    private static string CountText(int minimum, int maximum) =>
        minimum == maximum ? minimum.ToString(CultureInfo.InvariantCulture)
        : maximum == int.MaxValue ? minimum.ToString(CultureInfo.InvariantCulture) + ".."
        : minimum.ToString(CultureInfo.InvariantCulture) + ".." + maximum.ToString(CultureInfo.InvariantCulture);

    internal static string Shorten(string text) => Ellipsis.Shorten(text, LongestFound, LongestFound - 1);

    internal void RecordProvenance(int matches)
    {
        RuleInfo? rule = CurrentRule;
        if (rule is null)
        {
            return;
        }

        Context.RecordProvenance(new ServedRule(Scope.Block, Info, _currentRule, matches));
        if (_currentRule > 0 && !rule.IsDefault)
        {
            Report(IssueKind.Fallback, $"'{Info.Rules[0].Source}' found nothing; '{rule.Source}' served");
        }
    }

    private void ReportOthers<T>(FoundValues found, int next, ValueReader<T> reader, FoundValue served, T value)
    {
        for (int index = next; index < found.Items.Count; index++)
        {
            if (Differing(reader, found.Items[index], value) is { } quote)
            {
                string message = $"{found.Items.Count.ToString(CultureInfo.InvariantCulture)} matches that differ: "
                    + $"'{Shorten(reader.Quote(served, value))}' serves, but there is '{Shorten(quote)}' too";
                Context.Report(new ExtractionIssue(IssueKind.Ambiguous, Path.ToString(), message, Shorten(quote), CurrentRule, Info)
                {
                    Elements = (served.Node, found.Items[index].Node)
                });
                return;
            }
        }
    }

    /// <summary>Another value as an issue quotes it; null where it is the same, or cannot be read.</summary>
    private string? Differing<T>(ValueReader<T> reader, FoundValue other, T value) => Context.WithoutReporting(() =>
        reader.TryRead(other, this, Path, out T? otherValue) && !reader.AreEqual(value, otherValue) ? reader.Quote(other, otherValue) : null);

    /// <summary>Blocks are the same if all their values are; a record's own equality does not look into lists.</summary>
    private static object Comparable(object identity) => identity is IJsonRecord record ? JsonValues.TextOf(record) : identity;
}
