using System;

namespace NewsTemplates.Benchmarks;

/// <summary>One of several ways to do the same with a page.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Read">Does it, and gives what came of it, so that nothing is optimized away.</param>
internal sealed record Entrant(string Name, Func<NewsPage, object?> Read);
