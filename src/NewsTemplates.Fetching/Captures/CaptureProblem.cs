using System.IO;

namespace NewsTemplates.Fetching.Captures;

/// <summary>Why a page in a file cannot be read, or a file not to its end.</summary>
/// <param name="Fault">The kind of the problem.</param>
/// <param name="Message">What to tell the user, and what can be done: a part of a sentence, beginning in lower case.</param>
public sealed record CaptureProblem(CaptureFault Fault, string Message)
{
    internal static CaptureProblem Unreadable(IOException failure) => new(CaptureFault.Unreadable, $"this cannot be read: {failure.Message}");
}

/// <summary>Kinds of problems with captures.</summary>
public enum CaptureFault
{
    /// <summary>The file, or what it holds, is no page, or is in a form that is not read.</summary>
    NotAPage,

    /// <summary>It is larger, or has more parts, than is allowed.</summary>
    TooLarge,

    /// <summary>The file is damaged, or its end is missing.</summary>
    Damaged,

    /// <summary>The stream fails.</summary>
    Unreadable,
}
