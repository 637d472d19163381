using System;

namespace NewsTemplates.Cli.Refreshing;

/// <summary>Where what became of sites is written, one after the other; disposing it ends the output.</summary>
internal interface IRefreshOutput : IDisposable
{
    /// <summary>Writes what became of a site.</summary>
    void Write(RefreshedSite site);
}
