using System;
using System.Linq;
using NewsTemplates.Language.Grammar;

namespace NewsTemplates.Language.Tests.Grammar;

public class TypeNameTests
{
    [Fact]
    public void Every_built_in_type_has_one_word()
    {
        BuiltInType[] types = Enum.GetValues<BuiltInType>();

        Assert.Equal(types.Select(TypeName.Word), TypeName.Words);
        Assert.All(types, type => Assert.Equal(type, TypeName.Find(TypeName.Word(type))));
        Assert.All(types, type => Assert.Equal(type.ToString().ToLowerInvariant(), TypeName.Word(type)));
    }

    [Theory]
    [InlineData("Text")]
    [InlineData("string")]
    [InlineData("")]
    public void Other_words_are_no_built_in_types(string word) => Assert.Null(TypeName.Find(word));

    [Theory]
    [InlineData("string", "text")]
    [InlineData("URL", "uri")]
    [InlineData("Boolean", "bool")]
    [InlineData("datetme", "datetime")]
    [InlineData("Text", "text")]
    [InlineData("Headlin", "Headline")]
    [InlineData("Kilim", null)]
    public void An_unknown_type_finds_what_was_meant(string word, string? expected) =>
        Assert.Equal(expected, TypeName.Nearest(word, ["Headline", "Desk"]));
}
