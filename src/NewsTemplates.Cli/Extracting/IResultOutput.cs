using System;

namespace NewsTemplates.Cli.Extracting;

/// <summary>A form in which results are written, one after the other. Disposing completes what is begun.</summary>
internal interface IResultOutput : IDisposable
{
    /// <summary>Writes one page's result, to its end.</summary>
    void Write(PageResult result);
}
