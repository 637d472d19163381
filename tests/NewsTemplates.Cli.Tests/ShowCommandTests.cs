using NewsTemplates.Cli.Terminal;
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace NewsTemplates.Cli.Tests;

public sealed class ShowCommandTests : IDisposable
{
    private const string Press = """
        family: Press
        culture: en-GB
        enums:
          Desk: { World: WORLD }
        blocks:
          Teaser:
            desk: .desk as Desk
            headline: h3
        pages:
          Story:
            urls: "/{*path}/{slug}"
            fields:
              title: h1
              tags: { each: .tag, split: ',' }
              price?: .price as decimal
              place?: .place
            variants:
              - name: Old
                fields:
                  title: .old
                  price: none
        """;

    private const string Coastal = """
        family: Coastal
        extends: Press
        enums: { Desk: { Sport: [SPORT, FOOTBALL] } }
        blocks:
          Teaser: { headline: h4 }
        pages:
          Story:
            fields:
              title: h2
              teasers:
                each:
                  - .teaser
                  - { from: li.teaser }
                as: Teaser
        """;

    private const string Gazette = """
        site: Gazette
        extends: Coastal
        hosts: [gazette.example]
        culture: en-US
        pages:
          Story:
            fields:
              title: h5  # the largest
              tags: each b
              price: .cost
              place: none
            variants:
              - name: New
                when: .new
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_layout_that_inherits_nothing_is_shown_as_it_is()
    {
        string layout = _folder.Write("hill.layout.yaml", HillPost.Layout);
        CommandRun run = await CommandRun.OfAsync("show", layout);

        Assert.Equal($"# {layout}\n{HillPost.Layout}", run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(ExitCode.Fine, run.ExitCode);
    }

    [Fact]
    public async Task What_families_say_stands_in_its_place_with_file_and_line()
    {
        CommandRun run = await ShowGazette();

        Assert.Equal(
            """
            site: Gazette
            extends: Coastal
            hosts: [gazette.example]
            culture: en-US # replaces P:2
            enums: # C:3
              Desk: # C:3
                World: WORLD # P:4
                Sport: [SPORT, FOOTBALL] # C:3
            blocks: # C:4
              Teaser: # C:5
                desk: .desk as Desk # P:7
                headline: h4 # C:5, replaces P:8 (text)
            pages:
              Story:
                urls: "/{*path}/{slug}" # P:11
                fields:
                  title: h5 # replaces C:9 (text)
                  tags: each b # replaces P:14 (a list of text, split)
                  price: .cost # replaces P:15 (optional decimal)
                  place: none # replaces P:16
                  teasers: # C:10
                    each: # C:11
                      - .teaser # C:12
                      - { from: li.teaser } # C:13
                    as: Teaser # C:14
                variants:
                  - name: New
                    when: .new
                  - name: Old # P:18
                    fields: # P:19
                      title: .old # P:20
                      price: none # P:21

