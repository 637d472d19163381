using System.Buffers;
using System.IO;
using System.Text.Json;

namespace NewsTemplates.Cli.Extracting;

/// <summary>One compact JSON object a line.</summary>
internal sealed class JsonLinesOutput(Stream output) : IResultOutput
{
    private readonly ArrayBufferWriter<byte> line = new();

    public void Write(PageResult result)
    {
        line.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JsonOutput.Encoder }))
        {
            result.WriteTo(writer);
        }

        // The whole line at once: a reader never sees half of one.
        line.Write("\n"u8);
        output.Write(line.WrittenSpan);
        output.Flush();
    }

    public void Dispose()
    {
    }
}
