using System;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>No layout can be begun from the given pages; the message says why, and what to do.</summary>
public sealed class DraftException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong with which page.</param>
    /// <param name="innerException">The cause, or null.</param>
    public DraftException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
