using System;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>A sample cannot be made small; the message says why.</summary>
public sealed class ShrinkException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What keeps it from becoming small.</param>
    /// <param name="innerException">The cause, or null.</param>
    public ShrinkException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
