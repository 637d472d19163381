using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Text;
using NewsTemplates.Values;

namespace NewsTemplates.Tests.Values;

public class BylineWordsTests
{
    [Theory]
    [InlineData("tr-TR", "Ayşe Demir ve Ali Can", "Ayşe Demir|Ali Can")]
    [InlineData("tr-TR", "AYŞE DEMİR VE ALİ CAN", "AYŞE DEMİR|ALİ CAN")]
    [InlineData("tr-TR", "Server Vedat, Steve Sever", "Server Vedat|Steve Sever")]
    [InlineData("en-GB", "Ann Sands, Andy Lee and Bo Li", "Ann Sands|Andy Lee|Bo Li")]
    [InlineData("en-US", "Ann Sands, Andy Lee, and Bo Li", "Ann Sands|Andy Lee|Bo Li")]
    [InlineData("en-US", "Ann Sands & Bo Li; Cy Ott | Di Ray • Ed Fox", "Ann Sands|Bo Li|Cy Ott|Di Ray|Ed Fox")]
    [InlineData("en-US", "AT&T Newsroom", "AT&T Newsroom")]
    [InlineData("de-DE", "Jan Undt und Eva Klee", "Jan Undt|Eva Klee")]
    [InlineData("fr-FR", "Anne Roy et Luc Bel", "Anne Roy|Luc Bel")]
    [InlineData("es-ES", "Eva Gil y Ana Ruiz", "Eva Gil|Ana Ruiz")]
    [InlineData("es-ES", "Eva Y. Gil", "Eva Y. Gil")]
    [InlineData("it-IT", "Pia Neri e Ugo Bo", "Pia Neri|Ugo Bo")]
    [InlineData("nl-NL", "Jan Bos en Els Kat", "Jan Bos|Els Kat")]
    [InlineData("pl-PL", "Jan Lis i Ewa Kot", "Jan Lis|Ewa Kot")]
    [InlineData("sv-SE", "Bo Ek och Eva Alm", "Bo Ek|Eva Alm")]
    [InlineData("ru-RU", "Иван Лис и Анна Кот", "Иван Лис|Анна Кот")]
    [InlineData("uk-UA", "Іван Лис та Анна Кіт", "Іван Лис|Анна Кіт")]
    [InlineData("ja-JP", "山田太郎、鈴木花子", "山田太郎|鈴木花子")]
    [InlineData(null, "A B and C D, E F", "A B and C D|E F")]
    [InlineData("tlh", "A B, C D", "A B|C D")]
    public void Names_are_split_at_signs_and_the_cultures_and(string? culture, string byline, string expected)
    {
        Assert.Equal(RegexOutcome.Done, BoundedRegex.Create(BylineWords.Split(culture)).Split(byline, out IReadOnlyList<string> names));
        Assert.Equal(expected, string.Join("|", names));
    }

    [Theory]
    [InlineData("en-US", "By Ann Sands", "Ann Sands")]
    [InlineData("en-US", "by: Ann Sands", "Ann Sands")]
    [InlineData("en-US", "BY ANN SANDS", "ANN SANDS")]
    [InlineData("en-US", "Byron Sands", "Byron Sands")]
    [InlineData("en-US", "Written by: Ann Sands", "Ann Sands")]
    [InlineData("de-DE", "Von Eva Klee", "Eva Klee")]
    [InlineData("de-DE", "von Klee, Eva", "von Klee, Eva")]
    [InlineData("fr-FR", "Par Anne Roy", "Anne Roy")]
    [InlineData("fr-FR", "Pari Roy", "Pari Roy")]
    [InlineData("nl-NL", "Door Jan Bos", "Jan Bos")]
    [InlineData("sv-SE", "Av Bo Ek", "Bo Ek")]
    [InlineData("tr-TR", "Haber: Ayşe Demir", "Ayşe Demir")]
    [InlineData("tr-TR", "Haber Merkezi", "Haber Merkezi")]
    [InlineData("it-IT", "di Mauro Neri", "di Mauro Neri")]
    public void The_cultures_By_goes(string culture, string byline, string expected)
    {
        Assert.Equal(RegexOutcome.Done, BoundedRegex.Create(BylineWords.By(culture)!).Replace(byline, new Replacement("", []), out string name));
        Assert.Equal(expected, name);
    }

    [Fact]
    public void A_culture_may_have_no_By() => Assert.Null(BylineWords.By("zh-CN"));

    [Fact]
    public void All_patterns_are_regular_expressions()
    {
        foreach (string culture in CultureInfo.GetCultures(CultureTypes.NeutralCultures).Select(c => c.Name))
        {
            BoundedRegex.Create(BylineWords.Split(culture));
            BoundedRegex.Create(BylineWords.By(culture) ?? "");
        }
    }
}
