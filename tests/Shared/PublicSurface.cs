using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsTemplates.Tests.Shared;

/// <summary>What an assembly shows: its public types and their members in order, without those that every record has.</summary>
internal static class PublicSurface
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(char)] = "char", [typeof(int)] = "int", [typeof(long)] = "long",
        [typeof(object)] = "object", [typeof(string)] = "string", [typeof(void)] = "void",
    };

    /// <summary>What consumers see, or what only generated code uses.</summary>
    public static string Of(Assembly assembly, bool isForGeneratedCode)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes()
            .Where(type => IsHidden(type) == isForGeneratedCode)
            .OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(KindOf(type)).Append(' ').Append(type.Namespace).Append('.').Append(NameOf(type));
            if (type.IsEnum)
            {
                text.Append(": ").AppendJoin(", ", Enum.GetNames(type)).Append('\n');
                continue;
            }

            text.Append('\n');
            foreach (string member in MembersOf(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string KindOf(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : type.IsAbstract && type.IsSealed ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class"
        : "class";

    private static IEnumerable<string> MembersOf(Type type) =>
    [
        .. type.GetFields(All).Where(field => IsShown(field.IsPublic, field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName)
            .Select(field => $"{field.Name}: {NameOf(field.FieldType)}"),
        .. type.GetProperties(All)
            .Where(property => property.GetAccessors(true).Any(IsShown) && property.Name != "EqualityContract")
            .Select(Property),
        .. type.GetConstructors(All)
            .Where(constructor => IsShown(constructor) && !IsCopy(constructor) && (IsHidden(type) || !IsHidden(constructor)))
            .Select(constructor => $"new({Parameters(constructor)})"),
        .. type.GetMethods(All)
            .Where(method => IsShown(method) && IsWritten(method))
            .Select(method => $"{Static(method)}{MethodName(method)}({Parameters(method)}): {NameOf(method.ReturnType)}"),
    ];

    /// <summary>Whether a constructor is that by which records are copied.</summary>
    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [{ ParameterType: var type }] && type == constructor.DeclaringType;

    private static bool IsHidden(MemberInfo member) =>
        member.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never };

    private static bool IsShown(MethodBase method) => IsShown(method.IsPublic, method.IsFamily || method.IsFamilyOrAssembly);

    private static bool IsShown(bool isPublic, bool isProtected) => isPublic || isProtected;

    /// <summary>Whether a method is neither a property's nor made by the compiler.</summary>
    private static bool IsWritten(MethodInfo method) =>
        !method.IsDefined(typeof(CompilerGeneratedAttribute))
        && method.GetBaseDefinition().DeclaringType != typeof(object)
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static string Property(PropertyInfo property)
    {
        IEnumerable<string> accessors = property.GetAccessors(true).Where(IsShown).Select(accessor =>
            accessor.ReturnType != typeof(void) ? "get;"
            : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init;"
            : "set;");
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string name = property.GetIndexParameters() is { Length: > 0 } index ? $"this[{string.Join(", ", index.Select(Parameter))}]" : property.Name;
        return $"{Static(property.GetAccessors(true)[0])}{required}{name}: {NameOf(property.PropertyType)} {{ {string.Join(" ", accessors)} }}";
    }

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string MethodName(MethodInfo method) =>
        method.IsGenericMethod ? $"{method.Name}<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : method.Name;

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{(parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{NameOf(parameter.ParameterType)} "
        + $"{parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "null"}" : "")}";

    private static string NameOf(Type type) =>
        Keywords.TryGetValue(type, out string? keyword) ? keyword
        : type.IsByRef ? NameOf(type.GetElementType()!)
        : type.IsArray ? NameOf(type.GetElementType()!) + "[]"
        : Nullable.GetUnderlyingType(type) is { } value ? NameOf(value) + "?"
        : type.IsGenericType ? $"{type.Name.Substring(0, type.Name.IndexOf('`'))}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;
}
