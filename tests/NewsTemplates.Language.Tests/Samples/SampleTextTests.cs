using System;
using System.Linq;
using System.Text;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Language.Tests.Samples;

/// <summary>Samples are read in the encoding that they were saved in.</summary>
public class SampleTextTests
{
    private const string Yaml = """
        site: Daily
        hosts: [daily.example]
        pages:
          Story:
            urls: /{slug}
            fields:
              title: h1
              more: a@href as uri
        """;

    private static readonly string Filler = $"<script>/*{new string('y', 1100)}*/</script>";

    [Theory]
    [InlineData("<meta charset=windows-1251>", 1251, "%EC%EE%F1%F2")]
    [InlineData("<meta http-equiv=content-type content='text/html; charset=koi8-r'>", 20866, "%CD%CF%D3%D4")]
    [InlineData("", 65001, "%D0%BC%D0%BE%D1%81%D1%82")]
    public void A_sample_is_read_as_its_page_says(string declaration, int codePage, string query)
    {
        foreach (string head in new[] { declaration, Filler + declaration })
        {
            Sample sample = Read(Page(head), codePage);
            Assert.Contains("<h1>Мост</h1>", sample.Text, StringComparison.Ordinal);
            Assert.Equal(codePage, sample.Encoding.CodePage);
            Assert.Null(sample.Problem);

            Layout layout = Layout.Read("site.layout.yaml", Yaml);
            Assert.DoesNotContain("NT3023", SampleChecks.Check(layout, [sample]).Select(report => report.Id));
            string approved = ApprovedResult.Write(SampleChecks.Extract(layout, sample)!);
            Assert.Contains($"\"https://daily.example/find?q={query}\"", approved, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_sample_that_says_nothing_of_its_encoding_is_reported()
    {
        Sample sample = Read(Page(""), 1251);
        Assert.Contains('\uFFFD', sample.Text);
        Assert.Contains("NT3023", SampleChecks.Check(Layout.Read("site.layout.yaml", Yaml), [sample]).Select(report => report.Id));
    }

    [Fact]
    public void A_file_that_is_no_page_is_reported()
    {
        Layout layout = Layout.Read("site.layout.yaml", Yaml);
        Sample sample = Assert.Single(SampleFiles.Read(layout, ["samples/a.html"], _ => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]));
        Assert.NotNull(sample.Problem);
        string problem = sample.Problem.TrimEnd('.');
        Assert.Contains(SampleChecks.Check(layout, [sample]), report => report.Message.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Byte_order_marks_are_passed_over()
    {
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("{}")];
        Sample sample = Assert.Single(SampleFiles.Read(
            Layout.Read("site.layout.yaml", Yaml), ["samples/a.txt", "samples/a.expected.json"], _ => bytes));
        Assert.Equal(("{}", "{}"), (sample.Text, sample.ApprovedText));
    }

    private static string Page(string head) =>
        $"<!doctype html>{head}<link rel=canonical href=https://daily.example/bridge><h1>Мост</h1><a href='/find?q=мост'>x</a>";

    private static Sample Read(string page, int codePage)
    {
        Encoding encoding = codePage == 65001 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        return Assert.Single(SampleFiles.Read(Layout.Read("site.layout.yaml", Yaml), ["samples/a.html"], _ => encoding.GetBytes(page)));
    }
}
