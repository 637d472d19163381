using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NewsTemplates.Generators;

/// <summary>
/// What a file holds, of which the compiler gives the text alone: it reads UTF-8, and what is not in the code page of the machine. Encoded
/// again, that gives the bytes, from which the page's own encoding can be told. Where the machine's code page is UTF-8, too, or has no
/// character for a byte, the text has lost what was there; it is given as it is, and the loss is reported.
/// </summary>
internal static class SavedBytes
{
    public static byte[]? Of(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } source)
        {
            return null;
        }

        string text = source.ToString();
        return source.Encoding is { } encoding && encoding.CodePage != Encoding.UTF8.CodePage && text.IndexOf('\uFFFD') < 0
            ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]
            : Encoding.UTF8.GetBytes(text);
    }
}
