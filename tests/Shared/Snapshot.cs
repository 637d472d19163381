using System.IO;
using System.Runtime.CompilerServices;

namespace NewsTemplates.Tests.Shared;

/// <summary>
/// Compares text with the approved one beside the test, in Verify's file convention: <c>Class.Method.verified.txt</c>, or
/// <c>Class.Method#name.verified.txt</c>, is what was approved, <c>.received.txt</c> what differs from it.
/// <c>UPDATE_SNAPSHOTS=1</c> approves what is received.
/// </summary>
internal static class Snapshot
{
    public static void Match(
        string received, string? name = null, string extension = "txt", [CallerFilePath] string test = "", [CallerMemberName] string method = "")
    {
        string stem =
            Path.Combine(Path.GetDirectoryName(test)!, $"{Path.GetFileNameWithoutExtension(test)}.{method}{(name is null ? "" : "#" + name)}");
        string verifiedPath = $"{stem}.verified.{extension}";
        string receivedPath = $"{stem}.received.{extension}";
        if (System.Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(verifiedPath, received);
        }

        string verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath) : "";
        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail($"{Path.GetFileName(receivedPath)} differs from {Path.GetFileName(verifiedPath)}. If it is right, approve it: "
            + "UPDATE_SNAPSHOTS=1 dotnet test");
    }
}
