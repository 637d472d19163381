using System.Collections.Generic;

namespace NewsTemplates.Html;

/// <summary>The words that the name of a class or id is made of.</summary>
internal static class NameWords
{
    /// <summary>The words of a class or id, in small letters: <c>articleBody</c>, <c>article-body</c> and <c>article_body</c> have two.</summary>
    public static IEnumerable<string> Of(string name)
    {
        int start = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            bool ends = i == name.Length || !IsLetterOrDigit(name[i]) || (char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
            if (ends)
            {
                // What stands before the first word, as the full stop of a selector does.
                while (start < i && !IsLetterOrDigit(name[start]))
                {
                    start++;
                }

                if (i > start)
                {
                    yield return name.Substring(start, i - start).ToLowerInvariant();
                }

                start = i < name.Length && !IsLetterOrDigit(name[i]) ? i + 1 : i;
            }
        }
    }

    private static bool IsLetterOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
