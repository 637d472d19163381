using System;
using System.IO;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace NewsTemplates.Cli.Terminal;

/// <summary>Where a command reads and writes: results go to <see cref="Output"/>, messages for people to <see cref="Say"/>.</summary>
internal sealed class CommandConsole
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private const int DefaultWidth = 120;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lazy<TextWriter> _outputText;

    public CommandConsole()
    {
        _outputText = new Lazy<TextWriter>(() => new StreamWriter(Output!, Utf8) { AutoFlush = true, NewLine = "\n" });
    }

    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person sees the results as they are written.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person sees the messages as they are written.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>How many columns a line of output has.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>Standard output for text, UTF-8 without a byte order mark.</summary>
    public TextWriter OutputText => _outputText.Value;

    /// <summary>The process's own.</summary>
    public static CommandConsole OfProcess() => new()
    {
        Input = Console.OpenStandardInput(),
        Output = OpenOutput(),
        Error = new MessageWriter(Console.Error),
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? DefaultWidth : Console.WindowWidth,
    };

    /// <summary>Writes one line to standard error. What pages and paths brought into it cannot steer the terminal.</summary>
    public void Say(string message) => Error.WriteLine(VisibleText.Of(message));

    /// <summary>The console's own stream keeps silent when the reader of a pipe has gone; a file stream tells, and the work can stop.</summary>
    private static Stream OpenOutput()
    {
        if (Console.IsOutputRedirected && !OperatingSystem.IsWindows())
        {
            try
            {
                var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                // A file would be written at the stream's own position, past that of other writers to it.
                if (!pipe.CanSeek)
                {
                    return pipe;
                }
            }
            catch (Exception closed) when (closed is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // The console's stream tells at the first write.
            }
        }

        return Console.OpenStandardOutput();
    }
}
