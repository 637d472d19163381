using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Text;

namespace NewsTemplates.Extracting;

/// <summary>
/// Finds text in a body's elements that no rule read and nothing cut. What stands loose beside the paragraphs, and paragraphs like those
/// that were read, count most; the labels and credits that come and go on a site are too little to be reported. The bounds are measured on
/// real pages.
/// </summary>
internal sealed class BodyCoverage
{
    private const int ProseCharacters = 80;

    private const double MostLinks = 0.5;

    private const double LeastOfContainer = 0.6;

    private const double MostUnread = 0.15;

    private readonly PageDocument _page;
    private readonly Region _within;
    private readonly Func<int, bool>? _isExcluded;
    private readonly int[] _taken;
    private readonly int _lettersRead;

    // A page has few names for its many elements.
    private readonly Dictionary<string, bool> _foreignNames = new(StringComparer.Ordinal);

    /// <summary>Notes what was read.</summary>
    /// <param name="page">The page.</param>
    /// <param name="taken">What was read, in page order, none within another.</param>
    /// <param name="within">Where paragraphs stand.</param>
    /// <param name="isExcluded">Whether an element is cut out, or null.</param>
    public BodyCoverage(PageDocument page, IReadOnlyCollection<BodyText> taken, Region within, Func<int, bool>? isExcluded)
    {
        _page = page;
        _within = within;
        _isExcluded = isExcluded;
        _taken = [.. taken.Select(text => text.Node)];
        _lettersRead = taken.Sum(text => Letters(text.Text.AsSpan()));
    }

    /// <summary>Reports the text of elements that was not read, if it is too much.</summary>
    /// <param name="field">The body's field.</param>
    /// <param name="elements">The elements.</param>
    public void Report(FieldReader field, IEnumerable<int> elements)
    {
        Piece[] unread = 
        [
            .. elements.Where(element => !IsWithinTaken(element))
                .SelectMany(Unread)
                .Where(piece => piece.Letters > 0 && piece.LinkLetters < MostLinks * piece.Letters),
        ];
        Piece[] lost = [.. Lost(unread)];
        if (lost.Length > 0)
        {
            string letters = lost.Sum(piece => piece.Text.Length).ToString(CultureInfo.InvariantCulture);
            field.Report(IssueKind.Uncovered, $"{letters} characters of text are read by no part of the body and cut by no 'except'", lost[0].Text);
        }
    }

    private IEnumerable<Piece> Lost(Piece[] unread)
    {
        Piece[] loose = [.. unread.Where(piece => piece.IsLoose)];
        if (IsMuch(loose, _lettersRead) || Array.Exists(loose, IsProse))
        {
            return loose;
        }

        Piece[] prose = [.. unread.Where(piece => !piece.IsLoose && IsProse(piece))];
        if (_lettersRead < LeastOfContainer * (_lettersRead + prose.Sum(piece => piece.Letters)))
        {
            return prose;
        }

        HashSet<(int, string)> places = [.. _taken.Select(PlaceOf)];
        Piece[] siblings = [.. prose.Where(piece => places.Contains(PlaceOf(piece.Block)))];
        return IsMuch(siblings, _lettersRead) ? siblings : [];
    }

    private static bool IsMuch(Piece[] pieces, int read)
    {
        int unread = pieces.Sum(piece => piece.Letters);
        return unread > MostUnread * (unread + read);
    }

    private static bool IsProse(Piece piece) => piece.Text.Length >= ProseCharacters;

    private (int, string) PlaceOf(int node) => (_page.Parent(node), _page.Name(node));

    /// <summary>The text below an element that was not read, in pieces that no block element and no <c>br</c> parts.</summary>
    private IEnumerable<Piece> Unread(int element)
    {
        var text = new WhiteSpace.Collapser();
        var visibility = new Visibility(_page);
        (int block, int letters, int linked) = (element, 0, 0);
        int linkEnd = 0;
        int[] blocks = new int[_page.End(element) - element + 1];
        blocks[0] = element;
        for (int node = element + 1; node <= _page.End(element); node++)
        {
            bool isEnd = node == _page.End(element);
            int next = isEnd ? element : PageText.IsBlock(_page, node) ? node : blocks[_page.Parent(node) - element];
            blocks[node - element] = next;
            if (next != block || _page.IsElement(isEnd ? element : node, "br"))
            {
                yield return new Piece(block, text.Take(), letters, linked, IsLoose(block, element));
                (letters, linked) = (0, 0);
                block = next;
            }

            if (isEnd)
            {
                yield return new Piece(block, text.Take(), letters, linked, IsLoose(block, element));
                yield break;
            }

            visibility.Enter(node);
            if (_page.Kind(node) == NodeKind.Element)
            {
                bool isTaken = Array.BinarySearch(_taken, node) >= 0;
                if (isTaken || PageText.IsUnseen(_page, node) || _isExcluded?.Invoke(node) == true || IsForeign(node))
                {
                    node = _page.End(node) - 1;
                }
                else if (_page.IsElement(node, "a"))
                {
                    linkEnd = Math.Max(linkEnd, _page.End(node));
                }
            }
            else if (_page.Kind(node) == NodeKind.Text && visibility.IsVisible && _within.Contains(node, node + 1))
            {
                int count = Letters(_page.Text(node));
                letters += count;
                linked += node < linkEnd ? count : 0;
                _page.AppendTo(text, node);
            }
        }
    }

    /// <summary>Whether a block is the body's element, or holds paragraphs that were read.</summary>
    private bool IsLoose(int block, int element)
    {
        int place = Array.BinarySearch(_taken, block);
        int next = place < 0 ? ~place : place;
        return block == element || (next < _taken.Length && _taken[next] < _page.End(block));
    }

    private bool IsWithinTaken(int element)
    {
        int place = Array.BinarySearch(_taken, element);
        int before = place < 0 ? ~place - 1 : place;
        return before >= 0 && element < _page.End(_taken[before]);
    }

    private bool IsForeign(int node) =>
        _page.End(node) > node + 1 && ForeignElements.IsForeign(_page, node, IsForeignName) && !IsLoose(node, -1);

    private bool IsForeignName(string name)
    {
        if (!_foreignNames.TryGetValue(name, out bool isForeign))
        {
            isForeign = ForeignElements.IsForeignName(name);
            _foreignNames[name] = isForeign;
        }

        return isForeign;
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        int letters = 0;
        foreach (char character in text)
        {
            letters += char.IsLetterOrDigit(character) ? 1 : 0;
        }

        return letters;
    }

    private readonly record struct Piece(int Block, string Text, int Letters, int LinkLetters, bool IsLoose);
}
