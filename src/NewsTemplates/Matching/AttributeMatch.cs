using System;
using NewsTemplates.Text;

namespace NewsTemplates.Matching;

/// <summary>Whether an attribute's value is as a selector asks.</summary>
/// <param name="actual">The attribute's value, UTF-8.</param>
/// <param name="value">What is asked for, UTF-8.</param>
/// <param name="ignoreCase">Whether the case of the letters A to Z does not count, as in CSS.</param>
internal delegate bool AttributeTest(ReadOnlySpan<byte> actual, ReadOnlySpan<byte> value, bool ignoreCase);

/// <summary>
/// What selectors ask of an attribute's value. An empty value does not
/// pass where a part of one is asked for.
/// </summary>
internal static class AttributeMatch
{
    /// <summary><c>[name=value]</c>: the whole value.</summary>
    public static bool Equal(ReadOnlySpan<byte> actual, ReadOnlySpan<byte> value, bool ignoreCase) =>
        ignoreCase ? AsciiText.EqualsIgnoringCase(actual, value) : actual.SequenceEqual(value);

    /// <summary><c>[name^=value]</c>: the value begins so.</summary>
    public static bool StartsWith(ReadOnlySpan<byte> actual, ReadOnlySpan<byte> value, bool ignoreCase) =>
        value.Length > 0
        && actual.Length >= value.Length
        && Equal(actual.Slice(0, value.Length), value, ignoreCase);

    /// <summary><c>[name$=value]</c>: the value ends so.</summary>
    public static bool EndsWith(ReadOnlySpan<byte> actual, ReadOnlySpan<byte> value, bool ignoreCase) =>
        value.Length > 0
        && actual.Length >= value.Length
        && Equal(actual.Slice(actual.Length - value.Length), value, ignoreCase);

    /// <summary><c>[name*=value]</c>: the value holds this text.</summary>
    public static bool Contains(ReadOnlySpan<byte> actual, ReadOnlySpan<byte> value, bool ignoreCase)
    {
        if (value.Length == 0)
        {
            return false;
        }

        if (!ignoreCase)
        {
            return actual.IndexOf(value) >= 0;
        }

        for (int start = 0; start <= actual.Length - value.Length; start++)
        {
            if (Equal(actual.Slice(start, value.Length), value, ignoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>[name~=value]</c>: one of the words of the value, which white space separates.</summary>
    public static bool Includes(ReadOnlySpan<byte> actual, ReadOnlySpan<byte> value, bool ignoreCase)
    {
        if (!ignoreCase && actual.IndexOf(value) < 0)
        {
            return false;
        }

        foreach (ReadOnlySpan<byte> word in new AsciiWords(actual))
        {
            if (Equal(word, value, ignoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>[name|=value]</c>: the value, or the value and a dash before more, as <c>en</c> in <c>en-US</c>.</summary>
    public static bool DashMatch(ReadOnlySpan<byte> actual, ReadOnlySpan<byte> value, bool ignoreCase) =>
        actual.Length >= value.Length
        && (actual.Length == value.Length || actual[value.Length] == '-')
        && Equal(actual.Slice(0, value.Length), value, ignoreCase);
}
