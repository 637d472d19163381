using System;
using System.Linq;
using NewsTemplates.Authoring.Shrinking;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Authoring.Tests.Shrinking;

/// <summary>Mistakes in a layout that a page shows are shown by what shrinking makes of it.</summary>
public sealed class MistakeTests
{
    private const string Url = "https://dunes.example/lighthouse-gets-new-lamp-88";

    private static readonly Layout Layout = Language.Layout.Read(
        "dunes.layout.yaml",
        """
        site: Dunes
        hosts: [dunes.example]
        timezone: Etc/UTC
        pages:
          Article:
            implements: Article
            urls: /{slug}-{id:int}
            fields:
              title: h1
              published: time@datetime
              topics: each .tags > .tag
              body: { in: .story, except: [.more, aside] }
        """);

    [Fact]
    public void A_second_container_stays_that_a_list_must_not_read()
    {
        // Too large to be kept as surroundings.
        string teasers = string.Concat(Enumerable.Range(0, 4).Select(number => $"<div class='tag'>{Long(number)}</div>"));
        (Sample real, Sample small) = Shrink(Page("", $"<section class='teasers'>{teasers}</section>"));

        Assert.Contains("drop a class in line 11: topics: each * > .tag", Shown(real));
        Assert.Contains("drop a class in line 11: topics: each * > .tag", Shown(small));
        Assert.Empty(new MistakeTrial(Layout, real, "Article").LostBy(small));
    }

    [Fact]
    public void What_an_entry_of_except_alone_cuts_stays()
    {
        (Sample real, Sample small) = Shrink(Page(
            $"<aside><p class='more'>{Long(1)}</p></aside><p class='more'>{Long(2)}</p><aside><p>{Long(3)}</p></aside>", ""));

        Assert.Contains("drop an item in line 12: body: { in: .story, except: [.more] }", Shown(real));
        Assert.Contains("drop an item in line 12: body: { in: .story, except: [.more] }", Shown(small));
        Assert.Empty(new MistakeTrial(Layout, real, "Article").LostBy(small));
    }

    [Fact]
    public void A_mistake_that_is_lost_is_found()
    {
        Sample real = Approved(Page("", $"<div class='tag'>{Long(1)}</div>"));
        Sample small = Approved(Page("", ""));

        Assert.Contains(
            "drop a class in line 11: topics: each * > .tag",
            new MistakeTrial(Layout, real, "Article").LostBy(small).Select(mistake => mistake.Text));
        Assert.Empty(new MistakeTrial(Layout, small, "Article").LostBy(real));
    }

    [Fact]
    public void Mistakes_that_the_layout_itself_tells_need_no_sample() =>
        Assert.All(LayoutMistake.In(Layout, "Article"), mistake => Assert.False(mistake.Layout.HasErrors));

    private static (Sample Real, Sample Small) Shrink(string page)
    {
        Sample real = Approved(page);
        ShrunkSample small = new SampleShrinking(Layout).Shrink([real], real);
        Assert.Empty(small.Notes);
        Assert.True(small.Html.Length < page.Length, small.Html);
        return (real, real with { Text = small.Html, ApprovedText = small.Approved });
    }

    /// <summary>The mistakes that a sample shows.</summary>
    private static string[] Shown(Sample sample)
    {
        var trial = new MistakeTrial(Layout, sample, "Article");
        return [.. LayoutMistake.In(Layout, "Article").Where(mistake => trial.IsShown(mistake, sample.Text)).Select(mistake => mistake.Text)];
    }

    private static Sample Approved(string page)
    {
        var sample = new Sample("samples/lamp.html", "samples/lamp.html", page, "samples/lamp.expected.json", null);
        return sample with { ApprovedText = ApprovedResult.Write(SampleChecks.Extract(Layout, sample)!) };
    }

    private static string Page(string inStory, string afterStory) =>
        $"""
        <!DOCTYPE html>
        <html lang="en"><head><title>Lighthouse gets new lamp</title><link rel="canonical" href="{Url}"></head><body>
        {string.Concat(Enumerable.Repeat("<div class='ad'><span>Buy the best sand of the whole coast here</span></div>", 60))}
        <h1>Lighthouse gets new lamp</h1><time datetime="2025-02-03T10:20:00Z">3 February 2025</time>
        <div class="story"><p>The keeper carried the lamp up all the stairs on Sunday evening.</p>
        {inStory}
        <p>Ships twenty miles away can see it now, said the captain of a trawler.</p></div>
        <div class="tags"><span class="tag">Lighthouses</span> <span class="tag">Ships</span></div>
        {afterStory}
        </body></html>
        """;

    private static string Long(int number) => string.Join(
        " ", Enumerable.Repeat($"Another story, of number {number}, tells what happened on the far side of the island in the year before.", 3));
}
