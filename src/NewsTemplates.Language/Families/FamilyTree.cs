using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Families;

/// <summary>The families of a build, by name: what <c>extends</c> leads to.</summary>
internal sealed class FamilyTree
{
    private readonly Dictionary<string, LayoutFile> families = new(StringComparer.Ordinal);
    private readonly HashSet<string> sites;

    /// <summary>Makes the tree.</summary>
    /// <param name="families">The families. Of two with one name the first by path has it.</param>
    /// <param name="sites">The names of the sites, which cannot be extended.</param>
    public FamilyTree(IEnumerable<LayoutFile> families, IEnumerable<string> sites)
    {
        this.sites = new HashSet<string>(sites, StringComparer.Ordinal);
        foreach (LayoutFile family in families.OrderBy(family => family.Source.Path, StringComparer.Ordinal))
        {
            if (family.Family is { } name && !this.families.ContainsKey(name))
            {
                this.families.Add(name, family);
            }
        }
    }

    /// <summary>The families among layouts.</summary>
    public FamilyTree(IEnumerable<LayoutFile> files)
        : this(files.Where(file => file.IsFamily), files.Select(file => file.Site).OfType<string>())
    {
    }

    /// <summary>A layout's line of families.</summary>
    public Lineage LineageOf(LayoutFile file)
    {
        var line = new List<LayoutFile> { file };
        while (line[line.Count - 1].Extends is { } name)
        {
            if (!families.TryGetValue(name.Value, out LayoutFile? family))
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

    private static Lineage Broken(List<LayoutFile> line, LayoutDiagnostic? problem) => new(line[0], [.. line.Skip(1)], true, problem);

    private LayoutDiagnostic? Unknown(ScalarSyntax name)
    {
        string hint = sites.Contains(name.Value) ? ": this is a site, and only a family can be extended"
            : Spelling.Nearest(name.Value, families.Keys) is { } nearest ? $": did you mean '{nearest}'?"
            : families.Count == 0 ? ": no layout of the project is a family"
            : $"; there are {string.Join(", ", families.Keys.OrderBy(key => key, StringComparer.Ordinal))}";
        return name.IsMended ? null : new LayoutDiagnostic(LayoutDiagnostics.UnknownFamily, name.Span, name.Value, hint);
    }

    /// <summary>One report for all files of the cycle: in the first by path.</summary>
    private static LayoutDiagnostic? Cycle(List<LayoutFile> cycle) =>
        cycle.TrueForAll(other => string.CompareOrdinal(cycle[0].Source.Path, other.Source.Path) <= 0)
            ? new LayoutDiagnostic(LayoutDiagnostics.FamilyCycle, cycle[0].Extends!.Span, cycle[0].Family!, string.Join(" > ", cycle.Select(file => file.Family).Append(cycle[0].Family)))
            : null;
}
