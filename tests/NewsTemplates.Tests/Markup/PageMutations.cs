using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;

namespace NewsTemplates.Tests.Markup;

/// <summary>Parts of real pages with faults put in: tags lost, doubled, swapped, others and odd characters between them, the end cut off.</summary>
internal static class PageMutations
{
    private const int Shortest = 500;
    private const int Longest = 3_000;

    private static readonly Lazy<string[]> Pages = new(() => [.. Corpus.Sample.Select(path => Encoding.UTF8.GetString(Corpus.Read(path)))]);

    /// <summary>Such parts.</summary>
    /// <param name="inserted">What is put in.</param>
    public static Gen<string> Of(Gen<string> inserted) => Gen.Select(
        Part(), Gen.Select(Gen.Int[0, 5], Gen.Double.Unit, Gen.Double.Unit, inserted).Array[1, 12], (part, faults) => With(part, faults));

    private static Gen<string> Part() =>
        from page in Gen.Int[0, Pages.Value.Length - 1]
        from length in Gen.Int[Shortest, Longest]
        from start in Gen.Int[0, Math.Max(0, Pages.Value[page].Length - length)]
        select Pages.Value[page].Substring(start, Math.Min(length, Pages.Value[page].Length - start));

    private static string With(string part, (int Kind, double At, double Other, string Inserted)[] faults)
    {
        List<string> pieces = [.. Regex.Split(part, "(<[^<>]*>)")];
        foreach ((int kind, double at, double other, string inserted) in faults)
        {
            int index = (int)(at * pieces.Count);
            int otherIndex = (int)(other * pieces.Count);
            switch (kind)
            {
                case 0:
                    pieces[index] = pieces[index][..(int)(other * pieces[index].Length)];
                    break;
                case 1:
                    pieces.Insert(otherIndex, pieces[index]);
                    break;
                case 2:
                    (pieces[index], pieces[otherIndex]) = (pieces[otherIndex], pieces[index]);
                    break;
                case 3:
                    pieces[index] = pieces[index].Insert((int)(other * pieces[index].Length), inserted);
                    break;
                case 4:
                    pieces.Insert(index, inserted);
                    break;
                case 5 when pieces.Count > 1:
                    pieces.RemoveAt(index);
                    break;
            }
        }

        // A character that a fault has parted is none.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(string.Concat(pieces)));
    }
}
