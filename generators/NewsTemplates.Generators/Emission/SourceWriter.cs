using System.Collections.Generic;
using System.Text;

namespace NewsTemplates.Generators.Emission;

/// <summary>Writes indented source text with <c>\n</c> line ends.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;
    private const int Width = 160;

    private readonly StringBuilder text = new();
    private int indent;

    /// <summary>Writes a line, or several separated by <c>\n</c>; each is indented unless empty.</summary>
    public void WriteLine(string lines = "")
    {
        foreach (string line in lines.Split('\n'))
        {
            if (line.Length > 0)
            {
                text.Append(' ', indent * IndentSize).Append(line);
            }

            text.Append('\n');
        }
    }

    /// <summary>Writes items in as many lines as they need, the first behind what they belong to.</summary>
    /// <param name="head">What stands before the first item.</param>
    /// <param name="items">The items, which commas separate.</param>
    /// <param name="tail">What stands behind the last item.</param>
    public void WriteItems(string head, IEnumerable<string> items, string tail)
    {
        var line = new StringBuilder(head);
        string separator = "";
        foreach (string item in items)
        {
            line.Append(separator);
            if ((indent * IndentSize) + line.Length + item.Length > Width && separator.Length > 0)
            {
                WriteLine(line.ToString().TrimEnd());
                line.Clear().Append(' ', IndentSize);
            }

            line.Append(item);
            separator = ", ";
        }

        WriteLine(line + tail);
    }

    /// <summary>Writes what a block belongs to, its opening brace, and indents what follows.</summary>
    public void OpenBlock(string? header = null)
    {
        if (header is not null)
        {
            WriteLine(header);
        }

        WriteLine("{");
        indent++;
    }

    /// <summary>Ends the block; a blank line before its end is taken away.</summary>
    public void CloseBlock(string suffix = "")
    {
        TrimBlankLine();
        indent--;
        WriteLine("}" + suffix);
    }

    /// <summary>Writes what follows one level further in.</summary>
    public void OpenIndent() => indent++;

    /// <summary>Ends what <see cref="OpenIndent"/> began.</summary>
    public void CloseIndent() => indent--;

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
