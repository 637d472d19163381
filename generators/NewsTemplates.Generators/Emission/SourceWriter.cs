using System.Text;

namespace NewsTemplates.Generators.Emission;

/// <summary>Writes indented C#, with <c>\n</c> at the end of every line on every machine.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();

    /// <summary>How many levels the next line is indented.</summary>
    public int Indent { get; set; }

    /// <summary>Writes a line, or several separated by <c>\n</c>; each is indented unless empty.</summary>
    public void WriteLine(string lines = "")
    {
        foreach (string line in lines.Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', Indent * IndentSize).Append(line);
            }

            _text.Append('\n');
        }
    }

    /// <summary>Writes what a block belongs to, its opening brace, and indents what follows.</summary>
    public void OpenBlock(string header)
    {
        WriteLine(header);
        WriteLine("{");
        Indent++;
    }

    /// <summary>Ends the block.</summary>
    public void CloseBlock()
    {
        Indent--;
        WriteLine("}");
    }

    /// <summary>All that was written.</summary>
    public override string ToString() => _text.ToString();
}
