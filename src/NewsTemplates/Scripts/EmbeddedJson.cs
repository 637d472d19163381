using System;
using System.Collections.Generic;
using NewsTemplates.LinkedData;

namespace NewsTemplates.Scripts;

/// <summary>
/// Finds JSON in code, which is not run: objects whose first name is in quotes; lists that are assigned or handed over; and what
/// <c>JSON.parse</c> gets as a string. What is code and no JSON is passed over.
/// </summary>
internal sealed class EmbeddedJson(string code)
{
    private const string Parse = "JSON.parse";

    // How much of the code may be read in vain, so that no script takes for ever.
    private const int MostInVain = 8_000_000;

    // What an attempt takes beside the reading.
    private const int Attempt = 100;

    private int _inVain;

    /// <summary>All JSON in order, none within other, with the names that it is assigned to; an empty name is none.</summary>
    public IEnumerable<KeyValuePair<string, JsonLdNode>> Read()
    {
        int at = code.IndexOfAny(['{', '[', 'J']);
        while (at >= 0 && _inVain <= MostInVain)
        {
            int end = at;
            JsonLdNode? value = code[at] switch
            {
                'J' => Parsed(at, out end),
                '{' when Follows(at, '"') => Literal(at, out end),
                '[' when IsGiven(at) => Literal(at, out end),
                _ => null,
            };
            if (value is not null)
            {
                yield return new KeyValuePair<string, JsonLdNode>(AssignedName.Before(code, at), value);
            }

            int next = Math.Max(at + 1, end);
            at = next < code.Length ? code.IndexOfAny(['{', '[', 'J'], next) : -1;
        }
    }

    private JsonLdNode? Literal(int at, out int end)
    {
        var json = new LenientJson(code, at, isCode: true);
        JsonLdNode? value = json.ReadOne();
        bool isRead = json.Error is null;
        end = isRead ? json.Position : at;
        _inVain += isRead ? 0 : json.ErrorAt - at + Attempt;
        return value;
    }

    private JsonLdNode? Parsed(int at, out int end)
    {
        end = at;
        if (string.CompareOrdinal(code, at, Parse, 0, Parse.Length) != 0)
        {
            return null;
        }

        int bracket = SkipBlanks(at + Parse.Length);
        if (bracket == code.Length || code[bracket] != '(')
        {
            return null;
        }

        int start = SkipBlanks(bracket + 1);
        if (CodeString.Read(code, start, out end) is not { } text)
        {
            _inVain += Attempt;
            end = bracket;
            return null;
        }

        return new LenientJson(text).ReadAll() is [var only] ? only : null;
    }

    /// <summary>Whether a list is assigned to something, or handed to a function; else it is more likely an index.</summary>
    private bool IsGiven(int at)
    {
        while (at > 0 && char.IsWhiteSpace(code[at - 1]))
        {
            at--;
        }

        return at > 0 && code[at - 1] is '=' or ':' or '(' or '|' or '?';
    }

    private bool Follows(int at, char wanted)
    {
        int next = SkipBlanks(at + 1);
        return next < code.Length && code[next] == wanted;
    }

    private int SkipBlanks(int at)
    {
        while (at < code.Length && char.IsWhiteSpace(code[at]))
        {
            at++;
        }

        return at;
    }
}
