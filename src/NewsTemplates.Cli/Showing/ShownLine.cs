using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Cli.Showing;

/// <summary>A line of a layout.</summary>
/// <param name="Text">The YAML.</param>
/// <param name="Note">Where it is from; empty where that need not be said.</param>
internal sealed record ShownLine(string Text, string Note)
{
    // Few lines are longer: their notes stand further right, not those of all.
    private const int WidestColumn = 80;

    /// <summary>The lines with their notes as comments in one column.</summary>
    public static IEnumerable<string> Aligned(IReadOnlyCollection<ShownLine> lines)
    {
        IEnumerable<int> lengths = lines.Where(line => line.Note.Length > 0).Select(line => line.Text.Length);
        int column = lengths.Where(length => length <= WidestColumn).DefaultIfEmpty().Max();
        return lines.Select(line => line.Note.Length == 0 ? line.Text : $"{line.Text.PadRight(column)}  # {line.Note}");
    }
}
