using System.Linq;

namespace NewsTemplates.Markup;

/// <summary>Sets of elements of HTML of which the standard speaks.</summary>
internal static class TagSets
{
    /// <summary>The special category (13.2.4.2).</summary>
    public static readonly bool[] Special = Of(
        Tag.Address, Tag.Applet, Tag.Area, Tag.Article, Tag.Aside, Tag.Base, Tag.Basefont, Tag.Bgsound, Tag.Blockquote, Tag.Body, Tag.Br, Tag.Button,
        Tag.Caption, Tag.Center, Tag.Col, Tag.Colgroup, Tag.Dd, Tag.Details, Tag.Dir, Tag.Div, Tag.Dl, Tag.Dt, Tag.Embed, Tag.Fieldset,
        Tag.Figcaption, Tag.Figure, Tag.Footer, Tag.Form, Tag.Frame, Tag.Frameset, Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6, Tag.Head,
        Tag.Header, Tag.Hgroup, Tag.Hr, Tag.Html, Tag.Iframe, Tag.Img, Tag.Input, Tag.Keygen, Tag.Li, Tag.Link, Tag.Listing, Tag.Main, Tag.Marquee,
        Tag.Menu, Tag.Meta, Tag.Nav, Tag.Noembed, Tag.Noframes, Tag.Noscript, Tag.Object, Tag.Ol, Tag.P, Tag.Param, Tag.Plaintext, Tag.Pre,
        Tag.Script, Tag.Search, Tag.Section, Tag.Select, Tag.Source, Tag.Style, Tag.Summary, Tag.Table, Tag.Tbody, Tag.Td, Tag.Template,
        Tag.Textarea, Tag.Tfoot, Tag.Th, Tag.Thead, Tag.Title, Tag.Tr, Tag.Track, Tag.Ul, Tag.Wbr, Tag.Xmp);

    /// <summary>What bounds a scope (13.2.4.2), that of tables excepted.</summary>
    public static readonly bool[] Scope = Of(
        Tag.Applet, Tag.Caption, Tag.Html, Tag.Table, Tag.Td, Tag.Th, Tag.Marquee, Tag.Object, Tag.Select, Tag.Template);

    /// <summary>Whose end tags may be left out (13.2.6.3).</summary>
    public static readonly bool[] Implied = Of(Tag.Dd, Tag.Dt, Tag.Li, Tag.Optgroup, Tag.Option, Tag.P, Tag.Rb, Tag.Rp, Tag.Rt, Tag.Rtc);

    /// <summary>Whose end tags the end of a template implies (13.2.6.3).</summary>
    public static readonly bool[] ImpliedThoroughly =
        Of(Implied, Tag.Caption, Tag.Colgroup, Tag.Tbody, Tag.Td, Tag.Tfoot, Tag.Th, Tag.Thead, Tag.Tr);

    /// <summary>The headings.</summary>
    public static readonly Tag[] HeadingTags = [Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6];

    /// <summary>The groups of rows.</summary>
    public static readonly Tag[] RowGroupTags = [Tag.Tbody, Tag.Tfoot, Tag.Thead];

    /// <summary>The headings.</summary>
    public static readonly bool[] Headings = Of(HeadingTags);

    /// <summary>Within which a node is foster parented, and what belongs beside it.</summary>
    public static readonly bool[] TableParts = Of(Tag.Table, Tag.Tbody, Tag.Tfoot, Tag.Thead, Tag.Tr);

    /// <summary>The groups of rows.</summary>
    public static readonly bool[] RowGroups = Of(RowGroupTags);

    /// <summary>Start tags that leave a drawing (13.2.6.5).</summary>
    public static readonly bool[] LeavingForeign = Of(
        Tag.B, Tag.Big, Tag.Blockquote, Tag.Body, Tag.Br, Tag.Center, Tag.Code, Tag.Dd, Tag.Div, Tag.Dl, Tag.Dt, Tag.Em, Tag.Embed, Tag.H1, Tag.H2,
        Tag.H3, Tag.H4, Tag.H5, Tag.H6, Tag.Head, Tag.Hr, Tag.I, Tag.Img, Tag.Li, Tag.Listing, Tag.Menu, Tag.Meta, Tag.Nobr, Tag.Ol, Tag.P, Tag.Pre,
        Tag.Ruby, Tag.S, Tag.Small, Tag.Span, Tag.Strong, Tag.Strike, Tag.Sub, Tag.Sup, Tag.Table, Tag.Tt, Tag.U, Tag.Ul, Tag.Var);

    /// <summary>A set of elements: true at their numbers.</summary>
    public static bool[] Of(params Tag[] tags) => Of([], tags);

    private static bool[] Of(bool[] others, params Tag[] tags) =>
        [.. Enumerable.Range(0, (int)Tag.Last + 1).Select(tag => tags.Contains((Tag)tag) || (tag < others.Length && others[tag]))];
}
