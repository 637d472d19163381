using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Generators;

/// <summary>
/// What the checks said of each layout, kept from one compilation to the next as long as no text that they read has changed:
/// after an edit an editor, or the build server, reads the samples of that layout again and no others. Texts are compared by
/// their hashes, since every build has them anew, and so that no page is kept.
/// </summary>
internal static class CheckedLayouts
{
    private static readonly ConcurrentDictionary<string, Checked> Known = new(StringComparer.Ordinal);

    /// <summary>What the checks say of a layout.</summary>
    /// <param name="path">The layout's path.</param>
    /// <param name="root">The folder that paths are given relative to.</param>
    /// <param name="read">All that the check may read, the layout among it.</param>
    /// <param name="check">The check.</param>
    /// <param name="cancellationToken">Cancels the reading; then nothing is kept.</param>
    public static IReadOnlyList<LayoutDiagnostic> Check(
        string path, string root, IEnumerable<AdditionalText> read, Func<IReadOnlyList<LayoutDiagnostic>> check, CancellationToken cancellationToken)
    {
        EquatableArray<TextVersion> texts = [.. read.Select(text => TextVersion.Of(text, cancellationToken))];
        if (!Known.TryGetValue(path, out Checked? known) || known.Root != root || known.Texts != texts)
        {
            known = new Checked(root, texts, check());
            Known[path] = known;
        }

        return known.Diagnostics;
    }

    private sealed record Checked(string Root, EquatableArray<TextVersion> Texts, IReadOnlyList<LayoutDiagnostic> Diagnostics);

    private sealed record TextVersion(string Path, string? Hash)
    {
        public static TextVersion Of(AdditionalText text, CancellationToken cancellationToken) =>
            new(text.Path, text.GetText(cancellationToken) is { } content ? Convert.ToBase64String(content.GetContentHash().ToArray()) : null);
    }
}
