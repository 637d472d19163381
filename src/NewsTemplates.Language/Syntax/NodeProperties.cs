using System;
using System.Collections.Generic;
using NewsTemplates.Language.Diagnostics;
using YamlDotNet.Core.Events;

namespace NewsTemplates.Language.Syntax;

/// <summary>The tags and anchors of values, which a layout may not have.</summary>
internal sealed class NodeProperties(LayoutSource source, TreeDiagnostics diagnostics)
{
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    /// <summary>Whether a value has a tag or an anchor.</summary>
    public static bool IsOn(NodeEvent node) => !node.Anchor.IsEmpty || !node.Tag.IsEmpty;

    /// <summary>Whether an anchor of this name has been read.</summary>
    public bool IsAnchor(string name) => _anchors.Contains(name);

    /// <summary>Reports the property of a value.</summary>
    /// <returns>Where the property ends.</returns>
    public int Refuse(NodeEvent node, int start)
    {
        int end = start;
        while (!LineScan.IsBlank(source.Text, end))
        {
            end++;
        }

        string written = Quoting.Shorten(source.Text.Substring(start, end - start));
        diagnostics.Report(source.Text[start] == '!' ? LayoutDiagnostics.TagRefused : LayoutDiagnostics.AnchorRefused, start, end, written);
        if (!node.Anchor.IsEmpty)
        {
            _anchors.Add(node.Anchor.Value);
        }

        return end;
    }
}
