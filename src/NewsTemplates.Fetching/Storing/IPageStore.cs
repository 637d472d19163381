using System;
using System.IO;
using NewsTemplates.Fetching.Http;

namespace NewsTemplates.Fetching.Storing;

/// <summary>
/// Where fetched pages are kept, and by which a run that was interrupted goes on. Safe to use from several threads; one program at a time.
/// </summary>
public interface IPageStore : IDisposable
{
    /// <summary>Whether a page is kept that was asked for at an address, or came from it.</summary>
    /// <param name="address">An absolute address.</param>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    bool Contains(Uri address);

    /// <summary>Keeps a page.</summary>
    /// <param name="requested">The address that it was asked for at.</param>
    /// <param name="page">The page.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">It cannot be written; then it is not kept.</exception>
    void Add(Uri requested, FetchedPage page);
}
