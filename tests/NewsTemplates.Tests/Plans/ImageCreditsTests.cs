using static NewsTemplates.Tests.Plans.Harbour;

namespace NewsTemplates.Tests.Plans;

public class ImageCreditsTests
{
    [Theory]
    [InlineData("Photo: Ann Lee", "Ann Lee")]
    [InlineData("FOTO: Ann Lee", "Ann Lee")]
    [InlineData("Foto : Ann Lee", "Ann Lee")]
    [InlineData("Fotoğraf: Ann Lee", "Ann Lee")]
    [InlineData("Photo credit: Ann Lee", "Ann Lee")]
    [InlineData("Ann Lee", "Ann Lee")]
    [InlineData("Photo by Ann Lee", "Ann Lee")]
    [InlineData("By Ann Lee", "Ann Lee")]
    [InlineData("Foto von Ann Lee", "Ann Lee")]
    [InlineData("Photo: Courtesy of Ann Lee", "Ann Lee")]
    [InlineData("(Photo: Ann Lee)", "Ann Lee")]
    [InlineData("[Ann Lee]", "[Ann Lee]")]
    [InlineData("© 2024 Coast Press", "Coast Press")]
    [InlineData("Photo: © Coast Press", "Coast Press")]
    [InlineData("Copyright 2024 Coast Press", "Coast Press")]
    [InlineData("Ann Lee/Coast Press", "Ann Lee|Coast Press")]
    [InlineData("Ann Lee / Coast Press", "Ann Lee|Coast Press")]
    [InlineData("Ann Lee, Ben Ray and Coast Press", "Ann Lee|Ben Ray|Coast Press")]
    [InlineData("Photos: Ann Lee & Ben Ray", "Ann Lee|Ben Ray")]
    [InlineData("Photo: Ann Lee, Video: Ben Ray", "Ann Lee|Ben Ray")]
    [InlineData("Ann Lee via Coast Images", "Ann Lee|Coast Images")]
    [InlineData("Ann Lee, Ann Lee", "Ann Lee")]
    [InlineData("Picture Alliance", "Picture Alliance")]
    [InlineData("Copyrightson Smith", "Copyrightson Smith")]
    [InlineData("Byron Lee", "Byron Lee")]
    [InlineData("Photos", "Photos")]
    [InlineData("https://photos.example/ann", "https://photos.example/ann")]
    [InlineData("Photo:", "")]
    [InlineData("", "")]
    public void A_credit_is_split_into_names(string credit, string expected)
    {
        Image image = Value($"<figure><img src=/a.jpg><b>{credit}</b></figure>");

        Assert.Equal(expected, string.Join("|", image.Credits));
        Assert.Equal(credit.Length == 0 ? null : credit, image.Credit);
    }

    [Theory]
    [InlineData("\"creditText\": \"Photo: Ann Lee/Coast Press\"", "Photo: Ann Lee/Coast Press", "Ann Lee|Coast Press")]
    [InlineData("\"creator\": { \"@type\": \"Person\", \"name\": \"Lee, Ann\" }", "Lee, Ann", "Lee, Ann")]
    [InlineData("\"creator\": [{ \"name\": \"Ann Lee\" }, { \"name\": \"Ben Ray\" }]", "Ann Lee, Ben Ray", "Ann Lee|Ben Ray")]
    [InlineData("\"creditText\": \"Ann Lee for Coast Press\", \"creator\": { \"name\": \"Ann Lee\" }", "Ann Lee for Coast Press", "Ann Lee")]
    [InlineData("\"author\": \"Ann Lee / Coast Press\"", "Ann Lee / Coast Press", "Ann Lee|Coast Press")]
    [InlineData("\"creditText\": \"\", \"creator\": null", null, "")]
    public void A_credit_can_come_from_json_ld(string members, string? credit, string names)
    {
        string page = $$"""
            <script type="application/ld+json">
            { "@type": "Article", "image": { "@type": "ImageObject", "url": "/a.jpg", {{members}} } }
            </script>
            """;
        Image image = ReadWhole(One<Image>(Layout.Image("value", 3, "json-ld(Article.image)")), page, SiteOf("en-GB")).Value;

        Assert.Equal(credit, image.Credit);
        Assert.Equal(names, string.Join("|", image.Credits));
    }

    private static Image Value(string page) =>
        ReadWhole(One<Image>(Layout.Image("value", 3, Layout.From("figure").Credit("b"))), page, SiteOf("en-GB")).Value;
}
