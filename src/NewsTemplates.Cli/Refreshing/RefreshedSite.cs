using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Cli.Refreshing;

/// <summary>What became of the pages of one site.</summary>
/// <param name="Layout">Its layout.</param>
/// <param name="Pages">The pages, those of samples first.</param>
/// <param name="Diagnostics">What is to report at the layout's rules.</param>
internal sealed record RefreshedSite(Layout Layout, IReadOnlyList<RefreshedPage> Pages, IReadOnlyList<LayoutDiagnostic> Diagnostics)
{
    /// <summary>The site's name.</summary>
    public string Name => Layout.Model!.Name;

    /// <summary>How many pages are in a state.</summary>
    public int Count(PageState state) => Pages.Count(page => page.State == state);

    /// <summary>Failed where a page is broken, or where nothing is known of the site since no page could be fetched.</summary>
    public int ExitCode => Count(PageState.Broken) > 0 || (Pages.Count > 0 && Count(PageState.NotFetched) == Pages.Count)
        ? Terminal.ExitCode.Failed
        : Terminal.ExitCode.Fine;
}
