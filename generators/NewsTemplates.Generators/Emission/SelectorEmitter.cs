using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Language;
using NewsTemplates.Matching;
using NewsTemplates.Selectors;

namespace NewsTemplates.Generators.Emission;

/// <summary>
/// Writes selectors as C# matching code: static methods for one class, which match what
/// <see cref="SelectorEvaluator"/> does. A method walks to the left through the selector by assigning its parameter
/// <c>element</c>; see <see cref="SelectorPath"/> for why it never has to come back.
/// </summary>
internal sealed class SelectorEmitter(SourceWriter writer)
{
    private const string Page = "global::NewsTemplates.Html.PageDocument page";
    private const string ElementKind = "global::NewsTemplates.Html.NodeKind.Element";
    private const string Matching = "global::NewsTemplates.Matching.";
    private const string AttributeMatch = Matching + nameof(NewsTemplates.Matching.AttributeMatch);
    private const string ElementMatch = Matching + nameof(NewsTemplates.Matching.ElementMatch);
    private const string Continuation = "    ";
    private const int LongestName = 48;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Queue<Action> _pending = new();
    private string _text = "";
    private string _prefix = "";

    /// <summary>Writes the methods that match a selector.</summary>
    /// <param name="name">The name of the first method; the others begin with it and an underline.</param>
    /// <param name="selector">The selector.</param>
    /// <returns>The expression that makes the run-time <see cref="Selector"/>.</returns>
    public string Write(string name, SelectorList selector)
    {
        _text = selector.Text;
        _prefix = Unique(name);
        string arguments = $"{CSharpText.Literal(selector.Text)},\n    {_prefix}";
        WriteTest(CSharpText.Comment(selector.Text), _prefix, selector.Alternatives);
        if (SelectorKeys.AlternativesOfScope(selector) is { Count: > 0 } some)
        {
            string onScope = Unique(_prefix + "_OnScope");
            _pending.Enqueue(() => WriteTest(CSharpText.Comment("What can be the scope's own element"), onScope, some));
            arguments += $",\n    {onScope}";
        }

        while (_pending.Count > 0)
        {
            writer.WriteLine();
            _pending.Dequeue()();
        }

        return $"new {Matching}{nameof(Selector)}(\n    {arguments},\n    {string.Join(",\n    ", SelectorKeys.Of(selector).Select(Key))})";
    }

    private static string Key(SelectorKey key)
    {
        string kind = $"{Matching}{nameof(SelectorKey)}.{key.Kind}";
        return key.Value.Length > 0 ? $"{kind}({CSharpText.Literal(key.Value)})" : kind;
    }

    private void WriteTest(string comment, string name, EquatableArray<ComplexSelector> alternatives)
    {
        string body = alternatives.Count == 1 ? All(Conditions(SelectorPath.Of(alternatives[0]))) : AnyOf("", alternatives);
        writer.WriteLine(comment);
        writer.WriteLine($"private static bool {name}({Page}, int element, int scope) =>");
        writer.Indent++;
        writer.WriteLine(body + ";");
        writer.Indent--;
    }

    // What must hold, in order; the walk to the left is part of it.
    private List<string> Conditions(SelectorPath path)
    {
        List<string> conditions = path.Compound is null ? ["element == anchor"] : Conditions(path.Compound);
        foreach (PathStep step in path.Steps)
        {
            bool isUp = step.Combinator is Combinator.Child or Combinator.Descendant;
            string move = isUp ? "page.ParentElement(element)" : "page.PreviousElement(element)";
            List<string> there = Conditions(step.Path);
            bool isSearch = step.Combinator is Combinator.Descendant or Combinator.LaterSibling && there.Count > 0;
            if (isSearch)
            {
                move = Search(isUp ? "Above" : "Before", move, step.Path, there);
            }

            conditions.Add($"(element = {move}) >= 0");
            conditions.AddRange(isSearch ? [] : there);
        }

        return conditions;
    }

