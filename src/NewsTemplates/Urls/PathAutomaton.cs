using System.Collections.Generic;

namespace NewsTemplates.Urls;

/// <summary>A URL pattern as a small automaton over a path's characters, to decide whether two patterns share a path.</summary>
internal sealed class PathAutomaton
{
    private readonly List<List<(Symbol Symbol, int Target)>> states = [[]];
    private readonly int end;

    public PathAutomaton(UrlPattern pattern)
    {
        int state = 0;
        foreach (UrlSegment segment in pattern.Segments)
        {
            state = Follow(state, Symbol.Of('/'));
            foreach (UrlSegment.Part part in segment.Parts)
            {
                foreach (char c in part.Literal)
                {
                    state = Follow(state, Symbol.Of(c));
                }

                if (part.Placeholder is { } placeholder)
                {
                    Symbol symbol = placeholder.Kind == UrlPlaceholderKind.Int ? Symbol.Digit : Symbol.InSegment;
                    state = Follow(state, symbol);
                    states[state].Add((symbol, state));
                    if (placeholder.Kind == UrlPlaceholderKind.Segments)
                    {
                        int slash = Follow(state, Symbol.Of('/'));
                        states[slash].Add((symbol, state));
                    }
                }
            }
        }

        end = state;
    }

    /// <summary>Whether some path leads both automata to their ends.</summary>
    public static bool Intersect(PathAutomaton a, PathAutomaton b)
    {
        bool[,] seen = new bool[a.states.Count, b.states.Count];
        var open = new Stack<(int A, int B)>();
        open.Push((0, 0));
        seen[0, 0] = true;
        while (open.Count > 0)
        {
            (int atA, int atB) = open.Pop();
            if (atA == a.end && atB == b.end)
            {
                return true;
            }

            foreach ((Symbol symbolA, int targetA) in a.states[atA])
            {
                foreach ((Symbol symbolB, int targetB) in b.states[atB])
                {
                    if (!seen[targetA, targetB] && symbolA.Meets(symbolB))
                    {
                        seen[targetA, targetB] = true;
                        open.Push((targetA, targetB));
                    }
                }
            }
        }

        return false;
    }

    private int Follow(int state, Symbol symbol)
    {
        states.Add([]);
        states[state].Add((symbol, states.Count - 1));
        return states.Count - 1;
    }

    /// <summary>A set of characters: one, the digits, or all but the slash.</summary>
    private readonly record struct Symbol(char Character, bool IsSet)
    {
        public static Symbol Digit { get; } = new('0', true);

        public static Symbol InSegment { get; } = new('*', true);

        public static Symbol Of(char c) => new(c, false);

        public bool Meets(Symbol other) => (IsSet, other.IsSet) switch
        {
            (true, true) => true,
            (false, false) => Character == other.Character,
            (true, false) => Holds(other.Character),
            (false, true) => other.Holds(Character),
        };

        private bool Holds(char c) => this == Digit ? c is >= '0' and <= '9' : c != '/';
    }
}
