using System.Text;
using CsCheck;

namespace NewsTemplates.Language.Tests.Fuzzing;

/// <summary>Whatever the text: it is read to an end, every report has its place, and what has no errors reads pages.</summary>
public class LayoutFuzzTests
{
    [Fact]
    public void Edited_layouts()
    {
        var reading = new SoundReading();
        FuzzRun.Check(LayoutGen.Edited, reading.Check);

        // Else the edits are so many that nothing but the reader of YAML is tested.
        Assert.InRange(reading.Evaluated, 15, 85);
    }

    [Fact]
    public void Spliced_layouts() => FuzzRun.Check(LayoutGen.Spliced, new SoundReading().Check);

    [Fact]
    public void Layouts_of_the_language_s_own_words()
    {
        var reading = new SoundReading();
        FuzzRun.Check(LayoutGen.OfOwnWords, reading.Check);

        // About three in a hundred have no errors: with few cases sometimes fewer, but never none.
        Assert.InRange(reading.Evaluated, 1, 85);
    }

    [Fact]
    public void Scraps() => FuzzRun.Check(LayoutGen.OfScraps, new SoundReading().Check);

    [Fact]
    public void Random_bytes_and_characters() => FuzzRun.Check(
        Gen.OneOf(
            Gen.Byte.Array[0, 100].Select(Encoding.UTF8.GetString),
            Gen.Byte.Array[0, 100].Select(Encoding.Unicode.GetString),
            Gen.Byte.Array[0, 100].Select(Encoding.Latin1.GetString),
            Gen.String),
        new SoundReading().Check);
}
