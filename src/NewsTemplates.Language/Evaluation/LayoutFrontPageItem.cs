using System;
using System.Collections.Generic;

namespace NewsTemplates.Language.Evaluation;

/// <summary>The record of a block that is an item of front pages.</summary>
internal sealed class LayoutFrontPageItem : LayoutRecord, IFrontPageItem
{
    public LayoutFrontPageItem(IEnumerable<KeyValuePair<string, object?>> fields)
        : base(fields)
    {
    }

    public string Title => (string)(this["title"] ?? this["headline"])!;

    public Uri? Url => (Uri?)this["url"];

    public string? Summary => (string?)this["summary"];
}
