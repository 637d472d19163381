using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Families;

/// <summary>A layout and the families that it extends. On nothing else does what the layout means depend.</summary>
/// <param name="File">The layout.</param>
/// <param name="Families">The families, the nearest first; of a broken line those that could be found.</param>
/// <param name="IsBroken">Whether a family is not there, cannot be read, or extends itself: then what is inherited is not known.</param>
/// <param name="Problem">What is to report of this at the layout's own <c>extends</c>, or null.</param>
internal sealed record Lineage(LayoutFile File, EquatableArray<LayoutFile> Families, bool IsBroken, LayoutDiagnostic? Problem)
{
    /// <summary>The layout and its families, the farthest first: in the order in which one replaces another.</summary>
    public IEnumerable<LayoutFile> FromFarthest => Families.Reverse().Append(File);

    /// <summary>A layout that extends nothing.</summary>
    public static Lineage Of(LayoutFile file) => new FamilyTree([file]).LineageOf(file);

    /// <summary>The lines of the layout's families, the nearest first.</summary>
    public IEnumerable<Lineage> OfFamilies() =>
        Families.Select((family, index) => new Lineage(family, [.. Families.Skip(index + 1)], IsBroken, null));
}
