using System;

namespace NewsTemplates.Language.Syntax;

/// <summary>YAML stopped at a mistake.</summary>
internal sealed class YamlErrorException : Exception
{
    /// <param name="offset">Where YAML says the mistake is, or null if it does not say.</param>
    /// <param name="message">What YAML says.</param>
    public YamlErrorException(int? offset, string message)
        : base(message)
    {
        Offset = offset;
    }

    /// <summary>Where YAML says the mistake is, or null if it does not say.</summary>
    public int? Offset { get; }
}
