using System;
using System.IO;
using NewsTemplates.Tests.Shared;

namespace NewsTemplates.Benchmarks;

/// <summary>A text capture: the one that the project started from, else the sample of it that is in the repository.</summary>
internal static class TextCapture
{
    public static NewsPage Page { get; } = new(
        new Uri("https://www.hurriyetdailynews.com/some-news-201672"),
        File.ReadAllBytes(
            SharedFolder.Find("seed/hurriyet-2024-10-06.txt")
            ?? Path.Combine(Repository.Root, "templates", "hurriyetdailynews.com", "samples", "strike-capture.txt")));
}
