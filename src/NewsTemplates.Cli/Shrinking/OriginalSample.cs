using System;
using System.IO;
using System.Text;
using NewsTemplates.Authoring.Shrinking;
using NewsTemplates.Cli.Files;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Html;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Cli.Shrinking;

/// <summary>
/// The saved page that a small sample is made of, with its approved result. Both are kept in a folder beside the sample that git passes
/// over, so that the sample can be made anew when the layout gets another field.
/// </summary>
/// <param name="sample">The sample.</param>
internal sealed class OriginalSample(Sample sample)
{
    private const string Folder = ".originals";
    private const string OriginEnding = ".origin.json";

    private readonly string _folder = Path.Combine(Path.GetDirectoryName(sample.Path) ?? "", Folder);

    /// <summary>How many bytes the page has.</summary>
    public long Length => new FileInfo(File.Exists(KeptPage) ? KeptPage : sample.Path).Length;

    private string KeptPage => Path.Combine(_folder, Path.GetFileName(sample.Path));

    private string KeptApproved => Path.Combine(_folder, Path.GetFileName(sample.ApprovedPath));

    /// <summary>Whether the sample was made of another page.</summary>
    public bool IsSmall => File.Exists(OriginPath);

    /// <summary>The file beside the sample that says what it was made of.</summary>
    private string OriginPath => sample.ApprovedPath[..^SampleFiles.ApprovedEnding.Length] + OriginEnding;

    /// <summary>The original that is kept, read under the sample's name, with its own approved result; null where there is none.</summary>
    /// <exception cref="CommandFailure">A file cannot be opened.</exception>
    public Sample? Kept
    {
        get
        {
            if (!File.Exists(KeptPage))
            {
                return null;
            }

            var file = new SampleFile(sample.Path, sample.RelativePath, KeptApproved, File.Exists(KeptApproved));
            return SampleText.Read(file, Bytes(KeptPage), file.IsApproved ? Bytes(KeptApproved) : null);
        }
    }

    /// <summary>What the sample was made of, as the file beside it says; null where there is none.</summary>
    /// <exception cref="CommandFailure">The file cannot be opened.</exception>
    public string? Origin => IsSmall ? Encoding.UTF8.GetString(Bytes(OriginPath)) : null;

    /// <summary>When the page was captured, by the file that says what the sample was made of; null where it does not say.</summary>
    public DateTimeOffset? Captured => Origin is { } origin ? SampleOrigin.Captured(origin) : null;

    /// <summary>The original: the sample itself as long as there is none.</summary>
    /// <exception cref="ShrinkException">The sample is small already.</exception>
    /// <exception cref="CommandFailure">A file cannot be opened.</exception>
    public Sample Read() => Kept
        ?? (!IsSmall ? sample : throw new ShrinkException($"it is small already, and its original is not in {_folder}: save the page anew in its place"));

    /// <summary>Puts the small sample in the place of the original, which is kept.</summary>
    /// <param name="folder">The layout's folder, below which all is written.</param>
    /// <param name="small">The small sample.</param>
    /// <exception cref="CommandFailure">A file cannot be read or written.</exception>
    public void Replace(string folder, ShrunkSample small)
    {
        if (!File.Exists(KeptPage))
        {
            WholeFile.Write(folder, In(folder, Path.Combine(_folder, ".gitignore")), "*\n");
            WholeFile.Write(folder, In(folder, KeptApproved), Bytes(sample.ApprovedPath));
            WholeFile.Write(folder, In(folder, KeptPage), Bytes(sample.Path));
        }

        WholeFile.Write(folder, In(folder, sample.Path), small.Html);
        WholeFile.Write(folder, In(folder, sample.ApprovedPath), small.Approved);
        WholeFile.Write(folder, In(folder, OriginPath), small.Origin);
    }

    /// <summary>Keeps the page that a sample is made of, which is not approved.</summary>
    /// <param name="folder">The layout's folder, below which all is written.</param>
    /// <param name="text">The page.</param>
    public void Keep(string folder, string text)
    {
        WholeFile.Write(folder, In(folder, Path.Combine(_folder, ".gitignore")), "*\n");
        WholeFile.Write(folder, In(folder, KeptPage), '\uFEFF' + text);
    }

    private static string In(string folder, string path) => Path.GetRelativePath(folder, path);

    private static byte[] Bytes(string path)
    {
        try
        {
            return RegularFile.ReadBytes(path, PageReadingOptions.Default.MaximumBytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{path}: cannot be opened: {failure.Message}");
        }
    }
}
