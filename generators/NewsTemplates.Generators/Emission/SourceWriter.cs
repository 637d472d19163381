using System.Text;

namespace NewsTemplates.Generators.Emission;

/// <summary>Writes indented source text with <c>\n</c> line ends.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder text = new();

    /// <summary>Makes a writer at the start of a file.</summary>
    public SourceWriter()
    {
    }

    /// <summary>Makes a writer for a part that shall stand where another writer is, and be appended to it later.</summary>
    public SourceWriter(SourceWriter place)
    {
        Indent = place.Indent + 1;
    }

    /// <summary>How many levels the next line is indented.</summary>
    public int Indent { get; set; }

    /// <summary>Writes a line, or several separated by <c>\n</c>; each is indented unless empty.</summary>
    public void WriteLine(string lines = "")
    {
        foreach (string line in lines.Split('\n'))
        {
            if (line.Length > 0)
            {
                text.Append(' ', Indent * IndentSize).Append(line);
            }

            text.Append('\n');
        }
    }

    /// <summary>Writes what a block belongs to, its opening brace, and indents what follows.</summary>
    public void OpenBlock(string? header = null)
    {
        if (header is not null)
        {
            WriteLine(header);
        }

        WriteLine("{");
        Indent++;
    }

    /// <summary>Ends the block; a blank line before its end is taken away.</summary>
    public void CloseBlock(string suffix = "")
    {
        TrimBlankLine();
        Indent--;
        WriteLine("}" + suffix);
    }

    /// <summary>Appends a part that was written for this place.</summary>
    public void Append(SourceWriter part)
    {
        part.TrimBlankLine();
        text.Append(part.text);
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void TrimBlankLine()
    {
        while (text.Length > 1 && text[text.Length - 1] == '\n' && text[text.Length - 2] == '\n')
        {
            text.Length--;
        }
    }
}
