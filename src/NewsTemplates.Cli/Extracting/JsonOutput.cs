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
    private PageResult? _first;
    private bool _isList;

    /// <param name="output">Where to write.</param>
    /// <param name="isList">Whether a single result is a list, too.</param>
    public JsonOutput(Stream output, bool isList)
    {
        _output = output;
        _writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Encoder, Indented = true, NewLine = "\n" });
        if (isList)
        {
            BeginList();
        }
    }

    public void Write(PageResult result)
    {
        if (!_isList)
        {
            // One file may have many pages: whether it has shows when a second one comes.
            if (_first is null)
            {
                _first = result;
                return;
            }

            BeginList();
            _first.WriteTo(_writer);
        }

        result.WriteTo(_writer);
        _writer.Flush();
    }

    public void Dispose()
    {
        if (_isList)
        {
            _writer.WriteEndArray();
        }
        else
        {
            _first?.WriteTo(_writer);
        }

        _writer.Flush();
        _output.WriteByte((byte)'\n');
        _output.Flush();
    }

    private void BeginList()
    {
        _isList = true;
        _writer.WriteStartArray();
    }
}
