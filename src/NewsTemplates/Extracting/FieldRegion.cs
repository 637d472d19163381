using System.Linq;
using NewsTemplates.Captures;
using NewsTemplates.Html;
using NewsTemplates.Matching;

namespace NewsTemplates.Extracting;

/// <summary>Finds the region of a page that a field's <c>after</c> and <c>until</c> bound.</summary>
internal static class FieldRegion
{
    /// <summary>The region between two bounds of a page. A bound that is not there is reported, and the region is empty.</summary>
    /// <param name="field">The field that has the bounds.</param>
    /// <param name="after">Where the region starts: after the first element that this matches. Null: at the scope's start.</param>
    /// <param name="until">Where it ends: before the next element that this matches. Null: at the scope's end.</param>
    public static Region Between(FieldReader field, Selector? after, Selector? until)
    {
        PageDocument page = field.Context.Page!;
        int start = field.Scope.Nodes.Start;
        int end = field.Scope.Nodes.End;
        if (after is not null)
        {
            int first = FirstElement(field, after, start, end);
            if (first < 0)
            {
                return NoRegion(field, FieldBound.After, after.Text);
            }

            start = page.End(first);
        }

        if (until is not null)
        {
            int next = FirstElement(field, until, start, end);
            if (next < 0)
            {
                return NoRegion(field, FieldBound.Until, until.Text);
            }

            end = next;
        }

        return new Region(start, end);
    }

    /// <summary>The region between two bounds of a text capture. A bound that is not there is reported, and the region is empty.</summary>
    /// <param name="field">The field that has the bounds.</param>
    /// <param name="after">Where the region starts: after the first match of this. Null: at the first line.</param>
    /// <param name="until">Where it ends: before the next match of this. Null: after the last line.</param>
    public static Region Between(FieldReader field, LinePattern? after, LinePattern? until)
    {
        Region region = Region.All;
        if (after is not null)
        {
            if (Cover(field, after, region) is not { } bound)
            {
                return NoRegion(field, FieldBound.After, after.ToString());
            }

            region = new Region(bound.EndLine, region.End);
        }

        if (until is not null)
        {
            if (Cover(field, until, region) is not { } bound)
            {
                return NoRegion(field, FieldBound.Until, until.ToString());
            }

            region = new Region(region.Start, bound.FirstLine);
        }

        return region;
    }

    private static int FirstElement(FieldReader field, Selector selector, int start, int end)
    {
        PageDocument page = field.Context.Page!;
        int node = start;
        while (node < end
            && !(page.Kind(node) == NodeKind.Element
                && selector.Matches(field.Context.Matching!, node, field.Scope.Element)
                && Noscript.LetsFind(selector, page, node, field.Scope.Element)))
        {
            node++;
        }

        field.Context.Spend(node - start);
        return node < end ? node : -1;
    }

    private static LineMatch? Cover(FieldReader field, LinePattern pattern, Region region)
    {
        LineMatch? match = field.Context.Find(pattern, region, limit: 1).FirstOrDefault();
        if (match is not null)
        {
            field.Context.Coverage!.Cover(match);
        }

        return match;
    }

    private static Region NoRegion(FieldReader field, FieldBound bound, string source)
    {
        field.ReportMissingBound(bound, source);
        return Region.None;
    }
}
