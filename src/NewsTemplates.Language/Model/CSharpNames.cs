using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Language.Model;

/// <summary>How names of a layout become names in C#, and which of them C# cannot have.</summary>
internal static class CSharpNames
{
    /// <summary>The class of all sites of a project, and the name of its file.</summary>
    public const string Catalog = "Sites";

    private static readonly HashSet<string> ObjectMembers = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
    };

    private static readonly HashSet<string> OwnMembers = new(StringComparer.Ordinal) { "WriteTo", "EqualityContract", "PrintMembers" };

    private static readonly HashSet<string> PageMembers = new(StringComparer.Ordinal) { "Layout", "Extract", "ExtractAsync" };

    /// <summary>Members that every class has: a type inside one would hide them.</summary>
    public static IReadOnlyCollection<string> ClassMembers => ObjectMembers;

    /// <summary>The property of a field: <c>canonicalUrl</c> is <c>CanonicalUrl</c>.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>The interface of a contract: <c>Article</c> is <c>IArticle</c>.</summary>
    public static string InterfaceOf(string contract) => "I" + contract;

    /// <summary>The JSON name of a member: <c>World</c> is <c>world</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>Whether a word can be a name in a layout: ASCII letters and digits, a letter first.</summary>
    public static bool IsName(string word) =>
        word.Length > 0 && IsAsciiLetter(word[0]) && word.All(character => IsAsciiLetter(character) || (character >= '0' && character <= '9'));

    /// <summary>Whether a type of this name can be declared: it begins with a capital, so it is no keyword.</summary>
    public static bool IsTypeName(string word) => IsName(word) && word[0] <= 'Z';

    /// <summary>Whether a record cannot have a property of this name, since it has such a member already.</summary>
    public static bool IsRecordMember(string property) =>
        OwnMembers.Contains(property) || ObjectMembers.Contains(property) || property == "Clone";

    /// <summary>Whether each record declares a member of this name itself, and so cannot have the name.</summary>
    public static bool IsOwnMember(string name) => OwnMembers.Contains(name);

    /// <summary>Whether the record of a page has a member of this name that other records do not have.</summary>
    public static bool IsPageMember(string property) => PageMembers.Contains(property);

    /// <summary>Whether the catalog leaves no file to a layout of this name: names of files do not differ by case alone.</summary>
    public static bool IsCatalog(string name) => string.Equals(name, Catalog, StringComparison.OrdinalIgnoreCase);

    private static bool IsAsciiLetter(char character) => (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}
