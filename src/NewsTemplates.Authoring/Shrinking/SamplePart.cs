using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>A part of a sample that can be left out with all that it holds: an element, a text, a member of JSON-LD.</summary>
internal abstract class SamplePart
{
    /// <summary>All that it holds, in its order.</summary>
    public List<SamplePart> Parts { get; } = [];

    /// <summary>Whether it is not written.</summary>
    public bool IsLeftOut { get; set; }

    /// <summary>What it holds and is written.</summary>
    public IEnumerable<SamplePart> Kept => Parts.Where(part => !part.IsLeftOut);

    /// <summary>It and all below it that is written, in the order of the page.</summary>
    public IEnumerable<SamplePart> Whole => Kept.SelectMany(part => part.Whole).Prepend(this);

    /// <summary>The texts that it holds itself and that are written.</summary>
    public abstract IEnumerable<PartText> Texts { get; }

    /// <summary>Writes it.</summary>
    public abstract void Write(StringBuilder page);
}
