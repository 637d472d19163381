using System;
using System.Linq;
using CsCheck;
using NewsTemplates.Authoring.Scoring;

namespace NewsTemplates.Authoring.Tests.Scoring;

public class TextOverlapTests
{
    private static readonly Gen<string[]> Texts =
        Gen.OneOfConst("ferry", "Fares", "rise.", "the", "Deniz,", "harbor!").Array[0, 12].Select(words => string.Join(' ', words)).Array[0, 5];

    [Fact]
    public void Equal_texts_overlap_wholly() => Texts.Where(texts => texts.Any(text => text.Length > 0)).Sample(
        texts => TextOverlap.F1(texts, texts) == 1, iter: 300);

    [Fact]
    public void It_is_a_share_and_what_no_word_is_in_both_of_is_none() => Gen.Select(Texts, Texts).Sample(
        (one, other) =>
        {
            double share = TextOverlap.F1(one, other);
            bool haveNone = !Words(one).Intersect(Words(other)).Any();
            return share is >= 0 and <= 1 && (!haveNone || share == 0 || (one.All(NoWord) && other.All(NoWord)));
        },
        iter: 300);

    [Theory]
    [InlineData("The ferry is late.", "the FERRY is late!", 1)]
    [InlineData("a b c d", "a b", 2.0 * 2 / 6)]
    [InlineData("a b c", "c b a", 2.0 * 1 / 6)]
    [InlineData("a b. c d.", "c d. a b.", 1)]
    [InlineData("a a", "a", 2.0 * 1 / 3)]
    [InlineData("船が来た", "船が", 2.0 * 2 / 6)]
    public void Words_count_that_stand_in_the_same_order_within_a_sentence(string one, string other, double share) =>
        Assert.Equal(share, TextOverlap.F1([one], [other]), 6);

    private static string[] Words(string[] texts) =>
        [.. texts.SelectMany(text => text.Split(' ')).Select(word => word.Trim('.', ',', '!').ToLowerInvariant()).Where(word => word.Length > 0)];

    private static bool NoWord(string text) => !text.Any(char.IsLetterOrDigit);
}
