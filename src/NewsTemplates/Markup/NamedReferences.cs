using System.Collections.Concurrent;
using AngleSharp.Html;

namespace NewsTemplates.Markup;

/// <summary>The characters that HTML has names for (13.5).</summary>
internal static class NamedReferences
{
    // Of a page's names a handful are many, and each is asked for once only.
    private static readonly ConcurrentDictionary<string, string?> Known = new(System.StringComparer.Ordinal);

    private const int MostKnown = 4096;

    /// <summary>What a name stands for, written with its semicolon if it has one; null for no name of HTML.</summary>
    public static string? Find(string name)
    {
        if (!Known.TryGetValue(name, out string? said))
        {
            said = HtmlEntityProvider.Resolver.GetSymbol(name);
            if (Known.Count < MostKnown)
            {
                Known.TryAdd(name, said);
            }
        }

        return said;
    }
}
