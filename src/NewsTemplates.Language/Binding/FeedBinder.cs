using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads <c>feeds</c>: where a site names its new pages.</summary>
internal static class FeedBinder
{
    public static EquatableArray<FeedModel> Bind(BindingContext context, SequenceSyntax? list)
    {
        var feeds = new List<FeedModel>();
        foreach (MappingSyntax item in list?.Items.OfType<MappingSyntax>() ?? Enumerable.Empty<MappingSyntax>())
        {
            MappingReader keys = context.Read(item, FeedKeys.Table, item.Span);
            if (item.Entries.Count == 0)
            {
                context.Report(LayoutDiagnostics.NotOneFeed, item.Span, "this one names none");
            }

            ScalarSyntax? first = null;
            foreach ((FeedKind kind, ScalarSyntax key, ScalarSyntax url) in Named(item, keys))
            {
                if (first is not null)
                {
                    context.Report(LayoutDiagnostics.NotOneFeed, key.Span, $"write '{key.Value}' as an entry of its own");
                }

                first = key;
                if (AddressBinder.Bind(context, url) is { } address)
                {
                    feeds.Add(new FeedModel(kind, address));
                }
            }
        }

        return [.. feeds];
    }

    private static IEnumerable<(FeedKind Kind, ScalarSyntax Key, ScalarSyntax Url)> Named(MappingSyntax item, MappingReader keys) =>
        from entry in item.Entries
        where FeedKeys.Kinds.ContainsKey(entry.Key.Value)
        let url = keys.Text(entry.Key.Value)
        where url is not null
        select (FeedKeys.Kinds[entry.Key.Value], entry.Key, url);
}
