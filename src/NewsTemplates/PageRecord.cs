using System;
using System.ComponentModel;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Html;
using NewsTemplates.Plans;

namespace NewsTemplates;

/// <summary>The record of a page: what the generated records of a site's pages are, each with the ways to read such a page.</summary>
/// <typeparam name="T">The record itself.</typeparam>
/// <typeparam name="TLayout">What gives its layout.</typeparam>
public abstract record PageRecord<T, TLayout> : IJsonRecord
    where T : PageRecord<T, TLayout>
    where TLayout : struct, ILayoutOf<T>
{
    /// <summary>Made by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected PageRecord()
    {
    }

    /// <summary>The layout that reads such pages.</summary>
    public static PageLayout<T> Layout => default(TLayout).Layout;

    /// <inheritdoc cref="PageLayout{T}.Extract(string, Uri, ExtractionOptions?)"/>
    public static Extraction<T> Extract(string page, Uri url, ExtractionOptions? options = null) => Layout.Extract(page, url, options);

    /// <inheritdoc cref="PageLayout{T}.Extract(byte[], Uri, ExtractionOptions?)"/>
    public static Extraction<T> Extract(byte[] page, Uri url, ExtractionOptions? options = null) => Layout.Extract(page, url, options);

    /// <inheritdoc cref="PageLayout{T}.Extract(ReadOnlyMemory{byte}, Uri, ExtractionOptions?)"/>
    public static Extraction<T> Extract(ReadOnlyMemory<byte> page, Uri url, ExtractionOptions? options = null) => Layout.Extract(page, url, options);

    /// <inheritdoc cref="PageLayout{T}.Extract(PageDocument, Uri, ExtractionOptions?)"/>
    public static Extraction<T> Extract(PageDocument page, Uri url, ExtractionOptions? options = null) => Layout.Extract(page, url, options);

    /// <inheritdoc cref="PageLayout{T}.ExtractAsync(Stream, Uri, ExtractionOptions?, CancellationToken)"/>
    public static Task<Extraction<T>> ExtractAsync(
        Stream page, Uri url, ExtractionOptions? options = null, CancellationToken cancellationToken = default) =>
        Layout.ExtractAsync(page, url, options, cancellationToken);

    /// <inheritdoc/>
    public abstract void WriteTo(Utf8JsonWriter writer);
}
