using System.Globalization;
using System.Linq;

namespace NewsTemplates.Captures;

/// <summary>Reads the sets of characters in a regular expression, as far as patterns and their types use them.</summary>
internal static class CharacterSetReader
{
    /// <summary>A category of Unicode, behind its brace.</summary>
    public static CharacterSet Category(ExpressionCursor cursor) => new("", Categories(cursor));

    /// <summary>An escaped sign; of letters and digits that are escaped, no meaning is known here.</summary>
    public static char Escaped(ExpressionCursor cursor)
    {
        char c = cursor.Take();
        cursor.Require(c is > ' ' and < (char)128 && !char.IsLetterOrDigit(c));
        return c;
    }

    /// <summary>A class of characters, behind its bracket; null if it holds all that a line may.</summary>
    /// <param name="cursor">Where it stands.</param>
    public static CharacterSet? Class(ExpressionCursor cursor)
    {
        bool isNegated = cursor.Take("^");
        string ranges = "";
        int categories = 0;
        bool isAll = isNegated;
        bool hasLineFeed = isNegated;
        bool isFirst = true;
        for (; cursor.IsKnown && (cursor.Next != ']' || isFirst); isFirst = false)
        {
            if (cursor.IsAtEnd || cursor.Next is '[' or ']')
            {
                cursor.Require(false);
                return null;
            }

            if (cursor.Take(@"-[\n]"))
            {
                cursor.Require(cursor.Next == ']' && !isFirst);
                hasLineFeed = false;
                continue;
            }

            if (cursor.Take(@"\n"))
            {
                hasLineFeed = !isNegated;
                continue;
            }

            isAll = false;
            if (cursor.Take(@"\p{"))
            {
                categories |= Categories(cursor);
                cursor.Require(cursor.Next != '-' || cursor.Following is ']' or '[');
                continue;
            }

            char from = SetCharacter(cursor);
            char to = from;
            if (cursor.Next == '-' && cursor.Following != ']' && !cursor.IsAt(@"-[\n]"))
            {
                cursor.Take();
                to = SetCharacter(cursor);
                cursor.Require(to >= from);
            }

            ranges += new string([from, to]);
        }

        // A line feed is taken by nothing but the step to the next line.
        cursor.Require(!hasLineFeed);
        cursor.Take();
        return isAll ? null : new CharacterSet(ranges, categories, isNegated);
    }

    private static char SetCharacter(ExpressionCursor cursor)
    {
        if (cursor.Take(@"\"))
        {
            return Escaped(cursor);
        }

        // A bracket would be a subtraction.
        cursor.Require(cursor.Next is not ('[' or '\0'));
        return cursor.Take();
    }

    private static int Categories(ExpressionCursor cursor)
    {
        UnicodeCategory[] categories = cursor.TakeTo('}') switch
        {
            "L" =>
            [
                UnicodeCategory.UppercaseLetter, UnicodeCategory.LowercaseLetter, UnicodeCategory.TitlecaseLetter,
                UnicodeCategory.ModifierLetter, UnicodeCategory.OtherLetter,
            ],
            "Lu" => [UnicodeCategory.UppercaseLetter],
            "Ll" => [UnicodeCategory.LowercaseLetter],
            "Lt" => [UnicodeCategory.TitlecaseLetter],
            "M" => [UnicodeCategory.NonSpacingMark, UnicodeCategory.SpacingCombiningMark, UnicodeCategory.EnclosingMark],
            _ => [],
        };
        cursor.Require(categories.Length > 0);
        return categories.Sum(category => 1 << (int)category);
    }
}
