using System;
using System.Collections.Generic;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Binding;

/// <summary>A field as written, its short and long forms made alike: rules, type, and the long form's keys.</summary>
internal sealed class FieldSyntax
{
    public FieldSyntax(ScalarSyntax key)
    {
        Key = key;
        IsOptional = key.Value.EndsWith("?", StringComparison.Ordinal);
        Name = IsOptional ? key.Value.Substring(0, key.Value.Length - 1) : key.Value;
    }

    public ScalarSyntax Key { get; }

    public string Name { get; }

    public bool IsOptional { get; }

    /// <summary>Whether it is <c>none</c>, which takes an inherited field away.</summary>
    public bool IsNone { get; set; }

    /// <summary>Whether it says <c>each</c>; null where it does not say how many (<c>as T</c> alone).</summary>
    public bool? IsEach { get; set; }

    /// <summary>Where <c>each</c> is written; null where it is not, or in a text with a reported mistake.</summary>
    public SourceSpan? EachSpan { get; set; }

    /// <summary>The text of the type, and the type's part of it; null where none is written.</summary>
    public (ScalarSyntax Text, Slice Word)? Type { get; set; }

    /// <summary>The long form's keys, or null for a short form.</summary>
    public MappingReader? Keys { get; set; }

    public List<RuleSyntax> Rules { get; } = [];

    /// <summary>Whether something in it was wrong and is reported.</summary>
    public bool IsBroken { get; set; }
}
