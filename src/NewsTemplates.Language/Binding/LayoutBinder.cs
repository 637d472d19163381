using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Urls;

namespace NewsTemplates.Language.Binding;

/// <summary>Turns a layout's syntax into its model, and reports all that is wrong with its meaning.</summary>
internal static class LayoutBinder
{
    /// <summary>Binds a layout.</summary>
    /// <param name="syntax">The layout as read; it has a root.</param>
    /// <param name="file">The layout's path as provenance gives it.</param>
    /// <param name="diagnostics">Where reports go.</param>
    /// <returns>The model, as far as the layout can be understood; null where it does not even name its site.</returns>
    public static SiteModel? Bind(LayoutSyntax syntax, string file, List<LayoutDiagnostic> diagnostics)
    {
        var context = new BindingContext(syntax.Source, diagnostics);
        MappingSyntax root = syntax.Root!;
        MappingReader keys = context.Read(root, LayoutKeys.File, syntax.Source.Span(root.Span.Start, root.Span.Start));
        ScalarSyntax? name = keys.Text("site");
        if (name is not null && !CSharpNames.IsTypeName(name.Value))
        {
            context.Report(LayoutDiagnostics.InvalidName, name, name.Value, "a site", "a capital");
            name = null;
        }

        context.Site = name?.Value ?? "";
        context.Culture = StepsBinder.Culture(context, keys.Text("culture"));
        context.TimeZone = StepsBinder.TimeZone(context, keys.Text("timezone"));
        EnumBinder.Bind(context, keys.MappingOf("enums"));
        var fields = new FieldBinder(context);
        IReadOnlyList<BlockModel> blocks = new BlockBinder(context, fields).Bind(keys.MappingOf("blocks"));
        var setting = new FieldSetting("the site", ContentKind.Html, null, InBlock: false);
        IReadOnlyList<RefusalModel> refusals = PageBinder.Refusals(context, setting, keys.List("refuse"));
        IReadOnlyList<PageModel> pages = new PageBinder(context, fields).Bind(keys.MappingOf("pages"));
        if (keys.MappingOf("pages") is { Entries.Count: 0 } empty)
        {
            context.Report(LayoutDiagnostics.NothingInIt, empty.Span, "'pages'", "give the site a page");
        }

        IReadOnlyList<string> hosts = Hosts(context, keys);
        IReadOnlyList<SampleModel> samples = Samples(context, keys, new HashSet<string>(keys.MappingOf("pages")?.Entries.Select(page => page.Key.Value) ?? Array.Empty<string>()));
        LayoutChecks.Check(context, keys, blocks, pages);
        return name is null ? null : new SiteModel
        {
            Name = name.Value,
            NameSpan = name.Span,
            Description = keys.Text("description")?.Value,
            File = file,
            Hosts = hosts,
            Culture = context.Culture,
            TimeZone = context.TimeZone,
            Enums = context.Enums.Values.ToArray(),
            Blocks = blocks,
            Pages = pages,
            Refusals = refusals,
            Samples = samples,
            Ignores = context.Ignores.ToArray(),
        };
    }

    private static IReadOnlyList<string> Hosts(BindingContext context, MappingReader keys)
    {
        var hosts = new List<string>();
        foreach (ScalarSyntax text in keys.Texts("hosts"))
        {
            if (HostPattern.TryParse(text.Value, out _, out UrlPatternError error))
            {
                hosts.Add(text.Value);
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

        return hosts;
    }

    private static IReadOnlyList<SampleModel> Samples(BindingContext context, MappingReader keys, IReadOnlyCollection<string> pages)
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
            if (page is not null && !pages.Contains(page.Value))
            {
                context.Report(LayoutDiagnostics.UnknownPage, page, page.Value, context.Hint(page.Value, pages));
                page = null;
            }

            ScalarSyntax? url = sample.Text("url");
            if (url is not null && !(Uri.TryCreate(url.Value, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"))
            {
                context.Report(LayoutDiagnostics.InvalidValue, url, url.Value, "an absolute address: write it with https://");
                url = null;
            }

            samples.Add(new SampleModel(file.Value.Replace('\\', '/'), page?.Value, url?.Value, PageBinder.DayOf(context, sample.Text("captured")), file.Span));
        }

        return samples;
    }
}
