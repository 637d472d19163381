using System.Collections.Generic;

namespace NewsTemplates.Urls;

/// <summary>A URL pattern as a small automaton over a path's characters, to decide whether two patterns share a path.</summary>
internal sealed class PathAutomaton
{
    private readonly List<List<(Symbol Symbol, int Target)>> _states = [[]];
    private readonly int _end;

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
                    _states[state].Add((symbol, state));
                    if (placeholder.Kind == UrlPlaceholderKind.Segments)
                    {
                        int slash = Follow(state, Symbol.Of('/'));
                        _states[slash].Add((symbol, state));
                    }
                }
            }
        }

        _end = state;
    }

    /// <summary>Whether some path leads both automata to their ends.</summary>
    public static bool Intersect(PathAutomaton a, PathAutomaton b)
    {
        bool[,] seen = new bool[a._states.Count, b._states.Count];
        var open = new Stack<(int A, int B)>();
        open.Push((0, 0));
        seen[0, 0] = true;
        while (open.Count > 0)
        {
            (int atA, int atB) = open.Pop();
            if (atA == a._end && atB == b._end)
            {
                return true;
            }

            foreach ((Symbol symbolA, int targetA) in a._states[atA])
            {
                foreach ((Symbol symbolB, int targetB) in b._states[atB])
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
        _states.Add([]);
        _states[state].Add((symbol, _states.Count - 1));
        return _states.Count - 1;
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
