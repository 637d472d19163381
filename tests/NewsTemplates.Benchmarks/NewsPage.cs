using System;

namespace NewsTemplates.Benchmarks;

/// <summary>A page as it comes from a server, with its address and the day on which it was saved, where that is known.</summary>
internal sealed record NewsPage(Uri Url, byte[] Bytes, DateTimeOffset? Captured = null);
