using System;
using System.IO;
using System.Text;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Files;

/// <summary>Writes files whole: whatever ends the program leaves what was there, or what was to be written.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file in a folder, whose subfolders are made as they are needed; no link below it is followed.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The file's path in the folder.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="CommandFailure">It cannot be written.</exception>
    public static void Write(string folder, string name, string text) => Write(folder, name, Utf8.GetBytes(text));

    /// <summary>As <see cref="Write(string, string, string)"/>, for what is no text.</summary>
    public static void Write(string folder, string name, byte[] bytes)
    {
        string path = Path.Combine(folder, name);
        try
        {
            RefuseLinks(Path.GetFullPath(folder), Path.GetFullPath(path));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Replace(path, bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{path}: cannot be written: {failure.Message}");
        }
    }

    /// <summary>A link may lead anywhere; only what leads to the folder itself is the user's own choice.</summary>
    private static void RefuseLinks(string folder, string path)
    {
        for (string? part = path; part is not null && part.Length > folder.Length; part = Path.GetDirectoryName(part))
        {
            if (new FileInfo(part).LinkTarget is { } target)
            {
                throw new IOException($"{(part == path ? "it" : part)} is a link (to {target}), and links are not followed");
            }
        }
    }

    private static void Replace(string path, byte[] bytes)
    {
        // Beside the file, hence on the same disk, and hidden, so that nothing takes it for a sample.
        string beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.new");
        File.Delete(beside);
        try
        {
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception)
        {
            File.Delete(beside);
            throw;
        }
    }
}
