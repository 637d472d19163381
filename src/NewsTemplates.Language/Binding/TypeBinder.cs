using System;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Binding;

/// <summary>Finds the type that a word stands for.</summary>
internal static class TypeBinder
{
    /// <summary>The type, or null where the word is none; then it is reported.</summary>
    public static TypeModel? Bind(BindingContext context, ScalarSyntax text, Slice word)
    {
        if (TypeName.Find(word.Text) is { } builtIn)
        {
            return OfBuiltIn(builtIn);
        }

        if (context.Enums.TryGetValue(word.Text, out EnumModel? model))
        {
            context.UsedEnums.Add(word.Text);
            return new EnumType(model);
        }

        if (context.Blocks.ContainsKey(word.Text))
        {
            context.UsedBlocks.Add(word.Text);
            return new BlockType(word.Text);
        }

        if (context.BrokenTypes.Contains(word.Text))
        {
            return null;
        }

        if (word.Length == 0)
        {
            context.ReportPart(LayoutDiagnostics.UnknownType, text, word, "", context.Hint("", TypeName.Words));
            return null;
        }

        string[] own = context.Blocks.Keys.Concat(context.Enums.Keys).ToArray();
        if (char.IsUpper(word.Text, 0) && TypeName.Nearest(word.Text, Array.Empty<string>()) is null)
        {
            (string, SourceSpan)[] known = [.. own.Select(name => (name, context.TypeNames[name]))];
            context.ReportUnknownName(LayoutDiagnostics.UnknownBlock, text, word, known, word.Text);
        }
        else
        {
            string hint = context.Hint(word.Text, TypeName.Words.Concat(own).ToArray(), (wrong, _) => TypeName.Nearest(wrong, own));
            context.ReportPart(LayoutDiagnostics.UnknownType, text, word, word.Text, hint);
        }

        return null;
    }

    private static TypeModel OfBuiltIn(BuiltInType type) => type switch
    {
        BuiltInType.Image => new ImageType(),
        BuiltInType.Body => new BodyType(),
        _ => new ScalarType(type),
    };
}
