using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Cli.Inputs;

/// <summary>What layouts say of their samples under <c>samples:</c>.</summary>
internal sealed class SampleEntries
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, SampleModel>> _byFolder = new(StringComparer.Ordinal);

    /// <summary>The page with what a layout beside its folder says of it; the page itself if none does. What is known already stays.</summary>
    public PageInput Complete(PageInput input)
    {
        if (input.Path == CommandConsole.StandardInput
            || Path.GetDirectoryName(Path.GetFullPath(input.Path)) is not { } samples
            || Path.GetDirectoryName(samples) is not { } folder)
        {
            return input;
        }

        string name = Path.GetFileName(samples) + "/" + Path.GetFileName(input.Path);
        if (!EntriesIn(folder).TryGetValue(name, out SampleModel? entry))
        {
            return input;
        }

        return input with
        {
            Url = input.Url ?? (entry.Url is { } text && PageUrl.TryParse(text, out Uri? url) ? url : null),
            PageName = entry.Page,
            Captured = entry.Captured is { } captured ? new DateTimeOffset(captured, TimeSpan.Zero) : null,
        };
    }

    private IReadOnlyDictionary<string, SampleModel> EntriesIn(string folder)
    {
        if (!_byFolder.TryGetValue(folder, out IReadOnlyDictionary<string, SampleModel>? entries))
        {
            string[] layouts = [.. LayoutFiles.In(folder)];
            entries = LayoutFiles.ReadProject(layouts).Layouts
                .Take(layouts.Length)
                .SelectMany(layout => layout.Model?.Samples ?? [])
                .DistinctBy(sample => sample.File)
                .ToDictionary(sample => sample.File, StringComparer.Ordinal);
            _byFolder.Add(folder, entries);
        }

        return entries;
    }
}
