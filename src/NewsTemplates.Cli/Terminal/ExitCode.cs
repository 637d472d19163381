namespace NewsTemplates.Cli.Terminal;

/// <summary>What the tool tells the shell. Where several apply, the highest is told.</summary>
internal static class ExitCode
{
    /// <summary>All pages were read; all layouts are right.</summary>
    public const int Fine = 0;

    /// <summary>A page was not read (it fits no layout, or lacks a required field); a layout has errors; a value is not what it should be.</summary>
    public const int Failed = 1;

    /// <summary>The command line makes no sense, or an input cannot be opened.</summary>
    public const int Unusable = 2;

    /// <summary>Interrupted by Ctrl+C, as shells have it.</summary>
    public const int Interrupted = 130;

    /// <summary>The codes as <c>--help</c> tells them.</summary>
    public const string Help = """
          0    All is well.
          1    A page was not read, a layout has errors, or a value is not what it should be.
          2    Wrong usage, or an input that cannot be opened.
          130  Interrupted.
        """;
}
