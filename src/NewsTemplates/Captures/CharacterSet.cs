using System.Globalization;

namespace NewsTemplates.Captures;

/// <summary>A set of characters: some, those of categories of Unicode, or all but these. Immutable.</summary>
internal sealed class CharacterSet
{
    private readonly string _ranges;
    private readonly int _categories;
    private readonly bool _isNegated;
    private readonly bool[] _ascii = new bool[128];

    /// <param name="ranges">The first and the last character of each range.</param>
    /// <param name="categories">A bit for each category.</param>
    /// <param name="isNegated">Whether all others are meant.</param>
    public CharacterSet(string ranges, int categories = 0, bool isNegated = false)
    {
        _ranges = ranges;
        _categories = categories;
        _isNegated = isNegated;
        for (int c = 0; c < _ascii.Length; c++)
        {
            _ascii[c] = Look((char)c);
        }
    }

    public bool Contains(char c) => c < _ascii.Length ? _ascii[c] : Look(c);

    private bool Look(char c)
    {
        bool isThere = _categories != 0 && (_categories >> (int)CharUnicodeInfo.GetUnicodeCategory(c) & 1) != 0;
        for (int i = 0; i < _ranges.Length && !isThere; i += 2)
        {
            isThere = c >= _ranges[i] && c <= _ranges[i + 1];
        }

        return isThere != _isNegated;
    }
}
