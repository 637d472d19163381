using System;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Urls;

/// <summary>Addresses as pages write them.</summary>
internal static class WebAddress
{
    // Addresses that hold a script, the data itself or nothing, or that mean something on one machine only.
    private static readonly string[] WithoutPlace = ["javascript", "vbscript", "data", "about", "blob", "file"];

    /// <summary>
    /// The absolute address, or null if the text is none: empty or a bare <c>#</c>, not valid, relative without a base,
    /// or of a scheme that leads to no place (<c>javascript:</c>, <c>data:</c>, <c>about:</c>, ...).
    /// </summary>
    public static Uri? Resolve(string text, Uri? baseUri)
    {
        string address = WithoutStrayCharacters(text);
        if (address.Length == 0 || address == "#")
        {
            return null;
        }

        Uri? result;
        if (HasScheme(address))
        {
            Uri.TryCreate(address, UriKind.Absolute, out result);
        }
        else if (baseUri is null)
        {
            return null;
        }
        else
        {
            // A leading slash alone would be a file on Unix: resolving against a base avoids that.
            Uri.TryCreate(baseUri, address, out result);
        }

        return result is { IsAbsoluteUri: true } && Array.IndexOf(WithoutPlace, result.Scheme) < 0 ? result : null;
    }

    /// <summary>As the URL standard has it: line ends and tabs go, and so do control characters and spaces at the ends.</summary>
    private static string WithoutStrayCharacters(string text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && IsStray(text[start]))
        {
            start++;
        }

        while (end > start && IsStray(text[end - 1]))
        {
            end--;
        }

        if (text.IndexOfAny(['\t', '\n', '\r'], start, end - start) < 0)
        {
            return text.Substring(start, end - start);
        }

        var result = new StringBuilder(end - start);
        for (int i = start; i < end; i++)
        {
            if (text[i] is not ('\t' or '\n' or '\r'))
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static bool IsStray(char c) => c <= ' ' || char.IsWhiteSpace(c) || WhiteSpace.HasNoWidth(c);

    private static bool HasScheme(string address)
    {
        for (int i = 0; i < address.Length; i++)
        {
            char c = address[i];
            bool isLetter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (i == 0 || c is not ((>= '0' and <= '9') or '+' or '-' or '.')))
            {
                return i > 0 && c == ':';
            }
        }

        return false;
    }
}
