using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Tests.Docs;
using NewsTemplates.Plans;

namespace NewsTemplates.Language.Tests.Binding;

/// <summary>Holds models to be values: those of equal texts are equal, so that what follows from one need not be made again.</summary>
public class ModelEqualityTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("templates/README.md")]
    [InlineData("templates/LANGUAGE.md")]
    [InlineData("templates/DIAGNOSTICS.md")]
    public void Layouts_of_equal_texts_have_equal_models(string path)
    {
        foreach (MarkdownSection section in MarkdownFile.Read(path).Sections)
        {
            foreach (MarkdownExample example in section.Examples.Where(example => example.Language == "yaml"))
            {
                SiteModel?[] one = Models(section, example);
                SiteModel?[] other = Models(section, example);
                Assert.True(one.SequenceEqual(other), example.Text);
                Assert.Equal(one.Select(model => model?.GetHashCode()), other.Select(model => model?.GetHashCode()));
            }
        }
    }

    [Fact]
    public void Layouts_of_other_texts_have_other_models()
    {
        const string Yaml =
            "site: Daily\nhosts: [daily.example]\npages:\n  Article:\n    urls: /{slug}\n    fields:\n      title: { from: h1, remove: x }\n";
        SiteModel model = Layout.Read("a.layout.yaml", Yaml).Model!;
        Assert.All(
            ["daily", "slug", "h1", "x"],
            part => Assert.NotEqual(model, Layout.Read("a.layout.yaml", Yaml.Replace(part, part[..^1] + "z", StringComparison.Ordinal)).Model));
        Assert.Equal(StepsModel.None, new StepsModel { OnText = Array.Empty<StepPlan>() });
    }

    [Fact]
    public void All_parts_of_a_model_are_values()
    {
        var seen = new HashSet<Type>();
        var open = new Queue<Type>([typeof(SiteModel)]);
        while (open.TryDequeue(out Type? type))
        {
            if (seen.Add(type))
            {
                Assert.True(typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type) || type.IsEnum, $"{type} is compared by reference.");
                foreach (Type part in PartsOf(type))
                {
                    open.Enqueue(part);
                }
            }
        }

        Assert.Contains(typeof(StepsModel), seen);
        Assert.Contains(typeof(JsonLdSource), seen);
    }

    /// <summary>
    /// The types that the compiler compares where it compares two of a type: a record's fields, what may stand for it, a list's items.
    /// </summary>
    private static IEnumerable<Type> PartsOf(Type type)
    {
        bool isOurs = type.Namespace!.StartsWith("NewsTemplates", StringComparison.Ordinal);
        IEnumerable<Type> held = type.IsGenericType ? type.GetGenericArguments()
            : isOurs && IsRecord(type)
                ? type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Select(field => field.FieldType)
            : [];
        return held
            .Select(part => Nullable.GetUnderlyingType(part) ?? part)
            .Concat(isOurs ? type.Assembly.GetTypes().Where(derived => derived.BaseType == type) : []);
    }

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static SiteModel?[] Models(MarkdownSection section, MarkdownExample example) =>
        [.. ExampleProject.Read(section, example).Layouts.Select(layout => layout.Model)];
}