    private string Search(string relation, string move, SelectorPath path, List<string> conditions)
    {
        string name = Unique($"{_prefix}_{relation}{Words(path.Compounds())}");
        (string parameter, string argument) = path.LeadsToAnchor ? (", int anchor", ", anchor") : ("", "");
        string text = CSharpText.Comment(Written(path) is { Length: > 0 } written ? written : ":has(…)");
        _pending.Enqueue(() =>
        {
            writer.WriteLine(text + (relation == "Above" ? ", as close above as can be" : ", as close before as can be"));
            writer.OpenBlock($"private static int {name}({Page}, int element, int scope{parameter})");
            if (path.Steps.Count == 0)
            {
                writer.OpenBlock($"while ((element = {move}) >= 0)");
            }
            else
            {
                string onward = move.Replace("(element)", "(at)");
                writer.OpenBlock($"for (int at = {move}; at >= 0; at = {onward})");
                writer.WriteLine("element = at;");
            }

            WriteIf(conditions, "return element;");
            writer.CloseBlock();
            writer.WriteLine();
            writer.WriteLine("return -1;");
            writer.CloseBlock();
        });
        return $"{name}(page, element, scope{argument})";
    }

    private void WriteIf(List<string> conditions, string statement)
    {
        writer.OpenBlock($"if ({All(conditions, Continuation)})");
        writer.WriteLine(statement);
        writer.CloseBlock();
    }

    private List<string> Conditions(CompoundSelector compound) =>
        [.. compound.Parts.Where(part => part is not UniversalSelector).Select(Condition)];

