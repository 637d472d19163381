using System.Text;

namespace NewsTemplates.Generators.Emission;

/// <summary>Writes indented source text with <c>\n</c> line ends.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int indentation;

    /// <summary>Makes a writer at the start of a file.</summary>
    public SourceWriter()
    {
    }

    /// <summary>Makes a writer for a part that shall stand where another writer is, and be appended to it later.</summary>
    public SourceWriter(SourceWriter place)
    {
        indentation = place.indentation + 1;
    }

    /// <summary>Writes a line; an empty one has no indentation.</summary>
    public void WriteLine(string line = "")
    {
        if (line.Length > 0)
        {
            text.Append(' ', indentation * 4).Append(line);
        }

        text.Append('\n');
    }

    /// <summary>Opens a brace on a line of its own and indents what follows.</summary>
    public void OpenBrace()
    {
        WriteLine("{");
        indentation++;
    }

    /// <summary>Closes a brace; a blank line before it is taken away.</summary>
    public void CloseBrace(string suffix = "")
    {
        TrimBlankLine();
        indentation--;
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
