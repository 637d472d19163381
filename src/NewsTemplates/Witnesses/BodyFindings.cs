using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Witnesses;

/// <summary>What a page's blocks say against a body: that more should be in it, or less. The thresholds are measured on real pages.</summary>
internal sealed class BodyFindings
{
    private const int ProseCharacters = 80;

    private const double LeastOfContainer = 0.6;

    private const double LeastOfPage = 0.4;

    private const double MostUnreadSiblings = 0.15;

    private const int LinksInRow = 5;

    private const double MostInLinks = 0.8;

    private readonly PageBlocks _page;
    private readonly TextBlock[] _blocks;
    private readonly string _title;
    private readonly LetterWindows _paragraphs;
    private readonly int _bodyLetters;
    private readonly Body _body;
    private readonly string[] _descriptions;

    /// <summary>Compares a body with a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="values">The article with its body.</param>
    /// <param name="descriptions">How the page describes itself.</param>
    /// <param name="ofSite">The texts that many pages of the site have, in letters; null where these are not known.</param>
    public BodyFindings(PageBlocks page, ArticleValues values, IEnumerable<string> descriptions, ISet<string>? ofSite)
    {
        _page = page;
        _title = LetterWindows.LettersOf(values.Title ?? "");
        _body = values.Body!;
        _descriptions = [.. descriptions];
        _paragraphs = new LetterWindows(_body.Paragraphs);
        _bodyLetters = _body.Paragraphs.Sum(paragraph => paragraph.Count(char.IsLetterOrDigit));
        var read = new LetterWindows(_body.ToString().Split('\n').Append(values.Summary ?? ""));
        var described = new LetterWindows(_descriptions);
        Dictionary<string, int> copies = page.All.GroupBy(block => block.Letters, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        _blocks = [.. page.All.Select(block => block with { ReadShare = read.ShareOf(block.Letters) })
            .Select(block => block with
            {
                IsProse = block.Text.Length >= ProseCharacters
                    && (block.IsRead
                        || (block.LinkShare < 0.5
                            && copies[block.Letters] == 1
                            && ofSite?.Contains(block.Letters) != true
                            && !IsHeading(block.Node)
                            && !page.IsForeign(block.Node)
                            && described.ShareOf(block.Letters) < 0.8)),
            })];
    }

    /// <summary>The first node of the body's first block; -1 where none of it stands on the page.</summary>
    public int Start => _blocks.FirstOrDefault(block => block.IsRead)?.Node ?? -1;

    /// <summary>The end of the body's last block; -1 where none of it stands on the page.</summary>
    public int End => _blocks.LastOrDefault(block => block.IsRead) is { } last ? _page.Page.End(last.Node) : -1;

    /// <summary>What is found, the most telling first.</summary>
    public IEnumerable<Finding> Find() => ReadTooMuch().Concat(ReadTooLittle());

    /// <summary>What is typical of the body.</summary>
    public BodyProfile Profile()
    {
        TextBlock[] prose = [.. _blocks.Where(block => block.IsProse)];
        TextBlock[] read = [.. _blocks.Where(block => block.IsRead)];
        int letters = read.Sum(block => block.Letters.Length);
        bool isSeen = IsSeen;
        return new BodyProfile(
            _body.Paragraphs.Count,
            _bodyLetters,
            isSeen ? Hundredths(ShareRead(InContainer(prose))) : null,
            isSeen ? Hundredths(ShareRead(prose)) : null,
            isSeen ? Hundredths(ShareRead(Siblings(prose))) : null,
            OfDescription() is { } share ? Hundredths(share) : null,
            letters == 0 ? null : Hundredths(read.Sum(block => block.LinkShare * block.Letters.Length) / letters),
            LongestRowOfLinks());
    }

    private static double Hundredths(double share) => Math.Round(share, 2, MidpointRounding.AwayFromZero);

    private double? OfDescription()
    {
        HashSet<string> words = [.. Words.Of(_body.ToString())];
        double[] shares = [.. _descriptions
            .Select(Words.Of)
            .Where(described => described.Count > 0)
            .Select(described => (double)described.Count(words.Contains) / described.Count)];
        return shares.Length == 0 ? null : shares.Max();
    }

    private int LongestRowOfLinks()
    {
        int longest = 0;
        int row = 0;
        foreach (TextBlock block in _blocks.Where(block => block.IsRead))
        {
            row = block.LinkShare > MostInLinks ? row + 1 : 0;
            longest = Math.Max(longest, row);
        }

        return longest;
    }

    private IEnumerable<Finding> ReadTooMuch()
    {
        if (_title.Length > 0 && _paragraphs.Has(_title))
        {
            yield return Found(FindingKind.TitleRead, "");
        }

        if (_blocks.FirstOrDefault(block => block.IsRead && block.IsProse && _page.IsInPart(block.Node, IsComment)) is { } comment)
        {
            yield return Found(FindingKind.CommentsRead, comment.Text);
        }

        var links = new List<TextBlock>();
        foreach (TextBlock block in _blocks.Where(block => block.IsRead))
        {
            if (block.LinkShare <= MostInLinks)
            {
                links.Clear();
                continue;
            }

            links.Add(block);
            if (links.Count == LinksInRow)
            {
                yield return Found(FindingKind.LinksRead, links[0].Text);
                break;
            }
        }
    }

    private IEnumerable<Finding> ReadTooLittle()
    {
        if (!IsSeen)
        {
            yield break;
        }

        TextBlock[] prose = [.. _blocks.Where(block => block.IsProse)];
        TextBlock[] inside = InContainer(prose);
        if (ShareRead(inside) < LeastOfContainer)
        {
            yield return Found(FindingKind.ContainerUnread, Unread(inside));
        }

        if (ShareRead(prose) < LeastOfPage)
        {
            yield return Found(FindingKind.ProseUnread, Unread(prose));
        }

        if (UnreadSiblings(prose) is { } sibling)
        {
            yield return Found(FindingKind.SiblingsUnread, sibling);
        }
    }

    // A body that stands in a script is another text than what is seen of it.
    private bool IsSeen => _bodyLetters > 0 && _blocks.Where(block => block.IsRead).Sum(block => block.ReadLetters) >= 0.5 * _bodyLetters;

    private TextBlock[] InContainer(TextBlock[] prose)
    {
        int container = Container(prose);
        return [.. prose.Where(block => block.Node >= container && block.Node < _page.Page.End(container))];
    }

    private static double ShareRead(TextBlock[] blocks) =>
        blocks.Length == 0 ? 1 : blocks.Sum(block => block.ReadLetters) / blocks.Sum(block => block.Letters.Length);

    private static string Unread(IEnumerable<TextBlock> blocks) => blocks.First(block => !block.IsRead).Text;

    /// <summary>The first unread block among siblings of the body's blocks; null where they are few and none stands before the body.</summary>
    private string? UnreadSiblings(TextBlock[] prose)
    {
        TextBlock[] siblings = Siblings(prose);
        int first = Array.FindIndex(prose, block => block.IsRead);
        if (first > 0 && prose[first - 1].ReadShare < 0.2 && Place(prose[first - 1]) == Place(prose[first]))
        {
            return prose[first - 1].Text;
        }

        return siblings.FirstOrDefault(block => !block.IsRead) is { } unread && ShareRead(siblings) < 1 - MostUnreadSiblings ? unread.Text : null;
    }

    /// <summary>The prose that is read, and that stands beside it in elements of the same names.</summary>
    private TextBlock[] Siblings(TextBlock[] prose)
    {
        HashSet<(int, string)> places = [.. prose.Where(block => block.IsRead).Select(Place)];
        return [.. prose.Where(block => places.Contains(Place(block)))];
    }

    private (int Parent, string Name) Place(TextBlock block) => (_page.Page.Parent(block.Node), _page.Page.Name(block.Node));

    /// <summary>The deepest element with nearly all that is read, climbed until it has a few paragraphs.</summary>
    private int Container(TextBlock[] prose)
    {
        int[] read = new int[_page.Page.Count];
        int[] paragraphs = new int[_page.Page.Count];
        foreach (TextBlock block in _blocks)
        {
            read[block.Node] = block.IsRead ? block.Letters.Length : 0;
        }

        foreach (TextBlock block in prose)
        {
            paragraphs[block.Node] = 1;
        }

        PageBlocks.SumUp(read, _page.Page);
        PageBlocks.SumUp(paragraphs, _page.Page);
        int container = 0;
        for (int node = 1; node < _page.Page.Count; node++)
        {
            container = read[node] >= 0.9 * read[0] && _page.Page.Kind(node) == NodeKind.Element ? node : container;
        }

        while (container > 0 && paragraphs[container] < 3)
        {
            container = _page.Page.Parent(container);
        }

        return container;
    }

    private bool IsHeading(int node) => _page.Page.Name(node) is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    private bool IsComment(int node) => _page.Page.Classes(node).Append(_page.Page.Attribute(node, "id") ?? "")
        .SelectMany(NameWords.Of)
        .Any(word => (word.StartsWith("comment", StringComparison.Ordinal) || word.StartsWith("kommentar", StringComparison.Ordinal))
            && word != "commentary");

    private static Finding Found(FindingKind kind, string text) => new(kind, "body", text);
}
