using System.Collections.Generic;
using NewsTemplates.Cli.Shrinking;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Samples;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Cli.Accepting;

/// <summary>The profile that is approved with a sample. It is that of a real page: a small sample says nothing of how pages are.</summary>
internal static class SampleProfile
{
    /// <summary>The profile of the sample's page, or of the one that it was made of; as it was approved where that is not kept.</summary>
    /// <param name="site">The layout.</param>
    /// <param name="samples">All its samples.</param>
    /// <param name="run">Its run on the sample.</param>
    public static PageProfile? Of(EvaluatedSite site, IReadOnlyList<Sample> samples, SampleRun run)
    {
        var original = new OriginalSample(run.Sample);
        return original.Kept is { } kept ? new SampleReader(site.Model, site.Site, samples, new SampleReports(site.Model)).Read(kept)?.Profile()
            : original.IsSmall ? ApprovedResult.TryRead(run.Sample.ApprovedText)?.Profile
            : run.Profile();
    }
}
