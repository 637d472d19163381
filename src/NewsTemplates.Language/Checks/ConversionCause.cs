using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Model;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Checks;

/// <summary>What in the layout is to blame for a text that is not of its field's type, and what to do about it.</summary>
/// <param name="places">Where things stand in the layout.</param>
/// <param name="use">Which rules serve.</param>
/// <param name="entries">Which entries of rules do something.</param>
internal sealed class ConversionCause(LayoutSourceMap places, RuleUse use, EntryUse entries)
{
    public (SourceSpan Place, string Remedy) Of(ExtractionIssue issue, FieldModel field)
    {
        (FieldModel Field, int Index)? found = places.Rule(issue.Rule);
        RuleModel? rule = found is { } served ? served.Field.Rules[served.Index] : null;
        if (rule is not null && entries.IdleSteps(field, rule).FirstOrDefault() is { } idle)
        {
            return (idle.Span, $"'{idle.Key}: {idle.Text}' does nothing: correct it");
        }

        SourceSpan place = places.RuleSpan(issue);
        switch (field.Type)
        {
            case EnumType { Enum: var type }:
                IReadOnlyList<EntryModel> unseen = [.. entries.IdleLabels(type)];
                if (Spelling.Nearest(issue.Found ?? "", [.. unseen.Select(label => label.Text)]) is { } nearest)
                {
                    return (unseen.First(label => label.Text == nearest).Span, $"the label '{nearest}' stands in no page: correct it");
                }

                // Where the rule finds other labels, it is right, and the enum lacks one.
                bool isServed = found is { } rules && use.IsServed(FieldId.Of(field), rules.Index);
                return (isServed ? type.NameSpan : place, $"add it to the labels of {type.Name}, or cut the label out with 'match'");

            case ScalarType { Kind: BuiltInType.DateTime or BuiltInType.Date }
                when (rule?.Conversion ?? field.Conversion) is { Formats: { Count: > 0 } formats, Span: { } span }:
                string written = string.Join(", ", formats.Select(format => $"'{format}'"));
                return (span, $"its 'format' ({written}) does not fit: correct it, or cut the date out with 'match'");

            case ScalarType { Kind: BuiltInType.DateTime or BuiltInType.Date }:
                return (place, "write its 'format', or cut the date out with 'match'");

            default:
                return (place, "cut the value out with 'match', or correct the rule or the type");
        }
    }
}
