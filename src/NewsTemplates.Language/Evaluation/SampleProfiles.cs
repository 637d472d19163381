using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Model;
using NewsTemplates.Urls;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Language.Evaluation;

/// <summary>What the approved samples of a layout have in common, for each page and look.</summary>
/// <param name="site">The layout.</param>
/// <param name="approved">Its approved results; those of other sites are passed over.</param>
internal sealed class SampleProfiles(SiteModel site, IEnumerable<ApprovedPage> approved)
{
    private readonly ILookup<(string?, string?), ApprovedPage> _pages = approved
        .Where(page => (page.Filled.Count > 0 || page.Profile is not null) && IsOf(site, page.Url))
        .ToLookup(page => (page.Page, page.Variant));

    /// <summary>What the samples of a look have in common; null where it has none.</summary>
    public CommonProfile? Find(PageModel page, VariantModel variant)
    {
        // That a field is missing which must have a value is told anyway.
        HashSet<string> mayLack = [.. variant.Fields.Where(field => field.IsOptional || field.IsList).Select(field => field.Name)];
        return CommonProfile.Of([.. _pages[(page.Name, variant.Name)]
            .Select(sample => (EquatableArray.Create([.. sample.Filled.Where(mayLack.Contains)]), sample.Profile))]);
    }

    private static bool IsOf(SiteModel site, string? url) => url is null
        || (Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && site.Hosts.Any(host => new HostPattern(host.Name).Matches(address)));
}