    private string Condition(SimpleSelector part) => part switch
    {
        TypeSelector type => Either(NameCase.Spellings(type.Name).Select(name => $"page.IsElement(element, {CSharpText.Literal(name)})")),
        IdSelector id => $"{ElementMatch}.HasId(page, element, {CSharpText.Literal(id.Id)})",
        ClassSelector named => $"{ElementMatch}.HasClass(page, element, {CSharpText.Literal(named.Name)})",
        AttributeSelector attribute => Either(NameCase.Spellings(attribute.Name).Select(name => Condition(attribute, CSharpText.Literal(name)))),
        AnyOfSelector any => Bracketed(AnyOf("_Is", any.Alternatives)),
        NoneOfSelector none => $"!{Bracketed(AnyOf("_Is", none.Alternatives))}",
        HasSelector has => Either(has.Alternatives.Select(Has)),
        PlaceSelector place => Condition(place),
        StateSelector state => Condition(state.State),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static string Condition(AttributeSelector attribute, string name) => attribute.Operator == AttributeOperator.Exists
        ? $"page.Attribute(element, {name}) is not null"
        : $"{AttributeMatch}.{attribute.Operator}(page, element, {name}, {CSharpText.Literal(attribute.Value)}, ignoreCase: {(attribute.IgnoreCase ? "true" : "false")})";

    private string Condition(PlaceSelector place)
    {
        string method = $"IsNth{(place.FromEnd ? "Last" : "")}{(place.OfType ? "OfType" : "Child")}";
        string among = "";
        if (place.Among.Count > 0)
        {
            string name = Unique($"{_prefix}_Of{Words(place.Among[0].Compounds)}");
            _pending.Enqueue(() => WriteTest(CSharpText.Comment($"of {Written(place.Among)}"), name, place.Among));
            among = $", {name}, scope";
        }

        return FormattableString.Invariant($"{ElementMatch}.{method}(page, element, {place.Step}, {place.Offset}{among})");
    }

    private static string Condition(ElementState state) => state switch
    {
        ElementState.Root => "element == page.Root",
        ElementState.Scope => $"{ElementMatch}.IsScope(page, element, scope)",
        ElementState.Empty => $"{ElementMatch}.IsEmpty(page, element)",
        ElementState.OnlyChild => $"{ElementMatch}.IsOnlyChild(page, element)",
        ElementState.OnlyOfType => $"{ElementMatch}.IsOnlyOfType(page, element)",
        ElementState.Link => $"{ElementMatch}.IsLink(page, element)",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    // An alternative that walks needs a method of its own, as the others start from the same element.
    private string AnyOf(string relation, EquatableArray<ComplexSelector> alternatives) => string.Join("\n|| ", alternatives.Select(alternative =>
    {
        SelectorPath path = SelectorPath.Of(alternative);
        if (path.Steps.Count == 0)
        {
            List<string> conditions = Conditions(alternative.Subject);
            return alternatives.Count > 1 && conditions.Count > 1 ? Bracketed(All(conditions)) : All(conditions);
        }

        string name = Unique($"{_prefix}{(relation.Length > 0 ? relation : "_")}{Words(alternative.Compounds)}");
        _pending.Enqueue(() => WriteTest(CSharpText.Comment(Written([alternative])), name, [alternative]));
        return $"{name}(page, element, scope)";
    }));

    private string Has(ComplexSelector relative)
    {
        string name = Unique($"{_prefix}_Has{Words(relative.Compounds)}");
        _pending.Enqueue(() =>
        {
            HasSearch search = HasSearch.Of(relative);
            writer.WriteLine(CSharpText.Comment($":has({Written([relative])})"));
            writer.OpenBlock($"private static bool {name}({Page}, int anchor, int scope)");
            string element = search.Path.Steps.Count == 0 ? "element" : "at";
            List<string> conditions = Conditions(search.Path);
            switch (search.Range)
            {
                case HasRange.NextSibling:
                    writer.WriteLine("int element = page.NextElement(anchor);");
                    writer.WriteLine($"return {All(["element >= 0", .. conditions], Continuation)};");
                    writer.CloseBlock();
                    return;
                case HasRange.Children:
                    writer.OpenBlock($"for (int {element} = page.FirstElement(anchor); {element} >= 0; {element} = page.NextElement({element}))");
                    break;
                case HasRange.LaterSiblings:
                    writer.OpenBlock($"for (int {element} = page.NextElement(anchor); {element} >= 0; {element} = page.NextElement({element}))");
                    break;
                case HasRange.Descendants:
                    writer.WriteLine("int end = page.End(anchor);");
                    writer.OpenBlock($"for (int {element} = anchor + 1; {element} < end; {element}++)");
                    conditions.Insert(0, $"page.Kind(element) == {ElementKind}");
                    break;
                case HasRange.Following:
                    writer.WriteLine("int end = page.End(page.Parent(anchor));");
                    writer.OpenBlock($"for (int {element} = page.End(anchor); {element} < end; {element}++)");
                    conditions.Insert(0, $"page.Kind(element) == {ElementKind}");
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(relative));
            }

            if (element == "at")
            {
                writer.WriteLine("int element = at;");
            }

            WriteIf(conditions, "return true;");
            writer.CloseBlock();
            writer.WriteLine();
            writer.WriteLine("return false;");
            writer.CloseBlock();
        });
        return $"{name}(page, element, scope)";
    }

    // No conditions hold of every element; a constant would make the compiler warn of code it cannot reach.
    private static string All(List<string> conditions, string indent = "") =>
        conditions.Count == 0 ? "element >= 0" : string.Join($"\n{indent}&& ", conditions);

    private static string Either(IEnumerable<string> conditions)
    {
        string[] all = [.. conditions];
        return all.Length == 1 ? all[0] : Bracketed(string.Join(" || ", all));
    }

    private static string Bracketed(string condition) => $"({condition.Replace("\n", " ")})";

    private string Written(EquatableArray<ComplexSelector> alternatives) =>
        Written(alternatives[0].Span.Offset, alternatives[alternatives.Count - 1].Span.End);

    private string Written(SelectorPath path)
    {
        CompoundSelector[] compounds = [.. path.Compounds()];
        return compounds.Length == 0 ? "" : Written(compounds[0].Span.Offset, compounds[compounds.Length - 1].Span.End);
    }

    private string Written(int start, int end) => _text.Substring(start, end - start);

    // "DivNewsA" for div.news > a.
    private static string Words(IEnumerable<CompoundSelector> compounds)
    {
        StringBuilder words = new();
        foreach (string? name in compounds.SelectMany(compound => compound.Parts).Select(NameOf))
        {
            bool isStart = true;
            foreach (char c in name ?? "")
            {
                bool isWord = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
                if (isWord && words.Length < LongestName)
                {
                    words.Append(isStart ? char.ToUpperInvariant(c) : c);
                }

                isStart = !isWord;
            }
        }

        return words.Length > 0 ? words.ToString() : "Element";
    }

    private static string? NameOf(SimpleSelector part) => part switch
    {
        TypeSelector type => type.Name,
        IdSelector id => id.Id,
        ClassSelector named => named.Name,
        AttributeSelector attribute => attribute.Name,
        _ => null,
    };

    private string Unique(string name)
    {
        string unique = name;
        for (int number = 2; !_names.Add(unique); number++)
        {
            unique = FormattableString.Invariant($"{name}{number}");
        }

        return unique;
    }
}
