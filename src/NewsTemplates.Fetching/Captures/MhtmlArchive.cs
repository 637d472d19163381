using System;
using System.IO;
using System.Linq;
using MimeKit;
using MimeKit.Utils;
using NewsTemplates.Urls;

namespace NewsTemplates.Fetching.Captures;

/// <summary>Reads MHTML (RFC 2557), the MIME message that a browser makes of a page and its pictures.</summary>
internal static class MhtmlArchive
{
    /// <exception cref="CaptureProblemException">There is no HTML in it, or not to its end; or it has too many parts.</exception>
    public static Capture Read(ReadOnlyMemory<byte> bytes, CaptureOptions options)
    {
        using MemoryStream stream = ByteStream.Of(bytes);
        var reader = new MhtmlPartReader(stream, options.MaximumParts);
        bool isReadable = true;
        try
        {
            reader.ReadEntity();
        }
        catch (FormatException)
        {
            isReadable = false;
        }

        if (Root(reader) is not { IsWhole: true } page)
        {
            throw reader.IsWhole && isReadable
                ? CaptureProblemException.NotAPage("this is a MIME message without HTML: save the page itself in the browser, as HTML or MHTML")
                : CaptureProblemException.Damaged("the MHTML is damaged or cut off before its page ends: save the page again");
        }

        return new Capture
        {
            Content = page.Content(),
            ContentType = page.Type.Charset is { Length: > 0 } charset ? $"{page.Type.MimeType}; charset={charset}" : page.Type.MimeType,
            Address = Address(reader.Snapshot) ?? Address(page.Location) ?? Address(reader.Location),
            Captured = reader.Date is { } date && DateUtils.TryParse(date, out DateTimeOffset captured) ? captured : null,
            Problem = reader.IsWhole ? null : new CaptureProblem(CaptureFault.Damaged, "the MHTML is cut off after its page, which is whole"),
        };
    }

    /// <summary>The page itself: what <c>start</c> names, else what has the address of the whole, else the first HTML.</summary>
    private static MhtmlPart? Root(MhtmlPartReader reader) =>
        reader.Pages.FirstOrDefault(part => reader.Start is { } start && Bare(part.Id) == Bare(start))
        ?? reader.Pages.FirstOrDefault(part => part.Location is { } location && (location == reader.Snapshot || location == reader.Location))
        ?? reader.Pages.FirstOrDefault();

    private static string? Bare(string? id) => id?.Trim().TrimStart('<').TrimEnd('>');

    private static Uri? Address(string? written) =>
        written is not null && WebAddress.Resolve(written, null) is { Scheme: "http" or "https" } address ? address : null;
}
