using System;
using System.Collections.Generic;
using System.IO;
using NewsTemplates.Cli.Files;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Fetching.Captures;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Cli.Checking;

/// <summary>
/// Captures among the samples of a layout, where a build passes them over or takes their packing for the page: samples are pages as
/// they are, so that whoever reviews a change can read them.
/// </summary>
internal static class ForeignSamples
{
    /// <summary>What to say of the captures among a layout's samples.</summary>
    /// <param name="layout">The layout's path.</param>
    public static IEnumerable<string> Of(string layout)
    {
        foreach (string file in Folders.FilesIn(Path.Combine(Path.GetDirectoryName(layout) ?? "", SampleFiles.Folder.TrimEnd('/'))))
        {
            if (Kind(file) is { } kind)
            {
                yield return $"{file}: this is {kind}, no sample: samples are .html, .htm and .txt. "
                    + "Save the page as 'HTML only', or let 'newstemplates new' take it out";
            }
        }
    }

    private static string? Kind(string file)
    {
        CaptureFormat format = CaptureFormats.OfName(file);
        if (format == CaptureFormat.Page && CaptureFormats.WithoutPacking(file) != file)
        {
            return "a packed page";
        }

        format = format == CaptureFormat.Page ? FormatOf(file) : format;
        return format == CaptureFormat.Page ? null : CaptureFormats.Describe(format);
    }

    private static CaptureFormat FormatOf(string file)
    {
        try
        {
            byte[] start = new byte[CaptureFormats.Looked];
            using FileStream stream = RegularFile.Open(file);
            return CaptureFormats.Of(start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the samples says so.
            return CaptureFormat.Page;
        }
    }
}
