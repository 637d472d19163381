using System.Text;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Generators.Emission;

/// <summary>Writes indented source text with <c>\n</c> line ends.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder text = new();
    private readonly LineDirectives? directives;
    private bool isMapped;

    /// <summary>Makes a writer at the start of a file.</summary>
    /// <param name="directives">The directives for what layouts write; null leaves them out.</param>
    public SourceWriter(LineDirectives? directives = null)
    {
        this.directives = directives;
    }

    /// <summary>Makes a writer for a part that shall stand where another writer is, and be appended to it later.</summary>
    public SourceWriter(SourceWriter place)
    {
        directives = place.directives;
        Indent = place.Indent + 1;
    }

    /// <summary>How many levels the next line is indented.</summary>
    public int Indent { get; set; }

    /// <summary>Writes a line, or several separated by <c>\n</c>; each is indented unless empty.</summary>
    public void WriteLine(string lines = "")
    {
        EndMapping();
        foreach (string line in lines.Split('\n'))
        {
            if (line.Length > 0)
            {
                text.Append(' ', Indent * IndentSize).Append(line);
            }

            text.Append('\n');
        }
    }

    /// <summary>Writes a line that stands for a text of the layout, so that stack traces and debuggers show that text.</summary>
    /// <param name="line">The line.</param>
    /// <param name="written">Where the text is written; null for a line that stands for none.</param>
    public void WriteMapped(string line, SourceSpan? written)
    {
        if (written is { } span && directives?.Of(span, (Indent * IndentSize) + line.Length) is { } directive)
        {
            text.Append(directive).Append('\n').Append(' ', Indent * IndentSize).Append(line).Append('\n');
            isMapped = true;
        }
        else
        {
            WriteLine(line);
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
        part.EndMapping();
        part.TrimBlankLine();
        EndMapping();
        text.Append(part.text);
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    // A mapping holds up to the next directive: of lines that follow on each other only the last one needs an end.
    private void EndMapping()
    {
        if (isMapped)
        {
            text.Append(LineDirectives.Default).Append('\n');
            isMapped = false;
        }
    }

    private void TrimBlankLine()
    {
        while (text.Length > 1 && text[text.Length - 1] == '\n' && text[text.Length - 2] == '\n')
        {
            text.Length--;
        }
    }
}
