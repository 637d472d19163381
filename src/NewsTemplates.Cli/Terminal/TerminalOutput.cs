using System.IO;
using System.Text;
using Spectre.Console;

namespace NewsTemplates.Cli.Terminal;

/// <summary>A command's output as Spectre.Console sees it.</summary>
internal sealed class TerminalOutput(CommandConsole console) : IAnsiConsoleOutput
{
    public TextWriter Writer => console.OutputText;

    public bool IsTerminal => console.OutputIsTerminal;

    public int Width => console.Width;

    public int Height => 24;

    // The writer is UTF-8 already.
    public void SetEncoding(Encoding encoding)
    {
    }
}
