using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads <c>refuse</c>: when a page is none, and why.</summary>
internal static class RefusalBinder
{
    public static EquatableArray<RefusalModel> Bind(BindingContext context, FieldContext fieldContext, SequenceSyntax? list)
    {
        var refusals = new List<RefusalModel>();
        foreach (MappingSyntax item in list?.Items.OfType<MappingSyntax>() ?? Enumerable.Empty<MappingSyntax>())
        {
            MappingReader keys = context.Read(item, LayoutKeys.Refusal, item.Span);
            if (SourceBinder.Condition(context, fieldContext, keys.Text("when")) is { } when && keys.Text("reason") is { } reason)
            {
                refusals.Add(new RefusalModel(when, reason.Value));
            }
        }

        return [.. refusals];
    }
}
