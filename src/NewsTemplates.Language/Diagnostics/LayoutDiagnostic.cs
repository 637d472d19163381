using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Diagnostics;

/// <summary>One found value at one place of a layout. Two are equal if they say the same of the same place.</summary>
public sealed class LayoutDiagnostic : IEquatable<LayoutDiagnostic>
{
    // Longer parts of a message are cut: they are texts of the layout or of a page.
    private const int LongestArgument = 400;

    private readonly string[] _arguments;
    private readonly string? _inheritedFrom;

    /// <summary>Creates a found value.</summary>
    /// <param name="descriptor">What kind it is.</param>
    /// <param name="span">Where it is.</param>
    /// <param name="arguments">What the message's format items stand for.</param>
    public LayoutDiagnostic(LayoutDiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments)
    {
        Descriptor = descriptor;
        Span = span;
        _arguments = Array.ConvertAll(arguments, OnOneLine);
    }

    private LayoutDiagnostic(LayoutDiagnostic original, SourceSpan span, string inheritedFrom)
        : this(original.Descriptor, span, original._arguments)
    {
        _inheritedFrom = inheritedFrom;
    }

    /// <summary>What kind it is.</summary>
    public LayoutDiagnosticDescriptor Descriptor { get; }

    /// <summary>Where it is.</summary>
    public SourceSpan Span { get; }

    /// <summary>What the message's format items stand for.</summary>
    public IReadOnlyList<string> Arguments => _arguments;

    /// <summary>The descriptor's id.</summary>
    public string Id => Descriptor.Id;

    /// <summary>The whole message.</summary>
    public string Message =>
        string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, _arguments)
        + (_inheritedFrom is null ? "" : $" (inherited from {_inheritedFrom})");

    /// <inheritdoc/>
    public bool Equals(LayoutDiagnostic? other) =>
        other is not null
        && Descriptor == other.Descriptor
        && Span == other.Span
        && _inheritedFrom == other._inheritedFrom
        && _arguments.SequenceEqual(other._arguments, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LayoutDiagnostic);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Span.GetHashCode() * 31) + StringComparer.Ordinal.GetHashCode(Id));

    /// <summary>The found value about something inherited, told where it is inherited.</summary>
    /// <param name="span">Where it is inherited.</param>
    /// <param name="file">The file that says it, as messages name it.</param>
    internal LayoutDiagnostic InheritedAt(SourceSpan span, string file) =>
        new(this, span, $"{file}, line {(Span.StartLine + 1).ToString(CultureInfo.InvariantCulture)}");

    /// <summary>The found value as compilers print it: <c>path(line,column): error NT1001: message</c>.</summary>
    public override string ToString() => ToString(Descriptor.Severity);

    /// <summary>The found value as compilers print it, with the severity that a consumer gives it.</summary>
    /// <param name="severity">How grave it is to the consumer.</param>
    public string ToString(LayoutSeverity severity)
    {
        string word = severity switch
        {
            LayoutSeverity.Error => "error",
            LayoutSeverity.Warning => "warning",
            _ => "info",
        };
        return $"{Span}: {word} {Id}: {Message}";
    }

    /// <summary>The text on one line, without what cannot be seen: compilers and editors take a line for a report.</summary>
    private static string OnOneLine(string text) => InvisibleCharacters.Show(Ellipsis.Shorten(text, LongestArgument, LongestArgument));
}
