using System;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Text;

namespace NewsTemplates.Language;

/// <summary>
/// A layout file as it is written: its text, its tree, and what it says of itself. What it inherits is not part of it.
/// Two are equal if path and text are.
/// </summary>
public sealed class LayoutFile : IEquatable<LayoutFile>
{
    /// <summary>What the name of a layout file ends in.</summary>
    internal const string Ending = ".layout.yaml";

    // What tells a family in a text that is no YAML.
    private static readonly Regex FamilyLine =
        new(@"^family\s*:\s*['""]?([A-Za-z0-9]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private LayoutFile(LayoutSyntax syntax)
    {
        Syntax = syntax;
        MappingSyntax? root = syntax.Root;
        Extends = Text(root?.Find("extends"));
        SaysNotWhatItExtends = Extends is null && root?.Find("extends") is not null;
        Site = Text(root?.Find("site"))?.Value;
        if (root is null)
        {
            Family = FamilyLine.Match(syntax.Source.Text) is { Success: true } line ? line.Groups[1].Value : null;
            IsFamily = Family is not null;
        }
        else if (root.Find("site") is null)
        {
            Family = Text(root.Find("family"))?.Value;
            IsFamily = root.Find("family") is not null
                || root.Entries.Any(entry => Spelling.Nearest(entry.Key.Value, ["site", "family"]) == "family");
        }
    }

    /// <summary>The file's path and text.</summary>
    public LayoutSource Source => Syntax.Source;

    /// <summary>Whether it is a family: a base for sites, without hosts or code.</summary>
    public bool IsFamily { get; }

    internal LayoutSyntax Syntax { get; }

    /// <summary>The family's name; null where it is none, or does not say it.</summary>
    internal string? Family { get; }

    /// <summary>The site's name; null where it is none, or does not say it.</summary>
    internal string? Site { get; }

    /// <summary>Where the site's or family's name is written; the start of the file where it is not.</summary>
    internal SourceSpan NameSpan => (Syntax.Root?.Find("site") ?? Syntax.Root?.Find("family"))?.Value.Span ?? Source.Span(0, 1);

    /// <summary>The name of the family that it extends, or null.</summary>
    internal ScalarSyntax? Extends { get; }

    /// <summary>Whether it extends something, but does not say what; that is reported when it is bound.</summary>
    internal bool SaysNotWhatItExtends { get; }

    /// <summary>Reads a file. Never throws, whatever the text.</summary>
    /// <param name="path">The file's path, for diagnostics and provenance.</param>
    /// <param name="text">The file's text.</param>
    /// <exception cref="ArgumentNullException">The path or the text is null.</exception>
    public static LayoutFile Read(string path, string text) => new(LayoutSyntax.Parse(new LayoutSource(
        path ?? throw new ArgumentNullException(nameof(path)), text ?? throw new ArgumentNullException(nameof(text)))));

    /// <inheritdoc/>
    public bool Equals(LayoutFile? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && string.Equals(Source.Path, other.Source.Path, StringComparison.Ordinal)
            && string.Equals(Source.Text, other.Source.Text, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LayoutFile);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((StringComparer.Ordinal.GetHashCode(Source.Path) * 31) + StringComparer.Ordinal.GetHashCode(Source.Text));

    private static ScalarSyntax? Text(MappingEntry? entry) => entry?.Value is ScalarSyntax { IsNull: false } text ? text : null;
}
