using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsTemplates.Cli.Extracting;

/// <summary>Indented JSON: one object for a single page, a list for several.</summary>
internal sealed class JsonOutput : IResultOutput
{
    /// <summary>Letters of every language stay as they are; the output is no HTML.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly Stream _output;
    private readonly Utf8JsonWriter _writer;
    private readonly bool _isList;

    public JsonOutput(Stream output, bool isList)
    {
        _output = output;
        _isList = isList;
        _writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Encoder, Indented = true, NewLine = "\n" });
        if (isList)
        {
            _writer.WriteStartArray();
        }
    }

    public void Write(PageResult result)
    {
        result.WriteTo(_writer);
        _writer.Flush();
    }

    public void Dispose()
    {
        if (_isList)
        {
            _writer.WriteEndArray();
        }

        _writer.Flush();
        _output.WriteByte((byte)'\n');
        _output.Flush();
    }
}
