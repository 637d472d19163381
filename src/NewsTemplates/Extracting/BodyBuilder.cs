using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Extracting;

/// <summary>Takes the texts of an article in order and makes its body.</summary>
internal sealed class BodyBuilder
{
    private readonly List<string> _summary = new();
    private readonly List<(string? Heading, List<string> Paragraphs)> _sections = new();
    private bool _hasParagraph;

    public void Add(BodyPart part, string text)
    {
        switch (part)
        {
            case BodyPart.Summary:
                _summary.Add(text);
                break;
            case BodyPart.Heading:
                _sections.Add((text, new List<string>()));
                break;
            default:
                if (_sections.Count == 0)
                {
                    _sections.Add((null, new List<string>()));
                }

                _sections[_sections.Count - 1].Paragraphs.Add(text);
                _hasParagraph = true;
                break;
        }
    }

    /// <summary>The body; null without a paragraph.</summary>
    public Body? Build() =>
        _hasParagraph ? new Body(_summary, _sections.Select(section => new BodySection(section.Heading, section.Paragraphs)).ToArray()) : null;
}
