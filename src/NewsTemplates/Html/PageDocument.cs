using System;
using System.Collections.Generic;

namespace NewsTemplates.Html;

/// <summary>
/// A page as rules see it: compact, read-only, and in document order. A node is an index; node 0 is the document.
/// The nodes below node <c>n</c> are <c>n + 1</c> up to, not including, <see cref="End"/><c>(n)</c>, so the first
/// child of <c>n</c> is <c>n + 1</c> and its next sibling is <c>End(n)</c>, each within the parent's range.
/// Instances are immutable and safe to share between threads.
/// </summary>
public sealed class PageDocument
{
    /// <summary>The number of nodes, the document included.</summary>
    public int Count => throw new NotImplementedException();

    /// <summary>The root element (<c>html</c>), or -1 if the page has no element at all.</summary>
    public int Root => throw new NotImplementedException();

    /// <summary>Whether the page is in quirks mode.</summary>
    public bool IsQuirks => throw new NotImplementedException();

    /// <summary>What the node is.</summary>
    public NodeKind Kind(int node) => throw new NotImplementedException();

    /// <summary>The node that contains this one, or -1 for the document.</summary>
    public int Parent(int node) => throw new NotImplementedException();

    /// <summary>The first node after the subtree of this one.</summary>
    public int End(int node) => throw new NotImplementedException();

    /// <summary>An element's local name (HTML: lower case); empty for other nodes.</summary>
    public string Name(int node) => throw new NotImplementedException();

    /// <summary>Whether the node is an element with this local name (compared exactly).</summary>
    public bool IsElement(int node, string name) => throw new NotImplementedException();

    /// <summary>The text of a text or comment node; empty for other nodes.</summary>
    public ReadOnlySpan<char> Text(int node) => throw new NotImplementedException();

    /// <summary>An attribute's value, or null where the element has no such attribute. Names are lower case in HTML.</summary>
    public string? Attribute(int node, string name) => throw new NotImplementedException();

    /// <summary>The element's attributes in source order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Attributes(int node) => throw new NotImplementedException();

    /// <summary>Whether the element's <c>class</c> holds this class.</summary>
    public bool HasClass(int node, string name) => throw new NotImplementedException();

    /// <summary>The element's classes, in source order, without repetition.</summary>
    public IReadOnlyList<string> Classes(int node) => throw new NotImplementedException();

    /// <summary>The next element after this one under the same parent, or -1.</summary>
    public int NextElement(int node) => throw new NotImplementedException();

    /// <summary>The element before this one under the same parent, or -1.</summary>
    public int PreviousElement(int node) => throw new NotImplementedException();

    /// <summary>The parent if it is an element, or -1.</summary>
    public int ParentElement(int node) => throw new NotImplementedException();

    /// <summary>The first child element, or -1.</summary>
    public int FirstElement(int node) => throw new NotImplementedException();
}
