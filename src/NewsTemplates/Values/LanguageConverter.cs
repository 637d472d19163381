using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace NewsTemplates.Values;

/// <summary>
/// Language tags by BCP 47's grammar, without the few irregular ones of old: language, up to three extended languages,
/// script, region, variants, extensions, private use. The subtags themselves are not looked up.
/// </summary>
internal sealed class LanguageConverter() : ValueConverter<string>("language", "a language tag such as tr or tr-TR")
{
    private enum Part
    {
        Language,
        Extended,
        Script,
        Region,
        Variant,
        Extension,
        PrivateUse,
    }

    public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        string tag = text.Trim();
        if (tag.Length > 60)
        {
            return false;
        }

        var result = new StringBuilder(tag.Length);
        Part last = Part.Language;
        int extended = 0;
        bool isSingletonOpen = false;
        foreach (string subtag in tag.Replace('_', '-').Split('-'))
        {
            if (!IsSubtag(subtag))
            {
                return false;
            }

            if (result.Length == 0)
            {
                // "und" says that the language is not known.
                if (subtag.Length is not (2 or 3) || !IsLetters(subtag) || subtag.Equals("und", StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }

                result.Append(subtag.ToLowerInvariant());
                continue;
            }

            result.Append('-');
            if (last == Part.PrivateUse || (last == Part.Extension && subtag.Length > 1))
            {
                isSingletonOpen = false;
                result.Append(subtag.ToLowerInvariant());
            }
            else if (subtag.Length == 1)
            {
                if (isSingletonOpen)
                {
                    return false;
                }

                isSingletonOpen = true;
                last = subtag is "x" or "X" ? Part.PrivateUse : Part.Extension;
                result.Append(subtag.ToLowerInvariant());
            }
            else if (subtag.Length == 3 && IsLetters(subtag) && last <= Part.Extended && extended < 3)
            {
                extended++;
                last = Part.Extended;
                result.Append(subtag.ToLowerInvariant());
            }
            else if (subtag.Length == 4 && IsLetters(subtag) && last < Part.Script)
            {
                last = Part.Script;
                result.Append(char.ToUpperInvariant(subtag[0])).Append(subtag.Substring(1).ToLowerInvariant());
            }
            else if (last < Part.Region && ((subtag.Length == 2 && IsLetters(subtag)) || (subtag.Length == 3 && IsDigits(subtag))))
            {
                last = Part.Region;
                result.Append(subtag.ToUpperInvariant());
            }
            else if (last <= Part.Variant && (subtag.Length >= 5 || (subtag.Length == 4 && IsDigits(subtag.Substring(0, 1)))))
            {
                last = Part.Variant;
                result.Append(subtag.ToLowerInvariant());
            }
            else
            {
                return false;
            }
        }

        if (isSingletonOpen)
        {
            return false;
        }

        value = result.ToString();
        return true;
    }

    private static bool IsSubtag(string subtag)
    {
        foreach (char c in subtag)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return subtag.Length is >= 1 and <= 8;
    }

    private static bool IsLetters(string subtag)
    {
        foreach (char c in subtag)
        {
            if (c is >= '0' and <= '9')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigits(string subtag)
    {
        foreach (char c in subtag)
        {
            if (c is not (>= '0' and <= '9'))
            {
                return false;
            }
        }

        return true;
    }
}
