using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Urls;

namespace NewsTemplates.Language.Binding;

/// <summary>Checks that look at a layout as a whole: names that meet in C#, pages that want the same address, what nothing uses.</summary>
internal static class LayoutChecks
{
    public static void Check(BindingContext context, MappingReader keys, IReadOnlyList<BlockModel> blocks, IReadOnlyList<PageModel> pages)
    {
        CheckTypeNames(context, keys, blocks, pages);
        CheckUrls(context, keys, pages);
        CheckUnused(context, keys, blocks);
        CheckBlockRules(context, blocks, pages);
        foreach (BlockModel block in blocks)
        {
            CheckSameRules(context, block.Fields);
        }

        foreach (VariantModel variant in pages.SelectMany(page => page.Variants))
        {
            CheckSameRules(context, variant.Fields);
        }
    }

    /// <summary>Pages, blocks, enums and keyed fields all become types of the site's class.</summary>
    private static void CheckTypeNames(BindingContext context, MappingReader keys, IReadOnlyList<BlockModel> blocks, IReadOnlyList<PageModel> pages)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal) { ["Site"] = "the site's own property", ["File"] = "a member of the generated code" };
        if (context.Name.Length > 0 && !context.IsFamily)
        {
            taken[context.Name] = "the site itself";
        }

        foreach (MappingEntry entry in keys.MappingOf("enums")?.Entries ?? Array.Empty<MappingEntry>())
        {
            if (context.Enums.ContainsKey(entry.Key.Value))
            {
                Take(entry.Key.Value, entry.Key.Span, "an enum");
            }
        }

        foreach (BlockModel block in blocks)
        {
            Take(block.Name, block.NameSpan, "a block");
            Take(block.Name + "Block", block.NameSpan, $"the reader of the block {block.Name}");
        }

        foreach (PageModel page in pages)
        {
            Take(page.Name, page.NameSpan, "a page");
            Take(page.Name + "Layout", page.NameSpan, $"the layout of the page {page.Name}");
            foreach (FieldModel field in page.FillsOtherRecord ? Enumerable.Empty<FieldModel>() : page.Record.Where(field => field.Key is not null))
            {
                Take(page.Name + CSharpNames.Pascal(field.Name), field.NameSpan, $"the record of {page.Name}.{field.Name}");
            }
        }

        void Take(string name, SourceSpan span, string what)
        {
            if (taken.TryGetValue(name, out string? other))
            {
                context.Report(LayoutDiagnostics.NameTaken, span, name, $"{other} has this name in C#");
            }
            else
            {
                taken.Add(name, what);
            }
        }
    }

    private static void CheckUrls(BindingContext context, MappingReader keys, IReadOnlyList<PageModel> pages)
    {
        var seen = new List<(PageModel Page, UrlPattern Pattern)>();
        foreach (PageModel page in pages)
        {
            foreach (UrlPattern pattern in page.Urls.Select(url => new UrlPattern(url)))
            {
                (PageModel other, UrlPattern twin) = seen.FirstOrDefault(known =>
                    known.Page.Content == page.Content && known.Page != page && known.Page.When is null && page.When is null
                    && known.Pattern.LiteralLength == pattern.LiteralLength && known.Pattern.Overlaps(pattern));
                if (other is not null)
                {
                    SourceSpan span = Written(keys, page.Name, pattern.ToString()) ?? page.NameSpan;
                    context.Report(LayoutDiagnostics.UrlPatternsTie, span, pattern.ToString(), twin.ToString(), other.Name);
                }

                seen.Add((page, pattern));
            }
        }
    }

    private static SourceSpan? Written(MappingReader keys, string page, string url)
    {
        SyntaxNode? urls = (keys.MappingOf("pages")?.Find(page)?.Value as MappingSyntax)?.Find("urls")?.Value;
        SyntaxNode?[] texts = urls is SequenceSyntax list ? list.Items.ToArray() : new[] { urls };
        return texts.OfType<ScalarSyntax>().FirstOrDefault(text => text.Value == url)?.Span;
    }

    private static void CheckUnused(BindingContext context, MappingReader keys, IReadOnlyList<BlockModel> blocks)
    {
        // What is not used may be what a misspelt name means; what a family does not use, its sites may.
        if (context.IsFamily || context.HasReport(LayoutDiagnostics.UnknownBlock) || context.HasReport(LayoutDiagnostics.UnknownType))
        {
            return;
        }

        foreach (BlockModel block in blocks.Where(block => context.IsOwn(block.NameSpan) && !context.UsedBlocks.Contains(block.Name)))
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

    /// <summary>A block that a page uses must say where its required fields are; in captures the pattern's holes do.</summary>
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
                context.Report(LayoutDiagnostics.NoRule, field.NameSpan, field.Name, field.Type is ScalarType { Kind: ScalarKind.Text } ? "h1" : $"h1 as {field.Type.Word}");
            }
        }
    }

    private static void CheckSameRules(BindingContext context, IReadOnlyList<FieldModel> fields)
    {
        var seen = new Dictionary<string, FieldModel>(StringComparer.Ordinal);
        foreach (FieldModel field in fields.OrderBy(field => context.Position(field.NameSpan)).Where(field => field.Rules.Count > 0 && field.Rules[0].Origin == context.OriginOf(field.NameSpan)))
        {
            RuleModel rule = field.Rules[0];
            ConversionModel? conversion = rule.Conversion ?? field.Conversion;
            string identity = string.Join(
                "|", field.Type.Word, field.IsList, rule.Text, Steps(rule), Parts(rule), (rule.Source as PatternSource)?.Hole, Text(field.After), Text(field.Until),
                string.Join(",", conversion?.Formats ?? Array.Empty<string>()), conversion?.Culture, conversion?.TimeZone);
            if (seen.TryGetValue(identity, out FieldModel? twin))
            {
                context.Report(LayoutDiagnostics.SameRule, rule.Span, field.Name, twin.Name, context.Line(twin.NameSpan, rule.Span));
            }
            else
            {
                seen.Add(identity, field);
            }
        }
    }

    private static string Steps(RuleModel rule)
    {
        StepsModel steps = rule.Steps;
        IEnumerable<string> parts = steps.Match.Concat(steps.Split).Concat(steps.Remove).Concat(steps.Reject)
            .Concat(steps.Replace.Select(pair => pair.Regex + "=" + pair.Replacement))
            .Concat(steps.Map.Select(pair => pair.From + "=" + pair.To));
        return steps.Except?.Text + "|" + string.Join("|", parts);
    }

    private static string Parts(RuleModel rule) => string.Join(
        "|", rule.Body?.Paragraphs?.Text, rule.Body?.Headings?.Text, rule.Body?.Summary?.Text, rule.Body?.HeadingLines?.Text, rule.Image?.Url?.Text);

    private static string? Text(BoundModel? bound) => bound?.Selector?.Text ?? bound?.Pattern?.Text;
}
