using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Urls;

namespace NewsTemplates.Language.Binding;

/// <summary>Checks that look at a layout as a whole: pages that want the same address, what nothing uses.</summary>
internal static class LayoutChecks
{
    // What a page without URL patterns takes, in messages.
    private const string AnyAddress = "any URL";

    public static void Check(BindingContext context, MappingReader keys, IReadOnlyList<BlockModel> blocks, IReadOnlyList<PageModel> pages)
    {
        CheckUrls(context, keys, pages);
        CheckUnused(context, keys, blocks);
        CheckBlockRules(context, blocks, pages);
        FrontPageChecks.Check(context, blocks, pages);
        IReadOnlyList<FieldModel>[] scopes =
        [
            .. blocks.Select(block => block.Fields).Concat(pages.SelectMany(page => page.Variants).Select(variant => variant.Fields)),
        ];
        CheckLabels(context, [.. scopes.SelectMany(fields => fields)]);
        foreach (IReadOnlyList<FieldModel> fields in scopes)
        {
            RuleChecks.Check(context, fields);
        }
    }

    /// <summary>A member without a label is one that a <c>const(…)</c> names; what a family does not name, its sites may.</summary>
    private static void CheckLabels(BindingContext context, IReadOnlyList<FieldModel> fields)
    {
        foreach (EnumModel type in context.Enums.Values.Where(_ => !context.IsFamily))
        {
            var named = new HashSet<string>(type.ConstantsOf(fields), StringComparer.Ordinal);
            foreach (EnumMemberModel member in type.Members)
            {
                if (member.NoLabel is { } nothing && !named.Contains(member.Name))
                {
                    context.Report(LayoutDiagnostics.NothingInIt, nothing, $"'{member.Name}'", "write the label that stands for it");
                }
            }
        }
    }

    private static void CheckUrls(BindingContext context, MappingReader keys, IReadOnlyList<PageModel> pages)
    {
        var seen = new List<(PageModel Page, UrlPattern? Pattern)>();
        foreach (PageModel page in pages.Where(page => page.Urls.Count > 0 || !HasUrls(keys, page)))
        {
            foreach ((UrlPattern? pattern, SourceSpan span) in Addresses(page))
            {
                (PageModel? other, UrlPattern? twin) = seen.FirstOrDefault(known =>
                    known.Page.Content == page.Content && known.Page != page && HaveOneCondition(known.Page, page) && Tie(known.Pattern, pattern));
                if (other is not null)
                {
                    context.Report(
                        LayoutDiagnostics.UrlPatternsTie, span, pattern?.ToString() ?? AnyAddress, twin?.ToString() ?? AnyAddress, other.Name);
                }

                seen.Add((page, pattern));
            }
        }
    }

    /// <summary>Whether the page writes <c>urls</c>; it may have none all the same, where they are broken.</summary>
    private static bool HasUrls(MappingReader keys, PageModel page) =>
        (keys.MappingOf("pages")?.Find(page.Name)?.Value as MappingSyntax)?.Find("urls") is not null;

    /// <summary>Whether two patterns fit some address equally well; null fits any.</summary>
    private static bool Tie(UrlPattern? one, UrlPattern? other) =>
        (one?.LiteralLength ?? 0) == (other?.LiteralLength ?? 0) && (one is null || other is null || one.Overlaps(other));

    /// <summary>Whether nothing but the address could tell the pages apart.</summary>
    private static bool HaveOneCondition(PageModel one, PageModel other) =>
        one.When?.Text == other.When?.Text && one.Unless?.Text == other.Unless?.Text;

    /// <summary>A page's URL patterns and where they are written; null stands for any address.</summary>
    private static IEnumerable<(UrlPattern? Pattern, SourceSpan Span)> Addresses(PageModel page) =>
        page.Urls.Select(url => ((UrlPattern?)url.Pattern, url.Span)).DefaultIfEmpty((null, page.NameSpan));

    private static void CheckUnused(BindingContext context, MappingReader keys, IReadOnlyList<BlockModel> blocks)
    {
        // What is not used may be what a misspelt name means; what a family does not use, its sites may.
        if (context.IsFamily || context.HasReport(LayoutDiagnostics.UnknownBlock) || context.HasReport(LayoutDiagnostics.UnknownType))
        {
            return;
        }

        foreach (BlockModel block in blocks.Where(block => context.IsOwn(block.NameSpan)
            && !context.UsedBlocks.Contains(block.Name)
            && !context.Enums.ContainsKey(block.Name)))
        {
            context.Report(LayoutDiagnostics.Unused, block.NameSpan, "block", block.Name);
        }

        foreach (MappingEntry entry in keys.MappingOf("enums")?.Entries ?? Array.Empty<MappingEntry>())
        {
            if (context.IsOwn(entry.Key.Span) && context.Enums.ContainsKey(entry.Key.Value) && !context.UsedEnums.Contains(entry.Key.Value))
            {
                context.Report(LayoutDiagnostics.Unused, entry.Key.Span, "enum", entry.Key.Value);
            }
        }
    }

    /// <summary>A block that a page uses must say where its required fields are; in captures the pattern's placeholders do.</summary>
    private static void CheckBlockRules(BindingContext context, IReadOnlyList<BlockModel> blocks, IReadOnlyList<PageModel> pages)
    {
        var readFromElements = new HashSet<string>(
            blocks.SelectMany(block => block.Fields)
                .Concat(pages.SelectMany(page => page.Variants).SelectMany(variant => variant.Fields))
                .Where(field => field.Type is BlockType && field.Rules.Any(rule => rule.Source is SelectorSource))
                .Select(field => field.Type.Word),
            StringComparer.Ordinal);
        foreach (FieldModel field in blocks.Where(block => readFromElements.Contains(block.Name)).SelectMany(block => block.Fields))
        {
            if (field.Rules.Count == 0 && !field.IsOptional && !field.IsBroken && !context.IsFamily)
            {
                context.Report(
                    LayoutDiagnostics.NoRule,
                    field.NameSpan,
                    field.Name,
                    field.Type is ScalarType { Kind: BuiltInType.Text } ? "h1" : $"h1 as {field.Type.Word}");
            }
        }
    }
}
