using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

/// <summary>What a command line did.</summary>
internal sealed record CommandRun(int ExitCode, byte[] OutputBytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    public JsonElement Json => JsonDocument.Parse(OutputBytes).RootElement;

    public JsonElement[] JsonLines =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Runs the tool with the site of <see cref="HillPost"/> built in.</summary>
    public static Task<CommandRun> OfAsync(params string[] arguments) => With(new Setting(), arguments);

    public static async Task<CommandRun> With(Setting setting, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var console = new CommandConsole
        {
            Input = setting.Input ?? Stream.Null,
            Output = setting.Output ?? output,
            Error = error,
            OutputIsTerminal = setting.OutputIsTerminal,
            ErrorIsTerminal = setting.ErrorIsTerminal,
            Width = setting.Width,
        };
        int exitCode = await CommandLine.RunAsync(arguments, console, () => new SiteCatalog([HillPost.Site]), setting.Cancellation);
        return new CommandRun(exitCode, output.ToArray(), error.ToString());
    }

    internal sealed record Setting
    {
        public Stream? Input { get; init; }

        public Stream? Output { get; init; }

        public bool OutputIsTerminal { get; init; }

        public bool ErrorIsTerminal { get; init; }

        public int Width { get; init; } = 80;

        public CancellationToken Cancellation { get; init; }
    }
}

/// <summary>An invented site: its layout, and pages as it serves them.</summary>
internal static class HillPost
{
    public const string Layout = """
        site: HillPost
        hosts: [hill.example, www.hill.example]
        pages:
          Story:
            urls: /{slug}-{id:int}
            fields:
              title: h1
              place?: .place
              tags: { each: .tag, count: 0.. }
          Note:
            reads: text
            fields:
              title: "TITLE {title}"
        samples:
          - { file: samples/note.txt, page: Note, url: "https://hill.example/a-note-7" }

        """;

    public const string Note = "TITLE Wells run dry\n";

    public static Site Site { get; } = Language.Layout.Read("hill.layout.yaml", Layout).Site!;

    public static string Url(int id) => $"https://www.hill.example/story-{id}";

    /// <summary>A page that tells its own address.</summary>
    public static string Story(int id, string title = "Goats take the summit", string body = "") =>
        $"<!DOCTYPE html><html><head><link rel=canonical href='{Url(id)}'></head><body><h1>{title}</h1>{body}</body></html>";

    /// <summary>A page that does not tell its address.</summary>
    public static string Anonymous(string title = "Goats take the summit") => $"<!DOCTYPE html><html><body><h1>{title}</h1></body></html>";
}
