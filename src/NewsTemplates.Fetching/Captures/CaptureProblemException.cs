using System;

namespace NewsTemplates.Fetching.Captures;

/// <summary>Ends the reading of one page; <see cref="CaptureReader"/> makes a capture of it that says why.</summary>
internal sealed class CaptureProblemException(CaptureFault fault, string message) : Exception(message)
{
    public CaptureProblem Problem { get; } = new(fault, message);

    public static CaptureProblemException Damaged(string message) => new(CaptureFault.Damaged, message);

    public static CaptureProblemException NotAPage(string message) => new(CaptureFault.NotAPage, message);
}
