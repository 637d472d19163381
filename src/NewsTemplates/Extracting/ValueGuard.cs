using NewsTemplates.Guards;

namespace NewsTemplates.Extracting;

/// <summary>Drops found texts that are no value, whatever the layout says, and reports them.</summary>
internal static class ValueGuard
{
    /// <summary>Whether a text is what a value only is to come for. What the layout itself says is not asked.</summary>
    public static bool IsFiller(this FieldReader field, string text, ValuePath? path = null)
    {
        if (field.IsConstant || !FillerText.Is(text))
        {
            return false;
        }

        field.Drop(IssueKind.Placeholder, $"the page shows a placeholder: {FieldReader.Shorten(text)}", text, path);
        return true;
    }

    /// <summary>Whether a text can be no value of its field: a filler, the field's label, or an address for a name.</summary>
    public static bool IsNoValue(this FieldReader field, string text, ValuePath path)
    {
        if (field.IsConstant)
        {
            return false;
        }

        if (FieldLabel.Is(field.Info.Name, text))
        {
            field.Drop(IssueKind.Placeholder, $"the page shows a label without its value: {FieldReader.Shorten(text)}", text, path);
            return true;
        }

        if (field.Info.Name == "authors" && PersonAddress.Is(text))
        {
            field.Drop(IssueKind.NotAName, $"the page shows an address in place of a name: {FieldReader.Shorten(text)}", text, path);
            return true;
        }

        return field.IsFiller(text, path);
    }
}
