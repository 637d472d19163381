using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Language.Model;

/// <summary>How names of a layout become names in C#, and which of them C# cannot have.</summary>
internal static class CSharpNames
{
    /// <summary>Members that every record of a page or block has beside its fields.</summary>
    private static readonly HashSet<string> RecordMembers = new(StringComparer.Ordinal)
    {
        "Layout", "Extract", "ExtractAsync", "WriteTo", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize",
        "EqualityContract", "PrintMembers", "Clone", "ReferenceEquals",
    };

    /// <summary>Members that every class has: a type inside one would hide them.</summary>
    public static IReadOnlyCollection<string> ClassMembers { get; } =
        new[] { "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals" };

    /// <summary>The property of a field: <c>canonicalUrl</c> is <c>CanonicalUrl</c>.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>The interface of a contract: <c>Article</c> is <c>IArticle</c>.</summary>
    public static string InterfaceOf(string contract) => "I" + contract;

    /// <summary>The JSON name of a member: <c>World</c> is <c>world</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>The member that holds an enum's labels.</summary>
    public static string LabelsOf(string @enum) => @enum + "Labels";

    /// <summary>Whether a word can be a name in a layout: ASCII letters and digits, a letter first.</summary>
    public static bool IsName(string word) =>
        word.Length > 0 && IsAsciiLetter(word[0]) && word.All(character => IsAsciiLetter(character) || (character >= '0' && character <= '9'));

    /// <summary>Whether a type of this name can be declared: it begins with a capital, so it is no keyword.</summary>
    public static bool IsTypeName(string word) => IsName(word) && word[0] <= 'Z';

    /// <summary>Whether a record cannot have a property of this name, since it has such a member already.</summary>
    public static bool IsRecordMember(string property) => RecordMembers.Contains(property);

    private static bool IsAsciiLetter(char character) => (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}
