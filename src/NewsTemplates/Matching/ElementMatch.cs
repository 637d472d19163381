using System;
using NewsTemplates.Html;
using NewsTemplates.Markup;

namespace NewsTemplates.Matching;

/// <summary>What selectors ask of an element and its place, apart from its name and attributes.</summary>
internal static class ElementMatch
{
    /// <summary><c>#id</c>. On a page in quirks mode the case of A to Z does not count.</summary>
    public static bool HasId(MatchContext on, int element, ReadOnlySpan<byte> id) =>
        on.TryAttribute(element, NameTable.Id, out ReadOnlySpan<byte> actual) && AttributeMatch.Equal(actual, id, on.Page.IsQuirks);

    /// <summary><c>.name</c>. On a page in quirks mode the case of A to Z does not count.</summary>
    public static bool HasClass(MatchContext on, int element, ReadOnlySpan<byte> name) =>
        on.TryAttribute(element, NameTable.Class, out ReadOnlySpan<byte> actual) && AttributeMatch.Includes(actual, name, on.Page.IsQuirks);

    /// <summary><c>:scope</c>: the scope, which is the root where the scope is the whole page.</summary>
    public static bool IsScope(PageDocument page, int element, int scope) => element == (scope > 0 ? scope : page.Root);

    /// <summary><c>:any-link</c>: an <c>a</c> or <c>area</c> of HTML with an <c>href</c>.</summary>
    public static bool IsLink(MatchContext on, int element) =>
        on.Page.HtmlTag(element) is Tag.A or Tag.Area && on.TryAttribute(element, NameTable.Href, out _);

    /// <summary><c>:empty</c>: neither elements nor text inside; white space is text, a comment is not.</summary>
    public static bool IsEmpty(MatchContext on, int element)
    {
        PageDocument page = on.Page;
        int end = page.End(element);
        for (int node = element + 1; node < end; node++)
        {
            on.Spend(1);
            if (page.Kind(node) == NodeKind.Element || (page.Kind(node) == NodeKind.Text && page.HasText(node)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>:only-child</c>.</summary>
    public static bool IsOnlyChild(PageDocument page, int element) => page.ElementCount(page.Parent(element)) == 1;

    /// <summary><c>:only-of-type</c>.</summary>
    public static bool IsOnlyOfType(PageDocument page, int element) => page.CountOfType(element) == 1;

    /// <summary><c>:nth-child(an+b)</c>; <c>:first-child</c> is 0 and 1.</summary>
    public static bool IsNthChild(PageDocument page, int element, int step, int offset) =>
        IsNth(page.ElementIndex(element), step, offset);

    /// <summary><c>:nth-last-child(an+b)</c>; <c>:last-child</c> is 0 and 1.</summary>
    public static bool IsNthLastChild(PageDocument page, int element, int step, int offset) =>
        IsNth(page.ElementCount(page.Parent(element)) - page.ElementIndex(element) + 1, step, offset);

    /// <summary><c>:nth-of-type(an+b)</c>; <c>:first-of-type</c> is 0 and 1.</summary>
    public static bool IsNthOfType(PageDocument page, int element, int step, int offset) =>
        IsNth(page.IndexOfType(element), step, offset);

    /// <summary><c>:nth-last-of-type(an+b)</c>; <c>:last-of-type</c> is 0 and 1.</summary>
    public static bool IsNthLastOfType(PageDocument page, int element, int step, int offset) =>
        IsNth(page.CountOfType(element) - page.IndexOfType(element) + 1, step, offset);

    /// <summary>Whether some n of 0, 1, 2, … gives step * n + offset = index.</summary>
    public static bool IsNth(int index, int step, int offset)
    {
        long distance = (long)index - offset;
        return step == 0 ? distance == 0 : distance % step == 0 && distance / step >= 0;
    }
}
