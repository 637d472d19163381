using System;
using System.IO;
using System.Linq;

namespace NewsTemplates.Language;

/// <summary>
/// Libraries that may be loaded in another version than ours: analyzers share one process, and the SDK keeps the
/// highest version of a library that several of them bring.
/// </summary>
internal static class LoadedLibrary
{
    /// <summary>Whether an exception says that a library lacks what is called.</summary>
    public static bool IsIncompatible(Exception exception) =>
        exception is MissingMemberException or TypeLoadException or FileNotFoundException or FileLoadException
        || exception is TypeInitializationException { InnerException: { } inner } && IsIncompatible(inner);

    /// <summary>A library's name, with the version that is loaded if one is.</summary>
    public static string Describe(string library) =>
        AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetName())
            .Where(name => name.Name == library)
            .Select(name => $"{library} {name.Version}")
            .FirstOrDefault() ?? library;
}
