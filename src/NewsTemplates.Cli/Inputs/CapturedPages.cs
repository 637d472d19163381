using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using NewsTemplates.Cli.Files;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Fetching.Captures;
using NewsTemplates.Urls;

namespace NewsTemplates.Cli.Inputs;

/// <summary>Reads inputs into the pages that they hold.</summary>
internal static class CapturedPages
{
    private const int MostNamed = 3;

    /// <summary>
    /// The pages of all inputs in their order, read as they are asked for. What is wrong with an input is said in its place. Of the
    /// file of a crawl an input with a URL is the page at that URL.
    /// </summary>
    public static async IAsyncEnumerable<CapturedPage> ReadAsync(
        IEnumerable<PageInput> inputs, Stream standardInput, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (PageInput input in inputs)
        {
            string? problem = input.Problem;
            Stream? file = problem is null ? Open(input.Path, standardInput, out problem) : null;
            if (file is null)
            {
                yield return new CapturedPage(input with { Problem = problem }, null);
                continue;
            }

            var others = new List<Uri>();
            bool isFound = false;
            await foreach (Capture capture in CaptureReader.ReadAsync(file, input.Path, null, cancellationToken))
            {
                if (capture is { IsOneOfSeveral: true, Address: { } address }
                    && input.Url is { } url
                    && PageAddress.Of(address) != PageAddress.Of(url))
                {
                    others.Add(address);
                    continue;
                }

                isFound = true;
                yield return new CapturedPage(input, capture);
            }

            if (!isFound)
            {
                yield return new CapturedPage(input with { Problem = NotAmong(others) }, null);
            }

            if (file != standardInput)
            {
                await file.DisposeAsync();
            }
        }
    }

    private static Stream? Open(string path, Stream standardInput, out string? problem)
    {
        problem = null;
        try
        {
            return path == CommandConsole.StandardInput ? standardInput : RegularFile.Open(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = "there is no such file";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem = failure.Message;
        }

        return null;
    }

    private static string NotAmong(List<Uri> others) =>
        "the page with this URL is not in it: it has " + string.Join(", ", others.GetRange(0, Math.Min(others.Count, MostNamed)))
        + (others.Count > MostNamed ? $" and {others.Count - MostNamed} more" : "");
}
