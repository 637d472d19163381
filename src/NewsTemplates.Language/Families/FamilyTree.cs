using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Families;

/// <summary>The families of a project, by name: what <c>extends</c> leads to. Two are equal if they lead everywhere alike.</summary>
internal sealed class FamilyTree : IEquatable<FamilyTree>
{
    private readonly EquatableArray<LayoutFile> _all;
    private readonly EquatableArray<string> _sites;
    private readonly Dictionary<string, LayoutFile> _families = new(StringComparer.Ordinal);

    /// <summary>Makes the tree of a project's layouts. Of two families with one name the first by path has it.</summary>
    public FamilyTree(IEnumerable<LayoutFile> files)
    {
        LayoutFile[] inOrder = [.. files.OrderBy(file => file.Source.Path, StringComparer.Ordinal)];
        _all = [.. inOrder.Where(file => file.IsFamily)];
        _sites = [.. inOrder.Select(file => file.Site).OfType<string>()];
        foreach (LayoutFile family in _all)
        {
            if (family.Family is { } name && !_families.ContainsKey(name))
            {
                _families.Add(name, family);
            }
        }
    }

    /// <summary>A layout's line of families.</summary>
    public Lineage LineageOf(LayoutFile file)
    {
        var line = new List<LayoutFile> { file };
        while (line[line.Count - 1].Extends is { } name)
        {
            if (!_families.TryGetValue(name.Value, out LayoutFile? family))
            {
                return Broken(line, line.Count == 1 ? Unknown(name) : null);
            }

            int start = line.IndexOf(family);
            if (start >= 0)
            {
                return Broken(line, start == 0 ? Cycle(line) : null);
            }

            if (family.Syntax.Root is null)
            {
                return Broken(line, null);
            }

            line.Add(family);
        }

        return line.Exists(part => part.SaysNotWhatItExtends) || line.Skip(1).Any(family => family.Syntax.Diagnostics.Count > 0)
            ? Broken(line, null)
            : new Lineage(file, [.. line.Skip(1)], false, null);
    }

    /// <inheritdoc/>
    public bool Equals(FamilyTree? other) => other is not null && _all == other._all && _sites == other._sites;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FamilyTree);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((_all.GetHashCode() * 31) + _sites.GetHashCode());

    private static Lineage Broken(List<LayoutFile> line, LayoutDiagnostic? problem) => new(line[0], [.. line.Skip(1)], true, problem);

    private LayoutDiagnostic? Unknown(ScalarSyntax name)
    {
        string hint = _sites.Contains(name.Value) ? ": this is a site, and only a family can be extended"
            : Spelling.Nearest(name.Value, _families.Keys) is { } nearest ? $": did you mean '{nearest}'?"
            : _families.Count == 0 ? ": no layout of the project is a family"
            : $"; there are {string.Join(", ", _families.Keys.OrderBy(key => key, StringComparer.Ordinal))}";
        return name.IsFixed ? null : new LayoutDiagnostic(LayoutDiagnostics.UnknownFamily, name.Span, name.Value, hint);
    }

    /// <summary>One report for all files of the cycle: in the first by path.</summary>
    private static LayoutDiagnostic? Cycle(List<LayoutFile> cycle) =>
        cycle.TrueForAll(other => string.CompareOrdinal(cycle[0].Source.Path, other.Source.Path) <= 0)
            ? new LayoutDiagnostic(
                LayoutDiagnostics.FamilyCycle,
                cycle[0].Extends!.Span,
                cycle[0].Family!,
                string.Join(" > ", cycle.Select(file => file.Family).Append(cycle[0].Family)))
            : null;
}
