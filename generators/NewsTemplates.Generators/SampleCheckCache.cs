using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using NewsTemplates.Collections;
using NewsTemplates.Language.Checks;

namespace NewsTemplates.Generators;

/// <summary>
/// What the checks said of each site, kept from one compilation to the next as long as no text that they read has changed:
/// after an edit an editor, or the build server, reads the samples of that site again and no others. Texts are compared by
/// their hashes, since every build has them anew, and so that no page is kept.
/// </summary>
internal static class SampleCheckCache
{
    private static readonly ConcurrentDictionary<string, Known> All = new(StringComparer.Ordinal);

    /// <summary>What the checks say of a site.</summary>
    /// <param name="path">The layout's path.</param>
    /// <param name="root">The folder that paths are given relative to.</param>
    /// <param name="read">All that the check may read, the layout among it.</param>
    /// <param name="check">The check.</param>
    /// <param name="cancellationToken">Cancels the reading; then nothing is kept.</param>
    public static SiteCheck Check(
        string path, string root, IEnumerable<AdditionalText> read, Func<SiteCheck> check, CancellationToken cancellationToken)
    {
        EquatableArray<TextVersion> texts = [.. read.Select(text => TextVersion.Of(text, cancellationToken))];
        Known known = All.GetOrAdd(path, _ => new Known());

        // A site and its families are checked at one time; whoever comes second waits for the first.
        lock (known)
        {
            if (known.Last is not { } last || last.Root != root || last.Texts != texts)
            {
                known.Last = last = new Checked(root, texts, check());
            }

            return last.Result;
        }
    }

    private sealed class Known
    {
        public Checked? Last { get; set; }
    }

    private sealed record Checked(string Root, EquatableArray<TextVersion> Texts, SiteCheck Result);

    private sealed record TextVersion(string Path, string? Hash)
    {
        public static TextVersion Of(AdditionalText text, CancellationToken cancellationToken) =>
            new(text.Path, text.GetText(cancellationToken) is { } content ? Convert.ToBase64String(content.GetContentHash().ToArray()) : null);
    }
}
