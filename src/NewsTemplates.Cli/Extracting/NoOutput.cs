namespace NewsTemplates.Cli.Extracting;

/// <summary>Results that are kept elsewhere: only messages are written.</summary>
internal sealed class NoOutput : IResultOutput
{
    public void Write(PageResult result)
    {
    }

    public void Dispose()
    {
    }
}
