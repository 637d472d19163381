using System.Collections.Generic;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Urls;

namespace NewsTemplates.Language.Binding;

/// <summary>Where a field stands, as far as it decides what the field may say.</summary>
/// <param name="Owner">The page or block, for messages: <c>page Article</c>.</param>
/// <param name="Content">Whether its rules look at elements or at lines.</param>
/// <param name="Urls">The page's URL patterns, for <c>url(…)</c>; null in a block, which does not know its page.</param>
/// <param name="InBlock">Whether it is a block's field: then placeholders of a pattern may fill it, and it needs no rule of its own.</param>
internal sealed record FieldContext(string Owner, PageContent Content, IReadOnlyList<UrlPattern>? Urls, bool InBlock)
{
    /// <summary>Where the page is named that has no <c>urls</c>; null if it has some, and in a block.</summary>
    public SourceSpan? AddresslessSpan { get; init; }

    /// <summary>Whether it is a contract's field: then it needs no rule, and pages of several sites have it.</summary>
    public bool InContract { get; init; }

    /// <summary>The fields of the contract of the page's record, whose splitting and counts hold unless others are written.</summary>
    public IReadOnlyDictionary<string, FieldModel> Contract { get; init; } = new Dictionary<string, FieldModel>();
}
