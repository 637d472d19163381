using System.ComponentModel;

namespace NewsTemplates.Plans;

/// <summary>Gives a generated record the layout by which it is read; what has no instance can be a type argument still.</summary>
/// <typeparam name="T">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILayoutOf<T>
    where T : class, IJsonRecord
{
    /// <summary>The layout.</summary>
    PageLayout<T> Layout { get; }
}
