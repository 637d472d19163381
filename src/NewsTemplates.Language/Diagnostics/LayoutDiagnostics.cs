using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Language.Diagnostics;

/// <summary>
/// The catalog of everything that can be said about a layout: <c>NT1xxx</c> reading, <c>NT2xxx</c> meaning,
/// <c>NT3xxx</c> samples, <c>NT4xxx</c> fresh pages, each group in a file of its own.
/// </summary>
public static partial class LayoutDiagnostics
{
    // Written out so that reading All fills the catalog first.
    static LayoutDiagnostics()
    {
    }

    /// <summary>All descriptors, by id.</summary>
    public static IReadOnlyList<LayoutDiagnosticDescriptor> All =>
        [.. Catalog.Descriptors.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    private static LayoutDiagnosticDescriptor Error(string id, string title, string format) =>
        Define(id, title, format, LayoutSeverity.Error);

    private static LayoutDiagnosticDescriptor Warning(string id, string title, string format) =>
        Define(id, title, format, LayoutSeverity.Warning);

    private static LayoutDiagnosticDescriptor Define(string id, string title, string format, LayoutSeverity severity)
    {
        var descriptor = new LayoutDiagnosticDescriptor(id, title, format, severity, id.ToLowerInvariant());
        Catalog.Descriptors.Add(descriptor);
        return descriptor;
    }

    // A class of its own: the groups' fields are initialized in no promised order, but all after this one.
    private static class Catalog
    {
        public static readonly List<LayoutDiagnosticDescriptor> Descriptors = [];
    }
}
