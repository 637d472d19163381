using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace NewsTemplates.Numbers;

/// <summary>Numbers as a culture writes them.</summary>
internal sealed class NumberText
{
    private const char ArabicDecimalSeparator = '\u066B';
    private const char ArabicGroupSeparator = '\u066C';

    private readonly char _decimalSeparator;
    private readonly char _groupSeparator;
    private readonly int[] _groupSizes;

    public NumberText(CultureInfo culture)
    {
        NumberFormatInfo format = culture.NumberFormat;
        _decimalSeparator = format.NumberDecimalSeparator is [char point] ? point : '.';
        _groupSeparator = format.NumberGroupSeparator is [char group] ? AsPlain(group) : ',';
        _groupSizes = format.NumberGroupSizes is { Length: > 0 } sizes ? sizes : [3];
    }

    /// <summary>
    /// Rewrites a number as <c>-1234.5</c>. Groups must be complete (<c>1.23</c> is none) and of one kind: the culture's
    /// separator or a no-break space, in threes or as the culture groups. Digits may be those of any script.
    /// </summary>
    public bool TryReadPlain(string text, bool allowFraction, out string plain)
    {
        plain = "";
        string trimmed = text.Trim();
        var result = new StringBuilder(trimmed.Length);
        int at = 0;
        if (trimmed.Length > 0 && trimmed[0] is '-' or '+' or '\u2212')
        {
            if (trimmed[0] != '+')
            {
                result.Append('-');
            }

            at = 1;
        }

        var groups = new List<int>();
        char separator = '\0';
        int length = 0;
        for (; at < trimmed.Length; at++)
        {
            char c = trimmed[at];
            int digit = Digits.ValueOf(c);
            if (digit >= 0)
            {
                result.Append((char)('0' + digit));
                length++;
            }
            else if (IsGroupSeparator(c) && (separator == '\0' || separator == AsPlain(c)))
            {
                separator = AsPlain(c);
                groups.Add(length);
                length = 0;
            }
            else
            {
                break;
            }
        }

        if (separator == '\0' ? length == 0 : !AreGroups(groups, length))
        {
            return false;
        }

        if (allowFraction && at < trimmed.Length && IsDecimalSeparator(trimmed[at]))
        {
            result.Append('.');
            int start = ++at;
            for (; at < trimmed.Length && Digits.ValueOf(trimmed[at]) is >= 0 and int digit; at++)
            {
                result.Append((char)('0' + digit));
            }

            if (at == start)
            {
                return false;
            }
        }

        plain = result.ToString();
        return at == trimmed.Length;
    }

    private bool IsDecimalSeparator(char c) => c == _decimalSeparator || c == ArabicDecimalSeparator;

    // A plain space separates groups only where the culture says so: elsewhere it is the space between two numbers.
    private bool IsGroupSeparator(char c) => c == ' '
        ? _groupSeparator == ' '
        : AsPlain(c) == _groupSeparator || AsPlain(c) == ' ' || c == ArabicGroupSeparator;

    /// <summary>One character for those that writers do not tell apart.</summary>
    private static char AsPlain(char c) => c switch
    {
        '\u00A0' or '\u202F' or '\u2009' or '\u2007' => ' ',
        '\u2019' => '\'',
        _ => c,
    };

    /// <param name="earlier">The lengths of all groups but the last.</param>
    /// <param name="last">The length of the last.</param>
    private bool AreGroups(List<int> earlier, int last) => AreGroups(earlier, last, [3]) || AreGroups(earlier, last, _groupSizes);

    private static bool AreGroups(List<int> earlier, int last, int[] sizes)
    {
        if (last != sizes[0])
        {
            return false;
        }

        for (int i = earlier.Count - 1, nth = 1; i >= 0; i--, nth++)
        {
            int size = sizes[nth < sizes.Length ? nth : sizes.Length - 1];
            if (i == 0 ? earlier[i] < 1 || earlier[i] > size : earlier[i] != size)
            {
                return false;
            }
        }

        return true;
    }
}
