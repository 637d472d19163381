using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Cli.Terminal;

/// <summary>Refuses what the parser takes for a file, but the user meant as an option.</summary>
internal static class UnknownOptions
{
    public static void Refuse(Command command, CommandResult result, IEnumerable<string> paths)
    {
        foreach (string path in paths.Where(path => path.StartsWith('-') && path != CommandConsole.StandardInput))
        {
            string hint = Spelling.Nearest(path, command.Options.Select(option => option.Name)) is { } nearest
                ? $"did you mean {nearest}?"
                : $"write ./{path} if it is a file.";
            result.AddError($"There is no option {path}: {hint}");
        }
    }
}
