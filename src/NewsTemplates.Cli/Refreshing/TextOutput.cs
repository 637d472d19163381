using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Cli.Refreshing;

/// <summary>What became of sites for a person: a line a site, its pages that are not as they were, and what a build would report.</summary>
/// <param name="console">Where to write.</param>
internal sealed class TextOutput(CommandConsole console) : IRefreshOutput
{
    public void Write(RefreshedSite site)
    {
        (PageState State, string Words)[] states =
        [
            (PageState.Right, "right"), (PageState.Changed, "with other content"), (PageState.Broken, "broken"), (PageState.Gone, "gone"),
            (PageState.NotFetched, "not fetched"),
        ];
        string[] counts = [.. states.Where(state => site.Count(state.State) > 0).Select(state => $"{site.Count(state.State)} {state.Words}")];
        WriteLine($"{site.Name}: {(counts.Length > 0 ? string.Join(", ", counts) : "no page to ask for")}");
        foreach (RefreshedPage page in site.Pages.Where(page => page.State != PageState.Right))
        {
            WriteLine($"  {page.Address.AbsoluteUri}: {What(page)}");
        }

        foreach (LayoutDiagnostic diagnostic in site.Diagnostics)
        {
            WriteLine(diagnostic.ToString());
        }
    }

    public void Dispose()
    {
    }

    private static string What(RefreshedPage page) => page.State switch
    {
        PageState.Changed => $"other content than in {page.Sample}: {string.Join(", ", page.Changed)}",
        PageState.Broken => "broken" + (page.Sample is null ? "" : $", the page of {page.Sample}"),
        PageState.Gone => $"gone, the page of {page.Sample}: {page.Problem}",
        _ => page.Problem!,
    };

    private void WriteLine(string line) => console.OutputText.WriteLine(VisibleText.Of(line));
}
