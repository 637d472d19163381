using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Html;

namespace NewsTemplates.Fetching.Http;

/// <summary>
/// Takes a response to its end before it is handed on, no further than the limit of a page, and within the time for a request. So one that
/// breaks off is a failed request, which can be made again.
/// </summary>
/// <param name="options">The limits.</param>
internal sealed class WholeResponse(FetchOptions options) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(options.Timeout);
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException();
        }

        HttpContent coming = response.Content;
        try
        {
            await using Stream stream = await coming.ReadAsStreamAsync(time.Token).ConfigureAwait(false);
            ReadOnlyMemory<byte> whole = await PageReader.ReadBytesAsync(stream, options.Reading, time.Token).ConfigureAwait(false);
            response.Content = new ReadOnlyMemoryContent(whole);
            foreach ((string name, HeaderStringValues values) in coming.Headers.NonValidated)
            {
                response.Content.Headers.TryAddWithoutValidation(name, values);
            }

            coming.Dispose();
            return response;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            response.Dispose();
            throw new TimeoutException();
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
