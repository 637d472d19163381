using System;
using System.IO;
using System.Linq;
using CsCheck;
using NewsTemplates.Captures;

namespace NewsTemplates.Tests.Captures;

public class TextDocumentTests
{
    [Fact]
    public void White_space_is_put_in_order_and_empty_lines_are_dropped()
    {
        TextDocument text = TextDocument.Read("\uFEFF  İlk\u00A0\u202F satır \r\n\r\n\t\u200B \nikinci\u200B\rüçüncü\n");

        Assert.Equal(["İlk satır", "ikinci", "üçüncü"], text.Lines);
    }

    [Theory]
    [InlineData("a\n\nb\nc", "1 3 4")]
    [InlineData("\r\n\r\na\r\rb", "3 5")]
    [InlineData("a\n\r\nb", "1 3")]
    public void Lines_keep_their_numbers(string text, string expected)
    {
        TextDocument document = TextDocument.Read(text);

        Assert.Equal(expected, string.Join(" ", Enumerable.Range(0, document.Lines.Count).Select(document.LineNumber)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public void A_text_may_have_no_line(string text) => Assert.Empty(TextDocument.Read(text).Lines);

    [Fact]
    public void Too_long_a_text_is_refused()
    {
        Assert.Single(TextDocument.Read(new string('a', 4_000_000)).Lines);
        Assert.Contains("4000001 characters", Assert.Throws<InvalidDataException>(() => TextDocument.Read(new string('a', 4_000_001))).Message);
        Assert.Empty(TextDocument.Read(new string('\n', 99_999)).Lines);
        Assert.Contains("100000 lines", Assert.Throws<InvalidDataException>(() => TextDocument.Read(new string('\n', 100_000))).Message);
    }

    [Fact]
    public void Every_line_is_found_again_by_its_number() =>
        Gen.Char["a \r\n\u00A0\u200B"].Array[0, 20].Sample(characters =>
        {
            string text = new(characters);
            string[] all = text.Replace("\r\n", "\n").Split('\r', '\n');
            TextDocument document = TextDocument.Read(text);

            for (int i = 0; i < document.Lines.Count; i++)
            {
                string line = all[document.LineNumber(i) - 1];
                Assert.Equal(line.Count(c => c == 'a'), document.Lines[i].Count(c => c == 'a'));
                Assert.True(i == 0 || document.LineNumber(i - 1) < document.LineNumber(i));
            }

            Assert.Equal(text.Count(c => c == 'a'), document.Lines.Sum(line => line.Count(c => c == 'a')));
        });
}
