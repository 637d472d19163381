using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsTemplates.Cli.Extracting;

/// <summary>Indented JSON: one object for a single page, a list for several.</summary>
internal sealed class JsonOutput : IResultOutput
{
    /// <summary>Letters of every language stay as they are; the output is no HTML.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly Stream output;
    private readonly Utf8JsonWriter writer;
    private readonly bool isList;

    public JsonOutput(Stream output, bool isList)
    {
        this.output = output;
        this.isList = isList;
        writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Encoder, Indented = true, NewLine = "\n" });
        if (isList)
        {
            writer.WriteStartArray();
        }
    }

    public void Write(PageResult result)
    {
        result.WriteTo(writer);
        writer.Flush();
    }

    public void Dispose()
    {
        if (isList)
        {
            writer.WriteEndArray();
        }

        writer.Flush();
        output.WriteByte((byte)'\n');
        output.Flush();
    }
}
