using System;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>A feed cannot be read any further. It does not leave <see cref="FeedReader"/>.</summary>
/// <param name="message">What is wrong, in one sentence.</param>
internal sealed class FeedProblemException(string message) : Exception(message);
