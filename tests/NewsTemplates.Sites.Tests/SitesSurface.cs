using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Reflection;

namespace NewsTemplates.Tests.Sites;

/// <summary>What a program can name of the sites, a line for each: their records, and with their types the fields of these.</summary>
internal static class SitesSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(string)] = "string", [typeof(decimal)] = "decimal",
    };

    public static IReadOnlyList<string> Of(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes()
            .Where(type => type.GetCustomAttribute<EditorBrowsableAttribute>() is not { State: EditorBrowsableState.Never })
            .SelectMany(Lines)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What is no longer so: lines that are gone, as they are when a field has another type.</summary>
    public static IEnumerable<string> Broken(IEnumerable<string> before, IEnumerable<string> now) => before.Except(now, StringComparer.Ordinal);

    private static IEnumerable<string> Lines(Type type)
    {
        string name = NameOf(type);
        if (type.IsEnum)
        {
            return [$"enum {name}", .. Enum.GetNames(type).Select(member => $"{name}.{member}")];
        }

        var nullability = new NullabilityInfoContext();
        IEnumerable<string> contracts = type.GetInterfaces().Where(contract => contract.Assembly == typeof(IArticle).Assembly).Select(Implemented);
        string bases = string.Concat(contracts.Order(StringComparer.Ordinal));
        return
        [
            $"{(type.IsInterface ? "interface" : "type")} {name}{bases}",
            .. type.GetProperties(Declared)
                .Where(property => property.Name != "EqualityContract")
                .Select(property => $"{name}.{property.Name}: {NameOf(nullability.Create(property))}"),
        ];
    }

    private static string Implemented(Type contract) => contract.IsGenericType ? "" : $" : {contract.Name}";

    private static string NameOf(NullabilityInfo info)
    {
        Type type = info.Type;
        string name = Nullable.GetUnderlyingType(type) is { } value ? NameOf(value)
            : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", info.GenericTypeArguments.Select(NameOf))}>"
            : NameOf(type);
        return info.ReadState == NullabilityState.Nullable ? name + "?" : name;
    }

    private static string NameOf(Type type) => Keywords.TryGetValue(type, out string? keyword) ? keyword
        : type.Assembly == typeof(NewsTemplates.Sites.Sites).Assembly ? type.FullName!["NewsTemplates.Sites.".Length..].Replace('+', '.')
        : type.Name;
}
