using System.Collections.Generic;

namespace NewsTemplates.Sources;

/// <summary>What was read of a string: either a value, or at least one error.</summary>
internal sealed class Parsed<T>
    where T : class
{
    private Parsed(T? value, IReadOnlyList<GrammarError> errors)
    {
        Value = value;
        Errors = errors;
    }

    public T? Value { get; }

    public IReadOnlyList<GrammarError> Errors { get; }

    public static implicit operator Parsed<T>(T value) => new(value, []);

    public static implicit operator Parsed<T>(GrammarError error) => new(null, [error]);

    public static Parsed<T> Failed(IReadOnlyList<GrammarError> errors) => new(null, errors);
}
