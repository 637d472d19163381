using System.Text;
using System.Threading.Tasks;
using CsCheck;

namespace NewsTemplates.Language.Tests.Fuzzing;

/// <summary>Whatever the text: it is read to an end, every report has its place, and what has no errors reads pages.</summary>
public class LayoutFuzzTests
{
    [Fact]
    public async Task Edited_layouts()
    {
        var reading = new SoundReading();
        await FuzzRun.CheckAsync(LayoutGen.Edited, 35, reading.Check);

        // Else the edits are so many that nothing but the reader of YAML is tested.
        Assert.InRange(reading.Evaluated, 15, 85);
    }

    [Fact]
    public async Task Spliced_layouts() => await FuzzRun.CheckAsync(LayoutGen.Spliced, 10, new SoundReading().Check);

    [Fact]
    public async Task Layouts_of_the_language_s_own_words()
    {
        var reading = new SoundReading();
        await FuzzRun.CheckAsync(LayoutGen.OfOwnWords, 15, reading.Check);
        Assert.InRange(reading.Evaluated, 3, 85);
    }

    [Fact]
    public async Task Scraps() => await FuzzRun.CheckAsync(LayoutGen.OfScraps, 5, new SoundReading().Check);

    [Fact]
    public async Task Random_bytes_and_characters() => await FuzzRun.CheckAsync(
        Gen.OneOf(
            Gen.Byte.Array[0, 100].Select(Encoding.UTF8.GetString),
            Gen.Byte.Array[0, 100].Select(Encoding.Unicode.GetString),
            Gen.Byte.Array[0, 100].Select(Encoding.Latin1.GetString),
            Gen.String),
        5,
        new SoundReading().Check);
}
