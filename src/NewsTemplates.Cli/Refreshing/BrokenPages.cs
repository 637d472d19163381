using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using NewsTemplates.Authoring.Shrinking;
using NewsTemplates.Cli.Files;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Cli.Shrinking;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Html;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Cli.Refreshing;

/// <summary>
/// Puts pages that a layout no longer fits among its samples, without an approved result, so that builds fail at the rules. They are made
/// small where what is wrong with them can be seen on a small page, too.
/// </summary>
/// <param name="console">Where to say what was written.</param>
/// <param name="project">The layouts.</param>
internal sealed class BrokenPages(CommandConsole console, LayoutProject project)
{
    // What is wrong with a site one page shows as well as ten.
    private const int MostOfSite = 3;

    private const int LongestName = 40;

    /// <summary>Writes the broken pages of a site, those that show the same once.</summary>
    public void Save(RefreshedSite site, CancellationToken cancellationToken)
    {
        RefreshedPage[] broken = [.. site.Pages.Where(page => page.State == PageState.Broken)];
        if (broken.Length == 0)
        {
            return;
        }

        IReadOnlyList<Sample> samples = LayoutFiles.ReadSamples(project, site.Layout);
        string folder = Path.GetDirectoryName(Path.GetFullPath(site.Layout.Source.Path))!;
        var shown = new HashSet<(string, SourceSpan)>();
        int written = 0;
        foreach (RefreshedPage page in broken)
        {
            (string, SourceSpan)[] errors = [.. Errors(site.Layout, samples, page.Fetched!, cancellationToken)];
            if (written == MostOfSite || !errors.Any(shown.Add))
            {
                continue;
            }

            shown.UnionWith(errors);
            Write(site.Layout, samples, folder, page, errors, cancellationToken);
            written++;
        }
    }

    private void Write(
        Layout layout,
        IReadOnlyList<Sample> samples,
        string folder,
        RefreshedPage page,
        (string, SourceSpan)[] errors,
        CancellationToken cancellationToken)
    {
        string name = FreeName(folder, page.Address);
        string relative = SampleFiles.Folder + name + ".html";
        string path = Path.Combine(folder, relative);
        Sample sample = page.Fetched! with
        {
            Path = path,
            RelativePath = relative,
            ApprovedPath = Path.Combine(folder, SampleFiles.Folder, name + SampleFiles.ApprovedEnding),
            Text = WithAddress(page.Fetched!),
        };
        if (Small(layout, samples, sample, errors, cancellationToken) is { } small)
        {
            new OriginalSample(sample).Keep(folder, sample.Text);
            WholeFile.Write(folder, relative, small);
            console.Say($"{path}: {page.Address.AbsoluteUri}, made small");
        }
        else
        {
            WholeFile.Write(folder, relative, sample.Text.StartsWith('\uFEFF') ? sample.Text : '\uFEFF' + sample.Text);
            console.Say($"{path}: {page.Address.AbsoluteUri}, whole, since a small page would not show what is wrong");
        }
    }

    /// <summary>The page made small; null where that is not possible, or where it would not show the same errors.</summary>
    private static string? Small(
        Layout layout, IReadOnlyList<Sample> samples, Sample sample, (string, SourceSpan)[] errors, CancellationToken cancellationToken)
    {
        try
        {
            // Making small keeps what is approved, here that the page is read as it is.
            if (SampleChecks.Extract(layout, sample) is not { Record: not null } extraction)
            {
                return null;
            }

            Sample asApproved = sample with { ApprovedText = ApprovedResult.Write(extraction) };
            string small = new SampleShrinking(layout).Shrink([.. samples, asApproved], asApproved, sample.Captured, cancellationToken).Html;
            return Errors(layout, samples, sample with { Text = small, Encoding = Encoding.UTF8 }, cancellationToken).ToHashSet().SetEquals(errors)
                ? small
                : null;
        }
        catch (ShrinkException)
        {
            return null;
        }
    }

    private static IEnumerable<(string, SourceSpan)> Errors(
        Layout layout, IReadOnlyList<Sample> samples, Sample page, CancellationToken cancellationToken) =>
        FreshChecks.Run(layout, samples, [page], cancellationToken).Diagnostics
            .Where(diagnostic => diagnostic.Descriptor.Severity == LayoutSeverity.Error)
            .Select(diagnostic => (diagnostic.Id, diagnostic.Span));

    /// <summary>The page's text; where the page does not tell its address, with the comment by which browsers tell it.</summary>
    private static string WithAddress(Sample page)
    {
        PageDocument document = PageReader.Read(page.Text, page.Encoding);
        string address = page.Url!.AbsoluteUri;
        return SavedPage.Address(document) is { } told && told.AbsoluteUri == address
            ? page.Text
            : FormattableString.Invariant($"<!-- saved from url=({address.Length:0000}){address.Replace("--", "%2D%2D", StringComparison.Ordinal)} -->\n")
                + page.Text;
    }

    /// <summary>A name that no sample has, made of the end of the page's address.</summary>
    private static string FreeName(string folder, Uri address)
    {
        string last = address.AbsolutePath.TrimEnd('/').Split('/')[^1].Split('.')[0];
        string letters = string.Concat(last.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')).ToLowerInvariant().Trim('-');
        string stem = letters.Length == 0 ? "front" : letters[..int.Min(letters.Length, LongestName)].Trim('-');
        string name = stem;
        for (int number = 2; Directory.EnumerateFiles(EnsureFolder(folder), name + ".*").Any(); number++)
        {
            name = FormattableString.Invariant($"{stem}-{number}");
        }

        return name;
    }

    private static string EnsureFolder(string folder) => Directory.CreateDirectory(Path.Combine(folder, SampleFiles.Folder)).FullName;
}
