using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace NewsTemplates.Language.Evaluation;

/// <summary>Tells things apart that say the same.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ReferenceComparer<T> Instance = new();

    public bool Equals(T? one, T? other) => ReferenceEquals(one, other);

    public int GetHashCode(T value) => RuntimeHelpers.GetHashCode(value);
}
