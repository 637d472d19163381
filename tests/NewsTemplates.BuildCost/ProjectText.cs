using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NewsTemplates.BuildCost;

/// <summary>A file of the project: as it is on the disk, or as an editor has it.</summary>
internal sealed class ProjectText(string path, string? content = null) : AdditionalText
{
    private SourceText? _text = content is null ? null : SourceText.From(content);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        if (_text is null)
        {
            using FileStream stream = File.OpenRead(path);
            Interlocked.CompareExchange(ref _text, SourceText.From(stream), null);
        }

        return _text;
    }
}
