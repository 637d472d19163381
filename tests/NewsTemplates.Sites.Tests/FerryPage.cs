using System;
using System.IO;

namespace NewsTemplates.Tests.Sites;

/// <summary>A sample page of a site whose layout is compiled.</summary>
internal static class FerryPage
{
    public static Uri Url { get; } = new("https://www.hurriyetdailynews.com/ferry-line-reconnects-twin-islands-after-30-years-210411");

    public static byte[] Bytes { get; } = File.ReadAllBytes(Path.Combine(Repository.Root, "templates/hurriyetdailynews.com/samples/ferry.html"));

    public static string Html { get; } = System.Text.Encoding.UTF8.GetString(Bytes);

    public static string Layout { get; } = Path.Combine(Repository.Root, "templates/hurriyetdailynews.com/site.layout.yaml");
}
