using System.Collections;
using System.Collections.Generic;

namespace NewsTemplates.Text;

/// <summary>Which lines of a capture some source has covered, so that those nobody wanted can be reported.</summary>
internal sealed class LineCoverage
{
    private readonly BitArray _covered;

    /// <summary>Starts with no line covered.</summary>
    /// <param name="lines">The number of lines.</param>
    public LineCoverage(int lines) => _covered = new BitArray(lines);

    /// <summary>Covers the lines from <paramref name="firstLine"/> up to, not including, <paramref name="endLine"/>.</summary>
    public void Cover(int firstLine, int endLine)
    {
        for (int line = firstLine; line < endLine; line++)
        {
            _covered[line] = true;
        }
    }

    /// <summary>Covers the lines of a match.</summary>
    public void Cover(LineMatch match) => Cover(match.FirstLine, match.EndLine);

    /// <summary>The lines that are not covered, in order.</summary>
    public IEnumerable<int> Uncovered()
    {
        for (int line = 0; line < _covered.Length; line++)
        {
            if (!_covered[line])
            {
                yield return line;
            }
        }
    }
}
