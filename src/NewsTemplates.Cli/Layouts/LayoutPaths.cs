using System.CommandLine;
using System.IO;

namespace NewsTemplates.Cli.Layouts;

/// <summary>The argument of commands that work on layouts.</summary>
internal sealed class LayoutPaths : Argument<string[]>
{
    private const string DefaultFolder = "templates";

    public LayoutPaths(string description)
        : base("PATHS")
    {
        Arity = ArgumentArity.ZeroOrMore;
        Description = $"{description} Default: the folder {DefaultFolder}, or the current one where there is none.";
    }

    /// <summary>The paths given, or the default.</summary>
    public string[] Of(ParseResult command) =>
        command.GetValue(this) is { Length: > 0 } paths ? paths : [Directory.Exists(DefaultFolder) ? DefaultFolder : "."];
}
