using System.Text;

namespace NewsTemplates.Language.Tests.Evaluation;

/// <summary>Accents within letters and after them: layouts and pages differ in it unseen.</summary>
public class CanonicalFormTests
{
    private const string Enum = "enums: { Section: { World: DÜNYA, National: জাতীয় } }";

    public static TheoryData<NormalizationForm, NormalizationForm> Forms => new()
    {
        { NormalizationForm.FormC, NormalizationForm.FormC },
        { NormalizationForm.FormC, NormalizationForm.FormD },
        { NormalizationForm.FormD, NormalizationForm.FormC },
        { NormalizationForm.FormD, NormalizationForm.FormD },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_label_is_found_in_every_form(NormalizationForm ofLayout, NormalizationForm ofPage)
    {
        Reading read = Reading.Of(
            "value: b as Section", "<b>" + "DÜNYA".Normalize(ofPage) + "</b>", site: Enum.Normalize(ofLayout));

        Assert.Equal("""{"value":"World"}""", read.Json);
        Assert.Empty(read.Issues);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_label_is_found_in_a_pattern(NormalizationForm ofLayout, NormalizationForm ofPage)
    {
        Reading read = Reading.OfCapture(
            "value: { from: 'HERE {value:Section}', as: Section }", "HERE " + "DÜNYA".Normalize(ofPage), site: Enum.Normalize(ofLayout));

        Assert.Equal("""{"value":"World"}""", read.Json);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_text_is_mapped_in_every_form(NormalizationForm ofLayout, NormalizationForm ofPage)
    {
        Reading read = Reading.Of(
            "value: { from: b, map: { Gündem: agenda } }".Normalize(ofLayout), "<b>" + "Gündem".Normalize(ofPage) + "</b>");

        Assert.Equal("agenda", read["value"]);
    }

    // A letter that Unicode writes apart in all forms.
    [Theory]
    [InlineData("<b>জাতী\u09DF</b>", """{"value":"National"}""")]
    [InlineData("<b>জাতী\u09AF\u09BC</b>", """{"value":"National"}""")]
    public void A_letter_without_a_composed_form_is_found_in_both(string html, string expected) =>
        Assert.Equal(expected, Reading.Of("value: b as Section", html, site: Enum).Json);

    [Fact]
    public void A_page_with_half_a_character_is_read() =>
        Assert.Equal(["NotConverted value", "Missing value"], Reading.Of("value: b@title as Section", "<b title='\uD800'>x</b>", site: Enum).Issues);
}
