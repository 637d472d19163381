using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsTemplates.Sources;

/// <summary>What .NET says against a regular expression, and where.</summary>
internal static class RegexErrors
{
    /// <summary>What is wrong with the expression, or null; offsets count from the slice's own text.</summary>
    /// <param name="written">The expression.</param>
    /// <param name="options">How it is to be used.</param>
    public static GrammarError? Find(Slice written, RegexOptions options)
    {
        try
        {
            _ = new Regex(written.Text, options);
            return null;
        }
        catch (ArgumentException wrong)
        {
            return Explain(written, wrong.Message);
        }
    }

    /// <summary>Reads .NET's message: the place is a property of the exception, but not in .NET Standard.</summary>
    internal static GrammarError Explain(Slice written, string message)
    {
        // .NET: "Invalid pattern 'x' at offset 3. Reason."; .NET Framework, in the user's language: "parsing "x" - Reason."
        string start = $"Invalid pattern '{written.Text}' at offset ";
        if (!message.StartsWith(start, StringComparison.Ordinal))
        {
            int dash = message.IndexOf(written.Text + "\" - ", StringComparison.Ordinal);
            string reason = dash < 0 ? message : message.Substring(dash + written.Length + 4);
            return new GrammarError(reason.Split('\r', '\n')[0], written);
        }

        int end = start.Length;
        while (end < message.Length && message[end] is >= '0' and <= '9')
        {
            end++;
        }

        int offset = int.Parse(message.Substring(start.Length, end - start.Length), CultureInfo.InvariantCulture);

        // The parser stands behind what it refuses.
        int place = Math.Max(0, Math.Min(offset, written.Length) - 1);
        return new GrammarError(message.Substring(end).TrimStart('.', ' '), written.Sub(place, Math.Min(1, written.Length - place)));
    }
}
