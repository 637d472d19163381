using System;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>A saved page from which a layout is begun.</summary>
/// <param name="Name">The page as messages name it, such as its path.</param>
/// <param name="Html">The page's HTML, decoded.</param>
/// <param name="Url">Its absolute URL; null where the page itself tells it.</param>
public sealed record DraftPage(string Name, string Html, Uri? Url);
