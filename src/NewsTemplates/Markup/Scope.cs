using System;

namespace NewsTemplates.Markup;

/// <summary>How far elements are sought among the open ones: up to an element that bounds the search.</summary>
internal enum Scope
{
    /// <summary>The scope that the standard calls no other name (13.2.4.2).</summary>
    Default,

    /// <summary>The list item scope.</summary>
    ListItem,

    /// <summary>The button scope.</summary>
    Button,

    /// <summary>The table scope.</summary>
    Table,

    /// <summary>Up to a special element: where the end tag of an element of no rule of its own is sought.</summary>
    Special,

    /// <summary>Up to a special element that is no <c>address</c>, <c>div</c> or <c>p</c>: where a new list item seeks one to close.</summary>
    Item,
}

/// <summary>Which elements bound which scopes.</summary>
internal static class ScopeBounds
{
    /// <summary>How many scopes there are.</summary>
    public const int Count = (int)Scope.Item + 1;

    // What holds HTML in drawings bounds all scopes but that of tables.
    private const int OfForeign = ((1 << Count) - 1) & ~(1 << (int)Scope.Table);

    private static readonly byte[] OfTags = CreateTags();

    /// <summary>The scopes that an element bounds: for each its bit.</summary>
    public static int Of(in MarkupNode node) => node.Namespace switch
    {
        MarkupNamespace.Html => OfTags[(int)node.Tag],
        MarkupNamespace.MathMl => node.Tag is Tag.Mi or Tag.Mo or Tag.Mn or Tag.Ms or Tag.Mtext or Tag.AnnotationXml ? OfForeign : 0,
        _ => node.Tag is Tag.ForeignObject or Tag.Desc or Tag.Title ? OfForeign : 0,
    };

    private static byte[] CreateTags()
    {
        byte[] bounds = new byte[(int)Tag.Last + 1];
        for (int tag = 1; tag < bounds.Length; tag++)
        {
            int all = (TagSets.Scope[tag] ? (1 << (int)Scope.Default) | (1 << (int)Scope.ListItem) | (1 << (int)Scope.Button) : 0)
                | ((Tag)tag is Tag.Ol or Tag.Ul ? 1 << (int)Scope.ListItem : 0)
                | ((Tag)tag is Tag.Button ? 1 << (int)Scope.Button : 0)
                | ((Tag)tag is Tag.Html or Tag.Table or Tag.Template ? 1 << (int)Scope.Table : 0)
                | (TagSets.Special[tag] ? 1 << (int)Scope.Special : 0)
                | (TagSets.Special[tag] && (Tag)tag is not (Tag.Address or Tag.Div or Tag.P) ? 1 << (int)Scope.Item : 0);
            bounds[tag] = (byte)all;
        }

        return bounds;
    }
}
