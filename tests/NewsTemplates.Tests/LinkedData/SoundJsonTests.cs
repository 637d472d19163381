using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using NewsTemplates.LinkedData;

namespace NewsTemplates.Tests.LinkedData;

public class SoundJsonTests
{
    [Fact]
    public void It_reads_what_the_lenient_reader_reads() => Gen.Select(RandomJson.Json(3), Gen.Bool, Gen.Bool).Sample((json, isIndented, isEscaped) =>
    {
        string text = json is null ? "null" : json.ToJsonString(new JsonSerializerOptions
        {
            WriteIndented = isIndented,
            Encoder = isEscaped ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        Assert.Equal(RandomJson.Print(json), string.Concat(SoundJson.Read(Encoding.UTF8.GetBytes(text))!.Select(RandomJson.Print)));
        Assert.Equal(RandomJson.Print(json), string.Concat(new LenientJson(text).ReadAll().Select(RandomJson.Print)));
    });

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\": 1,}")]
    [InlineData("{\"a\": 1} {\"b\": 2}")]
    [InlineData("{\"a\": \"line\nend\"}")]
    [InlineData("/* a comment */ {}")]
    [InlineData("{a: 1}")]
    [InlineData("[1, 2")]
    [InlineData("\"\\ud83d\"")]
    [InlineData("{\"\\ud83d\": 1}")]
    [InlineData("<!-- {} -->")]
    public void What_is_not_sound_is_left_to_the_lenient_reader(string text) => Assert.Null(SoundJson.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void What_is_no_UTF8_is_left_to_the_lenient_reader() => Assert.Null(SoundJson.Read([(byte)'"', 0xFF, (byte)'"']));
}
