using System;
using NewsTemplates.Text;

namespace NewsTemplates.Matching;

/// <summary>
/// What selectors ask of an attribute's value. An empty value does not
/// pass where a part of one is asked for. <c>ignoreCase</c> ignores the case of the letters A to Z only, as CSS does.
/// </summary>
internal static class AttributeMatch
{
    /// <summary><c>[name=value]</c>: the whole value.</summary>
    public static bool Equal(string actual, string value, bool ignoreCase) =>
        SameAs(actual.AsSpan(), value, ignoreCase);

    /// <summary><c>[name^=value]</c>: the value begins so.</summary>
    public static bool StartsWith(string actual, string value, bool ignoreCase) =>
        value.Length > 0
        && actual.Length >= value.Length
        && SameAs(actual.AsSpan(0, value.Length), value, ignoreCase);

    /// <summary><c>[name$=value]</c>: the value ends so.</summary>
    public static bool EndsWith(string actual, string value, bool ignoreCase) =>
        value.Length > 0
        && actual.Length >= value.Length
        && SameAs(actual.AsSpan(actual.Length - value.Length), value, ignoreCase);

    /// <summary><c>[name*=value]</c>: the value holds this text.</summary>
    public static bool Contains(string actual, string value, bool ignoreCase)
    {
        if (value.Length == 0)
        {
            return false;
        }

        if (!ignoreCase)
        {
            return actual.IndexOf(value, StringComparison.Ordinal) >= 0;
        }

        for (int start = 0; start <= actual.Length - value.Length; start++)
        {
            if (SameAs(actual.AsSpan(start, value.Length), value, ignoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>[name~=value]</c>: one of the words of the value, which white space separates.</summary>
    public static bool Includes(string actual, string value, bool ignoreCase)
    {
        if (value.Length == 0)
        {
            return false;
        }

        int start = 0;
        for (int i = 0; i <= actual.Length; i++)
        {
            if (i == actual.Length || AsciiText.IsSpace(actual[i]))
            {
                if (SameAs(actual.AsSpan(start, i - start), value, ignoreCase))
                {
                    return true;
                }

                start = i + 1;
            }
        }

        return false;
    }

    /// <summary><c>[name|=value]</c>: the value, or the value and a dash before more, as <c>en</c> in <c>en-US</c>.</summary>
    public static bool DashMatch(string actual, string value, bool ignoreCase) =>
        actual.Length >= value.Length
        && (actual.Length == value.Length || actual[value.Length] == '-')
        && SameAs(actual.AsSpan(0, value.Length), value, ignoreCase);

    private static bool SameAs(ReadOnlySpan<char> actual, string value, bool ignoreCase) =>
        ignoreCase ? AsciiText.EqualsIgnoringCase(actual, value.AsSpan()) : actual.SequenceEqual(value.AsSpan());
}