            """,
            Compact(run));
        Assert.Equal("", run.Error);
        Assert.Equal(ExitCode.Fine, run.ExitCode);
    }

    [Fact]
    public async Task Comments_stand_in_one_column_that_few_long_lines_do_not_move()
    {
        string wide = Press.Replace(".price", new string('x', 90), StringComparison.Ordinal);
        _folder.Write("press/family.layout.yaml", wide);
        string layout = _folder.Write("gazette.example/site.layout.yaml", "site: Gazette\nextends: Press\nhosts: gazette.example\n");
        CommandRun run = await CommandRun.OfAsync("show", layout);

        string[] inherited = [.. Lines(run).Skip(1).Where(line => line.Contains(" # ", StringComparison.Ordinal))];
        Assert.Single(inherited, line => line.Length > 150);
        Assert.Equal(2, inherited.Select(line => line.IndexOf('#', StringComparison.Ordinal)).Distinct().Count());
    }

    [Fact]
    public async Task Standard_rules_of_what_a_page_does_not_write_are_shown()
    {
        _folder.Write("a.layout.yaml", """
            site: Coast
            hosts: coast.example
            culture: tr-TR
            pages:
              Story:
                implements: Article
                urls: /{slug}
                fields:
                  authors: each .byline
                  topics: { each: b, split: none }
                  section: none
                  body: .story
              Capture:
                reads: text
                implements: Article
                urls: /text/{slug}
                fields:
                  title: "TITLE {title}"
                  published: "DATE {published:date}"
                  body: { after: BEGIN }
            """);
        CommandRun run = await CommandRun.OfAsync("show", _folder.Path);

        string shown = Compact(run);
        Assert.Contains("\n      title: [json-ld(Article.headline), meta(og:title), h1] # Article\n", shown, StringComparison.Ordinal);
        Assert.Contains("\n      authors: each .byline # replaces Article (a list of text, split, remove)\n", shown, StringComparison.Ordinal);
        Assert.Contains("\n      updated?: [json-ld(Article.dateModified) as datetime, ", shown, StringComparison.Ordinal);
        Assert.Contains("\n      section: none # replaces Article\n", shown, StringComparison.Ordinal);
        Assert.Contains("\n      topics: { each: b, split: none } # replaces Article (a list of text)\n", shown, StringComparison.Ordinal);
        Assert.Contains(
            "\n      language?: [html@lang as language, json-ld(Article.inLanguage), meta(og:locale)] # Article\n", shown, StringComparison.Ordinal);
        Assert.EndsWith("      body: { after: BEGIN }\n", shown, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(shown, "og:title"));
    }

    [Fact]
    public async Task A_field_that_a_family_has_in_place_of_a_standard_one_replaces_the_nearest()
    {
        _folder.Write("press/family.layout.yaml", """
            family: Press
            pages:
              Story:
                implements: Article
                urls: /{slug}
                fields:
                  title: h2
                  updated: .changed
            """);
        string layout = _folder.Write("gazette.example/site.layout.yaml", """
            site: Gazette
            extends: Press
            hosts: gazette.example
            pages:
              Story:
                fields:
                  title: h1
                  body: .story
            """);
        CommandRun run = await CommandRun.OfAsync("show", layout);

        Assert.Contains("\n      title: h1 # replaces P:7 (text)\n", Compact(run), StringComparison.Ordinal);
        Assert.Contains("\n      updated: .changed # P:8, replaces Article (optional datetime)\n", Compact(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_shown_with_standard_rules_is_a_layout_that_means_the_same()
    {
        string layout = _folder.Write("a.layout.yaml", """
            site: Coast
            hosts: coast.example
            pages:
              Story: { implements: Article, urls: "/{slug}", fields: { body: .story } }
            """);
        CommandRun first = await CommandRun.OfAsync("show", layout);
        string again = _folder.Write("b.layout.yaml", first.Output);
        CommandRun second = await CommandRun.OfAsync("show", again);

        Assert.Contains("    fields:\n      title: [json-ld", Compact(first), StringComparison.Ordinal);
        Assert.Equal((ExitCode.Fine, ""), (second.ExitCode, second.Error));
        Assert.Equal(WithoutComments(first), WithoutComments(second));
    }

    [Fact]
    public async Task Standard_rules_of_own_contracts_are_shown_at_the_pages_that_implement_them()
    {
        _folder.Write("press/family.layout.yaml", """
            family: Press
            contracts:
              Video:
                clip: as uri
                title: [meta(og:title), h1]
                length?:
                  from: .length
                  as: duration
            """);
        _folder.Write("gazette.example/site.layout.yaml", """
            site: Gazette
            extends: Press
            hosts: gazette.example
            contracts:
              Rated:
                stars?: .stars as int
            pages:
              Show:
                implements: [Video, Rated]
                urls: /{slug}
                fields:
                  clip: video@src
              Short:
                implements: Rated
                urls: /short/{slug}
            """);
        CommandRun run = await CommandRun.OfAsync("show", _folder.At("gazette.example"));

        Assert.EndsWith(
            """
            pages:
              Show:
                implements: [Video, Rated]
                urls: /{slug}
                fields:
                  title: [meta(og:title), h1] # Video, P:5
                  length?: # Video, P:6
                    from: .length # Video, P:7
                    as: duration # Video, P:8
                  stars?: .stars as int # Rated
                  clip: video@src
              Short:
                implements: Rated
                urls: /short/{slug}
                fields:
                  stars?: .stars as int # Rated

