using System;
using System.IO;
using System.Text;

namespace NewsTemplates.Cli.Files;

/// <summary>Opens files: regular ones only, through links. Others may never end, or make who opens them wait for a writer.</summary>
internal static class RegularFile
{
    /// <summary>Opens a file to be read from its start to its end.</summary>
    /// <exception cref="IOException">It is no regular file, or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream Open(string path) => FileKind.IsSpecial(path)
        ? throw new IOException("this is no regular file")
        : new FileStream(path, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan });

    /// <summary>The text of a file, but no more than one character beyond what is allowed: the caller sees that it is too long.</summary>
    /// <exception cref="IOException">It is no regular file, or cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string ReadText(string path, int maximum)
    {
        using var reader = new StreamReader(Open(path));
        var text = new StringBuilder();
        char[] buffer = new char[16 * 1024];
        while (reader.Read(buffer, 0, int.Min(buffer.Length, maximum + 1 - text.Length)) is > 0 and int read)
        {
            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    /// <summary>The bytes of a file, but no more than one beyond what is allowed: the caller sees that it is too long.</summary>
    /// <exception cref="IOException">It is no regular file, or cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadBytes(string path, int maximum)
    {
        using FileStream file = Open(path);
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        while (file.Read(buffer, 0, int.Min(buffer.Length, maximum + 1 - (int)bytes.Length)) is > 0 and int read)
        {
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
