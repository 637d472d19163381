using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// Puts back a little of what no value needs, so that a selector that takes too much takes something: navigation, and small parts
/// that are of a name, a class or an id of which the layout speaks; and first what may be the value of a field that has none.
/// </summary>
internal sealed class Surroundings
{
    private const int OfEachName = 2;
    private const int MostParts = 12;
    private const int MostSought = 8;
    private const int MostCharacters = 200;
    private const int MostElements = 10;

    private static readonly string[] Always = ["nav", "header", "aside", "footer", "h1", "h2", "p", "time", "figure"];

    private readonly SamplePage _page;
    private readonly LayoutWords _words;
    private readonly SoughtParts _sought;
    private readonly PageReduction _reduction;
    private readonly Func<bool> _isSame;

    /// <param name="page">The page.</param>
    /// <param name="words">The layout's words.</param>
    /// <param name="sought">Knows what may be the value of a field that has none.</param>
    /// <param name="reduction">What takes attributes from what is put back.</param>
    /// <param name="isSame">Whether the page as it is gives the same values still.</param>
    public Surroundings(SamplePage page, LayoutWords words, SoughtParts sought, PageReduction reduction, Func<bool> isSame)
    {
        _page = page;
        _words = words;
        _sought = sought;
        _reduction = reduction;
        _isSame = isSame;
    }

    /// <summary>Puts them back.</summary>
    public void PutBack()
    {
        var found = new List<Candidate>();
        foreach (SamplePart part in _page.Parts)
        {
            Find(part, [], part.IsLeftOut, found);
        }

        if (_sought.Any)
        {
            PutBack(found, _sought.PiecesOf, MostSought);
        }

        PutBack(found, NamesOf, MostParts);
    }

    private void PutBack(List<Candidate> found, Func<MarkupPart, IEnumerable<string>> namesOf, int most)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        int put = 0;
        foreach (Candidate candidate in found)
        {
            string[] wanted = [.. namesOf(candidate.Part).Where(name => counts.GetValueOrDefault(name) < OfEachName)];
            if (put < most && wanted.Length > 0 && candidate.Way.Append(candidate.Part).Any(part => part.IsLeftOut) && Put(candidate))
            {
                put++;
                foreach (string name in wanted)
                {
                    counts[name] = counts.GetValueOrDefault(name) + 1;
                }
            }
        }
    }

    private IEnumerable<string> NamesOf(MarkupPart part) =>
        part.Classes.Concat(part.Words("id")).Where(_words.Names).Concat(Always.Contains(part.Name) ? [part.Name] : []);

    private void Find(SamplePart part, List<SamplePart> way, bool isLeftOut, List<Candidate> found)
    {
        if (part is MarkupPart { Kind: NodeKind.Element, Name: not ("script" or "style" or "noscript" or "template" or "head" or "svg") } element)
        {
            if (isLeftOut && NamesOf(element).Concat(_sought.PiecesOf(element)).Any() && IsSmall(element))
            {
                found.Add(new Candidate(element, [.. way]));
            }

            way.Add(part);
            foreach (SamplePart below in part.Parts)
            {
                Find(below, way, isLeftOut || below.IsLeftOut, found);
            }

            way.RemoveAt(way.Count - 1);
        }
    }

    private static bool IsSmall(SamplePart part)
    {
        int elements = 0;
        int characters = 0;
        return Fits(part) && characters > 0;

        bool Fits(SamplePart inner)
        {
            if (inner is MarkupPart { Kind: NodeKind.Element })
            {
                elements++;
            }
            else if (inner is MarkupPart { Kind: NodeKind.Text, Text: { } text })
            {
                characters += text.Original.Trim().Length;
            }

            return elements <= MostElements && characters <= MostCharacters && inner.Parts.TrueForAll(Fits);
        }
    }

    private bool Put(Candidate candidate)
    {
        SamplePart[] way = [.. candidate.Way, candidate.Part];
        (SamplePart Part, bool IsLeftOut)[] before = [.. way.SelectMany(part => part.Parts.Prepend(part)).Select(part => (part, part.IsLeftOut))];
        // Within what was left out, only the way to the part comes back.
        foreach (SamplePart outer in candidate.Way.SkipWhile(part => !part.IsLeftOut))
        {
            outer.Parts.ForEach(part => part.IsLeftOut = true);
            _reduction.KeepNamed((MarkupPart)outer);
        }

        foreach (SamplePart outer in candidate.Way)
        {
            outer.IsLeftOut = false;
        }

        candidate.Part.IsLeftOut = false;
        LeaveOutCode(candidate.Part);
        foreach (MarkupPart element in candidate.Part.Whole.OfType<MarkupPart>())
        {
            _reduction.KeepNamed(element, keepsClasses: _sought.PiecesOf(element).Any());
        }

        bool isFine = _isSame();
        if (!isFine)
        {
            foreach ((SamplePart part, bool wasLeftOut) in before)
            {
                part.IsLeftOut = wasLeftOut;
            }
        }

        return isFine;
    }

    private static void LeaveOutCode(SamplePart part)
    {
        foreach (SamplePart below in part.Parts)
        {
            below.IsLeftOut = below is MarkupPart { Kind: NodeKind.Comment } or MarkupPart { Name: "script" or "style" or "noscript" or "svg" };
            LeaveOutCode(below);
        }
    }

    private sealed record Candidate(MarkupPart Part, List<SamplePart> Way);
}
