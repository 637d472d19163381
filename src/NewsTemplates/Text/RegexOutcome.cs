namespace NewsTemplates.Text;

/// <summary>How an operation of a <see cref="BoundedRegex"/> ended.</summary>
internal enum RegexOutcome
{
    /// <summary>With a result.</summary>
    Done,

    /// <summary>It was given up for the time that it took.</summary>
    TimedOut,

    /// <summary>It was given up for the size of the result.</summary>
    TooMuch,
}