            """,
            Compact(run),
            StringComparison.Ordinal);
        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Several_layouts_are_documents_of_one_stream()
    {
        _folder.Write("press/family.layout.yaml", Press);
        string gazette = _folder.Write("gazette.example/site.layout.yaml", "site: Gazette\nextends: Press\nhosts: gazette.example\n");
        CommandRun run = await CommandRun.OfAsync("show", _folder.Path);

        Assert.StartsWith($"# {gazette}\nsite: Gazette\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith($"\n---\n# {_folder.At("press/family.layout.yaml")}\n{Press}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layout_with_an_error_is_shown_as_far_as_it_can_be_read()
    {
        string layout = _folder.Write("hill.layout.yaml", HillPost.Layout.Replace("title: h1", "title: h1[", StringComparison.Ordinal));
        CommandRun run = await CommandRun.OfAsync("show", layout);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("      title: h1[\n", run.Output, StringComparison.Ordinal);
        Assert.StartsWith($"{layout}(7,", run.Error, StringComparison.Ordinal);
        Assert.Contains(": error NT", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_layout_that_is_no_YAML_only_the_error_is_said()
    {
        string layout = _folder.Write("hill.layout.yaml", "site: HillPost\n  hosts: hill.example\n");
        CommandRun run = await CommandRun.OfAsync("show", layout);

        Assert.Equal((ExitCode.Failed, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{layout}(2,3): error NT1012: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_a_family_is_said_once_and_the_site_shown()
    {
        string family = _folder.Write("press/family.layout.yaml", Press.Replace("headline: h3", "headline: h3[", StringComparison.Ordinal));
        _folder.Write("a.example/site.layout.yaml", "site: A\nextends: Press\nhosts: a.example\n");
        _folder.Write("b.example/site.layout.yaml", "site: B\nextends: Press\nhosts: b.example\n");
        CommandRun run = await CommandRun.OfAsync("show", _folder.At("a.example"), _folder.At("b.example"));

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal(2, Regex.Count(run.Output, @"headline: h3\[ +# " + Regex.Escape($"{family}:8\n")));
        Assert.StartsWith($"{family}(8,", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_whose_quotes_were_forgotten_is_shown_as_it_was_read()
    {
        string layout = _folder.Write("hill.layout.yaml", HillPost.Layout.Replace("title: h1", "title: #top", StringComparison.Ordinal));
        CommandRun run = await CommandRun.OfAsync("show", layout);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("      title: \"#top\"\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_opened_is_wrong_usage()
    {
        CommandRun gone = await CommandRun.OfAsync("show", _folder.At("gone.layout.yaml"));
        CommandRun page = await CommandRun.OfAsync("show", _folder.Write("a.html", HillPost.Story(1)));

        Assert.Equal((ExitCode.Unusable, ""), (gone.ExitCode, gone.Output));
        Assert.Equal($"{_folder.At("gone.layout.yaml")}: there is no such file or folder\n", gone.Error);
        Assert.Equal((ExitCode.Unusable, ""), (page.ExitCode, page.Output));
        Assert.Contains("this is no layout", page.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("description: one \u202Etwo", "description: \"one \\u202Etwo\"")]
    [InlineData("description: 'one \u2066two'", "description: \"one \\u2066two\"")]
    [InlineData("description: \"a\\e[31mb\"", "description: \"a\\e[31mb\"")]
    [InlineData("description: |\n  one\n  \"two\"", "description: \"one\\n\\\"two\\\"\\n\"")]
    public async Task What_steers_a_terminal_is_escaped(string written, string shown)
    {
        string layout = _folder.Write("hill.layout.yaml", $"{HillPost.Layout}{written}\n");
        CommandRun run = await CommandRun.OfAsync("show", layout);

        Assert.Equal($"# {layout}\n{HillPost.Layout}{shown}\n", run.Output);
        Assert.Equal(ExitCode.Fine, run.ExitCode);
    }

    [Fact]
    public async Task Names_of_files_cannot_steer_the_terminal()
    {
        CommandRun run = await CommandRun.OfAsync("show", _folder.Write("a\u202Eb.layout.yaml", HillPost.Layout));

        Assert.StartsWith($"# {_folder.At("a\uFFFDb.layout.yaml")}\n", run.Output, StringComparison.Ordinal);
    }

    private async Task<CommandRun> ShowGazette()
    {
        _folder.Write("press/family.layout.yaml", Press);
        _folder.Write("coastal/family.layout.yaml", Coastal);
        _folder.Write("gazette.example/site.layout.yaml", Gazette);
        return await CommandRun.OfAsync("show", _folder.At("gazette.example"));
    }

    private static IEnumerable<string> Lines(CommandRun run) => run.Output.Split('\n');

    /// <summary>What is shown of the one layout, with short names of families and one blank before each comment.</summary>
    private string Compact(CommandRun run) => Regex.Replace(string.Join("\n", Lines(run).Skip(1)), " +# ", " # ")
        .Replace(_folder.At("press/family.layout.yaml"), "P", StringComparison.Ordinal)
        .Replace(_folder.At("coastal/family.layout.yaml"), "C", StringComparison.Ordinal);

    private string WithoutComments(CommandRun run) => Regex.Replace(Compact(run), " # .*", "");
}
