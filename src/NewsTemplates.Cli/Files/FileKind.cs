using System;
using System.Runtime.InteropServices;

namespace NewsTemplates.Cli.Files;

/// <summary>What a path leads to. .NET tells folders, but not pipes and devices, from files.</summary>
internal static class FileKind
{
    // The mode that stat gives, as .NET's own library passes it on: the same on every Unix.
    private const int KindBits = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>Whether a path leads, through links, to something that is neither a regular file nor a folder.</summary>
    public static bool IsSpecial(string path) =>
        !OperatingSystem.IsWindows() && Stat(path, out FileStatus status) == 0 && (status.Mode & KindBits) is not (Regular or Folder);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out FileStatus status);

    /// <summary>The beginning of what is filled in, and room for the rest.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct FileStatus
    {
        public int Flags;
        public int Mode;
    }
}
