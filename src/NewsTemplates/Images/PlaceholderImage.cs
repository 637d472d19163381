using System;
using NewsTemplates.Urls;

namespace NewsTemplates.Images;

/// <summary>Images that only keep the place of another.</summary>
internal static class PlaceholderImage
{
    // What such files are called, alone or joined with the words below: blank.gif, 1x1-transparent.png, ajax-loader.gif.
    private static readonly string[] Names =
    [
        "blank", "spacer", "pixel", "1x1", "transparent", "clear", "empty", "dummy", "loading", "loader", "preloader", "lazy", "lazyload",
        "lazyloading", "grey", "gray", "noimage", "nophoto", "nopicture", "noimg", "trans", "shim",
    ];

    private static readonly string[] Fillers =
    [
        "image", "img", "icon", "photo", "picture", "pic", "gif", "png", "ajax", "bg", "background", "default", "no", "spinner"
    ];

    /// <summary>
    /// Whether the address is empty, the data itself or nothing, or its file has a name that only a placeholder has. A
    /// real photograph of something transparent is told by the other words in its name.
    /// </summary>
    public static bool Is(string address)
    {
        string trimmed = WebAddress.Clean(address);
        if (trimmed.Length == 0 || trimmed[0] == '#'
            || StartsWith(trimmed, "data:") || StartsWith(trimmed, "about:") || StartsWith(trimmed, "blob:") || StartsWith(trimmed, "javascript:"))
        {
            return true;
        }

        string[] words = FileName(trimmed).ToLowerInvariant().Split(['-', '_', '.', '+', '~'], StringSplitOptions.RemoveEmptyEntries);
        if (Array.IndexOf(words, "placeholder") >= 0 || Array.IndexOf(Names, string.Concat(words)) >= 0)
        {
            return true;
        }

        bool isNamed = false;
        foreach (string word in words)
        {
            bool isName = Array.IndexOf(Names, word) >= 0;
            if (!isName && Array.IndexOf(Fillers, word) < 0 && !IsNumber(word))
            {
                return false;
            }

            isNamed |= isName;
        }

        return isNamed;
    }

    /// <summary>The last part of the path, without query and extension.</summary>
    private static string FileName(string address)
    {
        int end = address.AsSpan().IndexOfAny('?', '#');
        string path = end < 0 ? address : address.Substring(0, end);
        string name = path.Substring(path.LastIndexOf('/') + 1);
        int dot = name.LastIndexOf('.');
        return dot < 0 ? name : name.Substring(0, dot);
    }

    private static bool IsNumber(string word)
    {
        foreach (char c in word)
        {
            if (c is not (>= '0' and <= '9'))
            {
                return false;
            }
        }

        return word.Length <= 4;
    }

    private static bool StartsWith(string text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
