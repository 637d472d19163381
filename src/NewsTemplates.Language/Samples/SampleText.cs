using System;
using System.IO;
using System.Text;
using NewsTemplates.Html;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Samples;

/// <summary>Reads the files of samples as pages are read: in the encoding that their bytes, or the pages themselves, say.</summary>
internal static class SampleText
{
    /// <summary>A sample with the text of its file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="approved">What the file of its approved result holds; null where there is none.</param>
    public static Sample Read(SampleFile file, byte[] bytes, byte[]? approved)
    {
        var sample = new Sample(file.Path, file.RelativePath, "", file.ApprovedPath, approved is null ? null : Plain(approved));
        try
        {
            DecodedText decoded = sample.Content == PageContent.Html ? PageReader.DecodePage(bytes) : PageReader.Decode(bytes);

            // Where nothing says the encoding there is no right one. As UTF-8, what is lost can be seen, and is reported.
            return decoded.Evidence == EncodingEvidence.Default
                ? sample with { Text = Plain(bytes) }
                : sample with { Text = decoded.Text, Encoding = decoded.Encoding };
        }
        catch (Exception unreadable) when (unreadable is PageLimitException or NotAPageException)
        {
            return sample with { Problem = unreadable.Message };
        }
        catch (Exception exception) when (LoadedLibrary.IsIncompatible(exception))
        {
            // That no page can be read here is reported where the sample is.
            return sample with { Text = Plain(bytes) };
        }
    }

    private static string Plain(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
