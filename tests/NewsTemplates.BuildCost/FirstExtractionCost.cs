using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime;
using System.Runtime.Loader;
using System.Text.RegularExpressions;

namespace NewsTemplates.BuildCost;

/// <summary>
/// What it takes to use each layout for the first time: to compile and to set up what was generated. Extracting once more
/// shows how much of that is the pages' own.
/// </summary>
internal static class FirstExtractionCost
{
    public static IEnumerable<Figure> Measure(SyntheticProject project)
    {
        Type sites = AssemblyLoadContext.Default.LoadFromAssemblyPath(project.Assembly).GetType("Synthetic.Sites", throwOnError: true)!;
        long heap = GC.GetTotalMemory(forceFullCollection: true);
        long methods = JitInfo.GetCompiledMethodCount();
        long code = JitInfo.GetCompiledILBytes();

        yield return Figure.Time("touching, first extraction with each layout", ProcessorTime.Of(() => ExtractAll(project, sites)));
        yield return new Figure("touching, methods compiled", JitInfo.GetCompiledMethodCount() - methods, "methods");
        yield return Figure.Size("touching, IL compiled", JitInfo.GetCompiledILBytes() - code);
        yield return Figure.Size("touching, managed heap kept", GC.GetTotalMemory(forceFullCollection: true) - heap);
        yield return Figure.Time("touching, second extraction with each layout", ProcessorTime.Of(() => ExtractAll(project, sites)));
    }

    private static void ExtractAll(SyntheticProject project, Type sites)
    {
        var catalog = (SiteCatalog)sites.GetProperty("Catalog")!.GetValue(null)!;
        foreach (PageLayout layout in catalog.Sites.SelectMany(site => site.Pages))
        {
            string page = File.ReadAllText(project.PageOf(layout.Site.Hosts[0]));
            var url = new Uri(Regex.Match(page, "<link rel=\"canonical\" href=\"([^\"]+)\">").Groups[1].Value);
            if (layout.Extract(page, url).Record is null)
            {
                throw new InvalidOperationException($"{layout.Site.Name} does not read {url}.");
            }
        }
    }
}
