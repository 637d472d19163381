using System.Buffers;
using System.IO;
using System.Text.Json;

namespace NewsTemplates.Cli.Extracting;

/// <summary>One compact JSON object a line.</summary>
internal sealed class JsonLinesOutput(Stream output) : IResultOutput
{
    private readonly ArrayBufferWriter<byte> _line = new();

    public void Write(PageResult result)
    {
        _line.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_line, new JsonWriterOptions { Encoder = JsonOutput.Encoder }))
        {
            result.WriteTo(writer);
        }

        // The whole line at once: a reader never sees half of one.
        _line.Write("\n"u8);
        output.Write(_line.WrittenSpan);
        output.Flush();
    }

    public void Dispose()
    {
    }
}
