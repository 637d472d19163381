using System;
using System.IO;
using System.Linq;
using CsCheck;
using NewsTemplates.Text;

namespace NewsTemplates.Tests.Text;

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
        var options = new TextReadingOptions { MaximumCharacters = 10, MaximumLines = 3 };

        Assert.Equal(2, TextDocument.Read("0123\n56789", options).Lines.Count);
        Assert.Contains("11 characters", Assert.Throws<InvalidDataException>(() => TextDocument.Read("0123\n567890", options)).Message);
        Assert.Equal(3, TextDocument.Read("a\nb\nc", options).Lines.Count);
        Assert.Contains("3 lines", Assert.Throws<InvalidDataException>(() => TextDocument.Read("a\nb\n\nc", options)).Message);
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
