using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Sources;
using NewsTemplates.Urls;

namespace NewsTemplates.Language.Binding;

/// <summary>Turns a layout's syntax into its model, and reports all that is wrong with its meaning.</summary>
internal static class LayoutBinder
{
    /// <summary>Binds a layout with all that it inherits.</summary>
    /// <param name="lineage">The layout and its families; all have a root.</param>
    /// <param name="fileOf">Gives a path as provenance does.</param>
    /// <param name="diagnostics">Where reports go: those about what is inherited are at its place in the family's file.</param>
    /// <returns>The model, as far as the layout can be understood; null where it does not even name its site.</returns>
    public static SiteModel? Bind(Lineage lineage, Func<string, string> fileOf, List<LayoutDiagnostic> diagnostics)
    {
        LayoutFile file = lineage.File;
        EquatableArray<OriginModel> origins = lineage.Families
            .Select(family => new OriginModel(family.Source.Path, fileOf(family.Source.Path), family.Family ?? ""))
            .Prepend(new OriginModel(file.Source.Path, fileOf(file.Source.Path), (file.IsFamily ? file.Family : file.Site) ?? ""))
            .ToArray();
        var context = new BindingContext(origins, diagnostics, new WordUse(file.Source.Text)) { IsFamily = file.IsFamily };
        MappingSyntax root = Inheritance.Merge(lineage);
        SourceSpan start = file.Source.Span(root.Span.Start, root.Span.Start);
        return file.IsFamily
            ? Family(context, context.Read(root, LayoutKeys.Family, start), origins)
            : Site(context, context.Read(root, LayoutKeys.File, start), origins);
    }

    private static SiteModel? Site(BindingContext context, MappingReader keys, EquatableArray<OriginModel> origins)
    {
        ScalarSyntax? name = Name(context, keys.Text("site"), "a site");
        SiteModel content = Content(context, keys, name, origins);
        EquatableArray<HostModel> hosts = Hosts(context, keys);
        (string, SourceSpan)[] pages = [.. keys.MappingOf("pages")?.Entries.Select(page => (page.Key.Value, page.Key.Span)) ?? []];
        EquatableArray<SampleModel> samples = Samples(context, keys, pages);
        EquatableArray<FeedModel> feeds = FeedBinder.Bind(context, keys.List("feeds"));
        return name is null ? null : content with { Hosts = hosts, Feeds = feeds, Samples = samples, Ignores = context.Ignores.ToArray() };
    }

    private static SiteModel? Family(BindingContext context, MappingReader keys, EquatableArray<OriginModel> origins)
    {
        ScalarSyntax? name = Name(context, keys.Text("family"), "a family");
        SiteModel content = Content(context, keys, name, origins);
        return name is null ? null : content with { IsFamily = true, Ignores = context.Ignores.ToArray() };
    }

    private static ScalarSyntax? Name(BindingContext context, ScalarSyntax? name, string what)
    {
        if (name is null || CSharpNames.IsTypeName(name.Value))
        {
            return name;
        }

        context.Report(LayoutDiagnostics.InvalidName, name, name.Value, what, "a capital");
        return null;
    }

    /// <summary>What sites and families say alike.</summary>
    private static SiteModel Content(BindingContext context, MappingReader keys, ScalarSyntax? name, EquatableArray<OriginModel> origins)
    {
        context.Culture = StepsBinder.Culture(context, keys.Text("culture"));
        context.TimeZone = StepsBinder.TimeZone(context, keys.Text("timezone"));
        EnumBinder.Bind(context, keys.MappingOf("enums"));
        var fields = new FieldBinder(context);
        EquatableArray<BlockModel> blocks = new BlockBinder(context, fields).Bind(keys.MappingOf("blocks"));
        var contracts = new ContractBinder(context, fields);
        EquatableArray<ContractModel> defined = contracts.Bind(keys.MappingOf("contracts"));
        FieldContext fieldContext = new FieldContext("the site", PageContent.Html, null, InBlock: false);
        EquatableArray<RefusalModel> refusals = RefusalBinder.Bind(context, fieldContext, keys.List("refuse"));
        EquatableArray<PageModel> pages = new PageBinder(context, fields, contracts).Bind(keys.MappingOf("pages"));
        if (keys.MappingOf("pages") is { Entries.Count: 0 } empty)
        {
            context.Report(LayoutDiagnostics.NothingInIt, empty.Span, "'pages'", "give it a page");
        }

        contracts.CheckUsed();
        LayoutChecks.Check(context, keys, blocks, pages);
        var model = new SiteModel
        {
            Name = name?.Value ?? "",
            NameSpan = name?.Span ?? keys.Mapping.Span,
            ExtendsSpan = keys.Text("extends")?.Span,
            Description = keys.Text("description")?.Value,
            Origins = origins,
            Hosts = [],
            Feeds = [],
            Culture = context.Culture,
            TimeZone = context.TimeZone,
            PagesSpan = keys.Entry("pages")?.Key.Span,
            CultureSpan = keys.Text("culture")?.Span,
            TimeZoneSpan = keys.Text("timezone")?.Span,
            Enums = context.Enums.Values.ToArray(),
            Contracts = defined.Where(contract => context.IsOwn(contract.NameSpan)).ToArray(),
            Blocks = blocks,
            Pages = pages,
            Refusals = refusals,
            Samples = [],
            Ignores = [],
        };
        return model with { IsDeclarable = NameChecks.Check(context, model, keys.MappingOf("enums")) };
    }

    private static EquatableArray<HostModel> Hosts(BindingContext context, MappingReader keys)
    {
        var hosts = new List<HostModel>();
        foreach (ScalarSyntax text in keys.Texts("hosts"))
        {
            if (HostPattern.TryParse(text.Value, out _, out UrlPatternError error))
            {
                hosts.Add(new HostModel(text.Value, text.Span));
            }
            else
            {
                context.ReportPart(LayoutDiagnostics.InvalidHost, text, error.Offset, error.Length, text.Value, error.Message);
            }
        }

        if (keys.List("hosts") is { Items.Count: 0 } empty)
        {
            context.Report(LayoutDiagnostics.NothingInIt, empty.Span, "'hosts'", "name the site's host");
        }

        return [.. hosts];
    }

    private static EquatableArray<SampleModel> Samples(BindingContext context, MappingReader keys, (string Name, SourceSpan Span)[] pages)
    {
        var samples = new List<SampleModel>();
        foreach (MappingSyntax item in keys.List("samples")?.Items.OfType<MappingSyntax>() ?? Enumerable.Empty<MappingSyntax>())
        {
            MappingReader sample = context.Read(item, LayoutKeys.Sample, item.Span);
            if (sample.Text("file") is not { } file)
            {
                continue;
            }

            ScalarSyntax? page = sample.Text("page");
            if (page is not null && !Array.Exists(pages, known => known.Name == page.Value))
            {
                context.ReportUnknownName(LayoutDiagnostics.UnknownPage, page, new Slice(page.Value, 0), pages, page.Value);
                page = null;
            }

            string? url = AddressBinder.Bind(context, sample.Text("url"));
            samples.Add(
                new SampleModel(file.Value.Replace('\\', '/'), page?.Value, url, DayBinder.Bind(context, sample.Text("captured")), file.Span));
        }

        return [.. samples];
    }
}
