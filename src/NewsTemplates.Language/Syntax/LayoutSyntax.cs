using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>
/// A layout as written: the tree of its YAML, with positions, and what is wrong with how it is written.
/// </summary>
/// <remarks>
/// A text whose quotes were forgotten is reported and then read as if it were quoted, so that one slip neither hides
/// the next nor brings further reports. Where no such reading is at hand, reading stops at the mistake and there is
/// no tree: half a layout would only seem to lack what it has.
/// </remarks>
public sealed class LayoutSyntax
{
    /// <summary>The greatest number of characters of a layout.</summary>
    public const int GreatestLength = 1 << 20;

    /// <summary>The greatest number of levels of a layout.</summary>
    public const int GreatestDepth = 32;

    /// <summary>The greatest number of characters of one text of a layout: reading selectors and expressions takes more than linear time.</summary>
    public const int GreatestText = 4096;

    // Each fixed slip costs one more reading.
    private const int MostFixes = 16;

    private LayoutSyntax(LayoutSource source, MappingSyntax? root, IReadOnlyList<LayoutDiagnostic> diagnostics)
    {
        Source = source;
        Root = root;
        Diagnostics = diagnostics;
    }

    /// <summary>The file.</summary>
    public LayoutSource Source { get; }

    /// <summary>The layout, or null if it cannot be read to its end.</summary>
    public MappingSyntax? Root { get; }

    /// <summary>What is wrong, in the file's order; never empty if <see cref="Root"/> is null.</summary>
    public IReadOnlyList<LayoutDiagnostic> Diagnostics { get; }

    /// <summary>Reads a layout. Never throws, whatever the text.</summary>
    public static LayoutSyntax Parse(LayoutSource source)
    {
        List<LayoutDiagnostic> found = TextChecks.Check(source, out bool readable);
        MappingSyntax? root = null;
        if (readable)
        {
            try
            {
                root = Read(source, found);
            }
            catch (Exception exception) when (LoadedLibrary.IsIncompatible(exception))
            {
                found.Add(new LayoutDiagnostic(
                    LayoutDiagnostics.YamlLibraryUnfit, source.Span(0, 1), LoadedLibrary.Describe("YamlDotNet"), exception.Message));
            }
            catch (Exception exception) when (InternalErrors.IsInternal(exception))
            {
                found.Add(InternalErrors.Report(source.Span(0, 1), exception));
            }
        }

        return new LayoutSyntax(source, root, [.. found.Distinct().OrderBy(diagnostic => diagnostic.Span.Start)]);
    }

    private static MappingSyntax? Read(LayoutSource source, List<LayoutDiagnostic> found)
    {
        var fixes = new List<TextFix>();
        IReadOnlyList<LayoutDiagnostic>? beforeGuess = null;
        while (true)
        {
            var reader = new TreeReader(source, fixes);
            MappingSyntax? root = reader.Read();
            if (reader.Error is not { } error)
            {
                found.AddRange(reader.Diagnostics);
                return root;
            }

            // After a guess at where a text ends, the next mistake may well be the guess.
            if (beforeGuess is not null)
            {
                found.AddRange(beforeGuess);
                return null;
            }

            found.Add(error.Diagnostic);
            if (error.Fix is not { } fix || fixes.Count == MostFixes || fixes.Any(fix.Overlaps))
            {
                found.AddRange(reader.Diagnostics);
                return null;
            }

            fixes.Add(fix);
            beforeGuess = fix.IsGuess ? reader.Diagnostics : null;
        }
    }
}
