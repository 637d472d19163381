using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Tests.Evaluation;

namespace NewsTemplates.Language.Tests.Families;

/// <summary>Contracts that a layout or a family defines.</summary>
public class ContractTests
{
    private const string Family = """
        family: Moving
        contracts:
          Video:
            description: A page with a film.
            title: h1
            clip: as uri
            length?: json-ld(VideoObject.duration) as duration
            tags: { each: [meta(video:tag), .tag], split: ',' }
            people: each as text
        pages:
          Show:
            urls: /{slug}
            implements: Video
        """;

    private const string Site = "site: Reel\nextends: Moving\nhosts: reel.example\npages: { Show: { fields: { clip: .film@src } } }\n";

    private static readonly Uri Url = new("https://reel.example/ferry");

    [Fact]
    public void A_page_has_the_fields_types_and_standard_rules_of_its_contract()
    {
        Reading page = Read(Site);

        Assert.Equal("Ferry returns", page["title"]);
        Assert.Equal(new Uri("https://reel.example/ferry.mp4"), page["clip"]);
        Assert.Equal(["sea", "ships"], (IEnumerable<object>)page["tags"]!);
        Assert.Equal(
            (null, "Video", "a.layout.yaml", 5),
            (
                page["length"],
                page.Extraction.ProvenanceOf("title")!.Rule.Origin,
                page.Extraction.ProvenanceOf("title")!.Rule.File,
                page.Extraction.ProvenanceOf("title")!.Rule.Line));
    }

    [Fact]
    public void A_list_that_a_contract_only_declares_is_empty_where_no_rule_finds_it() =>
        Assert.Empty((IEnumerable<object>)Read(Site)["people"]!);

    [Fact]
    public void A_field_that_the_page_writes_keeps_type_optionality_and_splitting_of_the_contract()
    {
        Reading page = Read("site: Reel\nextends: Moving\nhosts: reel.example\npages: { Show: { fields: { clip: .film@src, tags: each .label, "
            + "people: each .who, length: .length } } }\n");

        Assert.Equal(["harbour", "bay"], (IEnumerable<object>)page["tags"]!);
        Assert.Equal(["Ada"], (IEnumerable<object>)page["people"]!);
        Assert.Equal(TimeSpan.FromSeconds(83), page["length"]);
    }

    [Fact]
    public void A_list_of_a_contract_may_be_empty() =>
        Assert.DoesNotContain(
            Read("site: Reel\nextends: Moving\nhosts: reel.example\npages: { Show: { fields: { clip: .film@src, people: each .nobody } } }\n").Issues,
            issue => issue.Contains("people", StringComparison.Ordinal));

    [Fact]
    public void Optional_fields_and_lists_that_are_taken_away_stay_in_the_record_without_a_value()
    {
        Reading page =
            Read("site: Reel\nextends: Moving\nhosts: reel.example\npages: { Show: { fields: { clip: .film@src, length: none, tags: none } } }\n");

        Assert.Equal("""{"title":"Ferry returns","clip":"https://reel.example/ferry.mp4","length":null,"tags":[],"people":[]}""", page.Json);
    }

    [Fact]
    public void A_page_can_implement_several_contracts_that_agree()
    {
        Layout layout = Only("""
            site: Reel
            hosts: reel.example
            contracts:
              Film: { title: h1, clip: .film@src as uri }
              Talk: { title: as text, speaker?: .who }
            pages:
              Show: { implements: [Film, Talk], fields: { title: h2 } }
            """);

        Assert.Equal(
            ["title h2", "clip .film@src", "speaker .who"], layout.Model!.Pages[0].Record.Select(field => $"{field.Name} {field.Rules[0].Text}"));
        Assert.Equal(["Film", "Talk"], layout.Model.Pages[0].Contracts.Select(contract => contract.Name));
        Assert.Equal(["Film", "Talk"], layout.Model.Contracts.Select(contract => contract.Name));
    }

    [Fact]
    public void A_contract_is_its_family_s_and_cannot_be_written_again()
    {
        string message = Assert.Single(new MarkedLayouts(Family, Site + "contracts: { «Video»: { title: h1 } }\n").AssertReports("NT2002"));

        Assert.Contains("the family Moving has a contract of this name", message, StringComparison.Ordinal);
        Assert.Empty(new MarkedLayouts(Family, Site).Layouts[1].Model!.Contracts);
    }

    [Fact]
    public void A_contract_that_a_family_s_member_does_not_meet_is_reported_at_the_member()
    {
        string message = Assert.Single(new MarkedLayouts(Family, "site: Reel\nextends: «Moving»\nhosts: reel.example\n").AssertReports("NT2036"));

        Assert.StartsWith("Show implements Video, which needs 'clip'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_family_may_define_contracts_that_only_its_members_implement() =>
        new MarkedLayouts(
            "family: Moving\ncontracts: { Video: { title: h1 } }\n",
            "site: Reel\nextends: Moving\nhosts: reel.example\npages: { Show: { implements: Video } }\n").AssertReports();

    [Fact]
    public void A_text_page_takes_names_and_types_of_a_contract_but_no_rules()
    {
        Layout layout = Only("site: Reel\nhosts: reel.example\ncontracts: { Note: { title: h1, count: .n as int } }\n"
            + "pages: { Show: { reads: text, implements: Note, fields: { title: 'TITLE {title}', count: 'COUNT {count}' } } }\n");

        Assert.Equal("int", layout.Model!.Pages[0].Record.Single(field => field.Name == "count").Type.Word);
    }

    [Fact]
    public void What_is_broken_in_a_contract_is_not_reported_of_its_pages() =>
        new MarkedLayouts("site: Reel\nhosts: reel.example\ncontracts: { Video: { clip: a@href as «ur», title: h1«.».x } }\n"
            + "pages: { Show: { implements: Video, fields: { clip: a@href } } }\n").AssertReports("NT2010", "NT2013");

    private static Layout Only(string text)
    {
        var layouts = new MarkedLayouts(text);
        layouts.AssertReports();
        return layouts.Layouts[0];
    }

    private static Reading Read(string site)
    {
        var layouts = new MarkedLayouts(Family, site);
        layouts.AssertReports();
        return Reading.Of(layouts.Layouts[1].Site!.Find(Url)!.Extract(
            "<!DOCTYPE html><h1>Ferry returns</h1><video class=film src=/ferry.mp4></video><b class=tag>sea, ships</b><b class=label>harbour,bay</b>"
                + "<i class=who>Ada</i><i class=length>1:23</i>",
            Url));
    }
}
