using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Text;

namespace NewsTemplates.Sources;

/// <summary>Reads a <see cref="SourceExpression"/>. Selectors are found, not read.</summary>
internal sealed class SourceParser(Slice all)
{
    private static readonly IReadOnlyList<string> Words = [.. SourceExpression.PlainFunctions, .. PresenceExpression.Words, .. Traversal.Words];

    /// <summary>What people write who know other tools, and what they mean.</summary>
    private static readonly Dictionary<string, string> Habits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ld"] = "write json-ld(Type.key)",
        ["jsonld"] = "write json-ld(Type.key)",
        ["json_ld"] = "write json-ld(Type.key)",
        ["json"] = "write json-ld(Type.key), or script-json(key.key) for the JSON of scripts",
        ["script"] = "write script-json(key.key)",
        ["scriptjson"] = "write script-json(key.key)",
        ["script_json"] = "write script-json(key.key)",
        ["window"] = "write script-json(key.key)",
        ["schema"] = "write json-ld(Type.key)",
        ["og"] = "write meta(og:…)",
        ["property"] = "write meta(name)",
        ["itemprop"] = "write meta(name), or the selector [itemprop=name]",
        ["attr"] = "an attribute is written behind its selector, as in a@href",
        ["xpath"] = "sources are CSS selectors",
        ["css"] = "a selector needs no word around it",
        ["select"] = "a selector needs no word around it",
        ["selector"] = "a selector needs no word around it",
        ["text"] = "a selector gives its element's text; fixed text is const(…)",
        ["html"] = "the inner HTML is a type: h1 as html",
        ["regex"] = "a regular expression is the step 'match'",
        ["match"] = "a regular expression is the step 'match'",
        ["each"] = "'each' is a word of its own: each h2",
        ["none"] = "'none' stands alone",
        ["parent"] = "write closest(selector)",
        ["ancestor"] = "write closest(selector)",
        ["prev"] = "write previous(selector)",
        ["following"] = "write next(selector)",
        ["preceding"] = "write previous(selector)",
        ["param"] = "write url(placeholder)",
        ["not"] = "a pseudo-class has a colon: :not(…)",
        ["is"] = "a pseudo-class has a colon: :is(…)",
        ["where"] = "a pseudo-class has a colon: :where(…)",
        ["exists"] = "write has(selector)",
        ["hasnot"] = "write lacks(selector)",
        ["contains"] = "CSS cannot look into texts; 'match' and 'reject' are steps",
    };

    private static readonly Regex FunctionStart = new(@"^([A-Za-z_][\w-]*)([ \t]*)\(", RegexOptions.CultureInvariant);

    /// <summary>Names of meta elements that would be read as an element with a pseudo-class.</summary>
    private static readonly Regex BareMetaName = new(
        @"^(?:(?:og|fb|twitter|dc|dcterms|parsely|sailthru):[\w:.-]+|article:(?:author|publisher|section|tag|\w+_time))\z",
        RegexOptions.CultureInvariant);

    private static readonly Regex PseudoElement = new(@"::(?:(text|attr)\b).*\z", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex AttributeName = new(@"^[A-Za-z_][A-Za-z0-9_:.-]*\z", RegexOptions.CultureInvariant);

    private static readonly Regex TypeOrKey = new(@"^[\p{L}\p{Nd}_@$][\p{L}\p{Nd}_:@$-]*\z", RegexOptions.CultureInvariant);

    public Parsed<SourceExpression> Read()
    {
        if (all.Length == 0)
        {
            return new GrammarError("A source is missing: a selector such as h1, or meta(…), json-ld(…), url(…), const(…).", all);
        }

        if (all.Text[0] == '/')
        {
            return new GrammarError("A source is a CSS selector, not an XPath.", all);
        }

        if (BareMetaName.IsMatch(all.Text))
        {
            return new GrammarError($"This would be an element's name; write meta({all.Text}).", all);
        }

        Match function = FunctionStart.Match(all.Text);
        if (!function.Success)
        {
            return ReadElement(null, all);
        }

        Slice word = all.Sub(0, function.Groups[1].Length);
        Slice fromWord = all.Sub(0, function.Length);
        if (!Words.Contains(word.Text))
        {
            return UnknownWord(word, fromWord);
        }

        if (function.Groups[2].Length > 0)
        {
            return new GrammarError($"No space stands before the parenthesis: {word.Text}(…).", all.Sub(word.Length, function.Groups[2].Length));
        }

        bool isMove = Traversal.Words.Contains(word.Text);
        bool isPresence = PresenceExpression.Words.Contains(word.Text);
        int close = Nesting.Close(all.Text, word.Length, isMove || isPresence);
        if (close < 0)
        {
            return new GrammarError("This parenthesis is never closed.", all.Sub(word.Length, 1));
        }

        Slice inside = all.Sub(word.Length + 1, close - word.Length - 1).Trim();
        Slice rest = all.Sub(close + 1);
        if (inside.Length == 0)
        {
            return new GrammarError(EmptyMessage(word.Text), all.Sub(0, close + 1));
        }

        if (isMove)
        {
            return ReadElement(new((TraversalKind)IndexOf(Traversal.Words, word.Text), word, inside), rest);
        }

        if (rest.Trim() is { Length: > 0 } behind)
        {
            return new GrammarError(
                $"Nothing stands behind {word.Text}(…); alternatives are a list of rules, a type is written ' as T'.",
                behind);
        }

        return word.Text switch
        {
            "meta" => ReadMeta(inside),
            "json-ld" => ReadJsonLd(inside),
            "script-json" => ReadScriptJson(inside),
            "url" => ReadUrl(inside),
            _ when isPresence => new PresenceExpression(word, inside),
            _ => new ConstExpression(inside),
        };
    }

    private static GrammarError UnknownWord(Slice word, Slice fromWord)
    {
        string message = $"There is no source '{word.Text}(…)'";
        return Habits.TryGetValue(word.Text, out string? advice) ? new($"{message}: {advice}.", word)
            : Spelling.Nearest(word.Text, Words) is { } near ? new($"{message}; did you mean {near}(…)?", word)
            : new(
                $"{message}; there are meta, json-ld, script-json, url, const, has, lacks, closest, previous and next.",
                fromWord.Sub(0, word.Length));
    }

    private static string EmptyMessage(string word) => word switch
    {
        "meta" => "The name is missing: meta(og:title).",
        "json-ld" => "The type is missing: json-ld(Article.headline).",
        "script-json" => "The first key is missing: script-json(article.tags.name).",
        "url" => "The placeholder's name is missing: url(id), where urls has {id}.",
        "const" => "The text is missing: const(English).",
        _ => $"The selector is missing: {word}(figure).",
    };

    private static Parsed<SourceExpression> ReadElement(Traversal? move, Slice rest)
    {
        if (move is not null && rest.Length > 0 && rest.Text[0] != '@' && !char.IsWhiteSpace(rest.Text[0]))
        {
            return new GrammarError($"A space stands between {move.Word}(…) and a selector.", rest.Sub(0, 1));
        }

        rest = rest.Trim();
        if (PseudoElement.Match(rest.Text) is { Success: true } pseudo && Nesting.Outside(rest.Text)[pseudo.Index])
        {
            return new GrammarError(
                pseudo.Groups[1].Value == "text"
                    ? "A selector gives its element's text; leave ::text out."
                    : "An attribute is written behind its selector, as in a@href.",
                rest.Sub(pseudo.Index));
        }

        int at = LastAt(rest.Text);
        Slice selector = (at < 0 ? rest : rest.Sub(0, at)).Trim();
        if (move is not null && selector.Length > 0 && FunctionStart.Match(selector.Text) is { Success: true } second)
        {
            return new GrammarError("Behind a move stands a selector; there is one move only.", selector.Sub(0, second.Groups[1].Length));
        }

        if (at < 0)
        {
            return new ElementExpression(move, selector.Length > 0 ? selector : null, null);
        }

        Slice name = rest.Sub(at + 1).Trim();
        if (move is null && selector.Length == 0)
        {
            return new GrammarError($"A selector is missing before '@'; the block's own element is :scope@{name.Text}.", rest.Sub(at, 1));
        }

        if (name.Length == 0)
        {
            return new GrammarError("After '@' an attribute's name must follow: a@href.", rest.Sub(at, 1));
        }

        if (!AttributeName.IsMatch(name.Text))
        {
            return new GrammarError("This is no attribute's name.", name);
        }

        int earlier = LastAt(selector.Text);
        if (earlier >= 0)
        {
            return new GrammarError("A source reads one attribute; alternatives are a list of rules.", name.Offset - 1, name.Length + 1);
        }

        return new ElementExpression(move, selector.Length > 0 ? selector : null, name with { Text = name.Text.ToLowerInvariant() });
    }

    private static Parsed<SourceExpression> ReadMeta(Slice name)
    {
        int equals = name.Text.IndexOf('=');
        return name.Text[0] is '"' or '\'' ? new GrammarError("The name stands without quotes: meta(og:title).", name)
            : equals >= 0
                ? new GrammarError("Only the name's value is written, whether name, property or itemprop: meta(og:title).", name.Sub(0, equals + 1))
            : new MetaExpression(name);
    }

    private static Parsed<SourceExpression> ReadUrl(Slice placeholder) =>
        Identifier.Is(placeholder.Text)
            ? new UrlExpression(placeholder)
            : new GrammarError("url(…) takes the name of a placeholder of the page's URL pattern: url(id), where urls has {id}.", placeholder);

    private static Parsed<SourceExpression> ReadJsonLd(Slice path)
    {
        (List<Slice> parts, GrammarError? error) = ReadPath(
            path,
            "The type is missing before the dot: json-ld(Article.headline).",
            "json-ld(…) takes a type and keys, separated by dots, without quotes: json-ld(Article.author.name).");
        return error is not null ? error
            : parts[0].Text[0] is '@' or '$' ? new GrammarError("json-ld(…) starts with a type, such as Article.", parts[0])
            : new JsonLdExpression(parts[0], parts.GetRange(1, parts.Count - 1));
    }

    private static Parsed<SourceExpression> ReadScriptJson(Slice path)
    {
        (List<Slice> parts, GrammarError? error) = ReadPath(
            path,
            "A key is missing before the dot: script-json(article.tags.name).",
            "script-json(…) takes keys, separated by dots, without quotes: script-json(article.tags.name).");
        return error is not null ? error : new ScriptJsonExpression(parts);
    }

    /// <summary>Names that dots part, up to what is wrong with them.</summary>
    private static (List<Slice> Parts, GrammarError? Error) ReadPath(Slice path, string firstMissing, string notOne)
    {
        var parts = new List<Slice>();
        for (int start = 0; start <= path.Length;)
        {
            int dot = path.Text.IndexOf('.', start);
            int end = dot < 0 ? path.Length : dot;
            Slice part = path.Sub(start, end - start).Trim();
            if (part.Length == 0)
            {
                return (parts, new GrammarError(
                    parts.Count == 0 ? firstMissing : "A key is missing beside the dot.", path.Sub(parts.Count == 0 ? end : start - 1, 1)));
            }

            if (!TypeOrKey.IsMatch(part.Text))
            {
                int bracket = part.Text.IndexOf('[');
                return (parts, bracket > 0
                    ? new GrammarError("Lists are gone through by themselves; write the key alone.", part.Sub(bracket))
                    : new GrammarError(notOne, part));
            }

            parts.Add(part);
            start = end + 1;
        }

        return (parts, null);
    }

    /// <summary>The last <c>@</c> outside brackets and quotes, or -1.</summary>
    private static int LastAt(string text)
    {
        bool[] outside = Nesting.Outside(text);
        int at = text.Length - 1;
        while (at >= 0 && (text[at] != '@' || !outside[at]))
        {
            at--;
        }

        return at;
    }

    private static int IndexOf(IReadOnlyList<string> words, string word)
    {
        int i = 0;
        while (words[i] != word)
        {
            i++;
        }

        return i;
    }
}
