using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>A saved page as parts of which some are left out, and how it is written then.</summary>
internal sealed class SamplePage(PageDocument page)
{
    /// <summary>What the page holds at its top.</summary>
    public IReadOnlyList<SamplePart> Parts { get; } = [.. MarkupPart.PartsOf(page, 0)];

    /// <summary>All that is written, in the order of the page.</summary>
    public IEnumerable<SamplePart> Whole => Parts.Where(part => !part.IsLeftOut).SelectMany(part => part.Whole);

    /// <summary>Where the nodes of the page stand among their siblings.</summary>
    public Dictionary<int, (List<SamplePart> Siblings, int Index)> Places()
    {
        var places = new Dictionary<int, (List<SamplePart> Siblings, int Index)>();
        Add([.. Parts]);
        return places;

        void Add(List<SamplePart> siblings)
        {
            for (int i = 0; i < siblings.Count; i++)
            {
                if (siblings[i] is MarkupPart part)
                {
                    places[part.Node] = (siblings, i);
                    Add(part.Parts);
                }
            }
        }
    }

    /// <summary>The page as HTML.</summary>
    public override string ToString()
    {
        var html = new StringBuilder(page.IsQuirks ? "" : "<!DOCTYPE html>\n");
        foreach (SamplePart part in Parts.Where(part => !part.IsLeftOut))
        {
            part.Write(html);
        }

        return html.Append('\n').ToString();
    }
}
