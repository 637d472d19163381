using System;
using System.Collections.Generic;
using System.IO;
using NewsTemplates.Cli.Files;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Samples;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Cli.Accepting;

/// <summary>What approving a sample's present result means.</summary>
internal enum ApprovalState
{
    /// <summary>Nothing was approved before.</summary>
    New,

    /// <summary>Something else was approved before.</summary>
    Changed,

    /// <summary>The same was approved before.</summary>
    Unchanged,
}

/// <summary>A sample's present result beside the approved one.</summary>
internal sealed class SampleApproval
{
    private readonly string _path;
    private readonly string _folder;
    private readonly string _text;

    /// <param name="sample">The sample.</param>
    /// <param name="extraction">Its present result.</param>
    /// <param name="profile">What is typical of the page that it is, or was made of; null where that is not known.</param>
    /// <param name="folder">The layout's folder, in which the approved result is written.</param>
    public SampleApproval(Sample sample, Extraction extraction, PageProfile? profile, string folder)
    {
        _path = sample.ApprovedPath;
        _folder = folder;
        _text = ApprovedResult.Write(extraction, profile);
        State = sample.ApprovedText is not { } approved ? ApprovalState.New
            : approved.ReplaceLineEndings("\n") == _text ? ApprovalState.Unchanged
            : ApprovalState.Changed;
        Lines = State switch
        {
            ApprovalState.New => ApprovalLines.OfAll(extraction),
            ApprovalState.Changed => ApprovalLines.Of(sample.ApprovedText!, extraction, profile),
            _ => [],
        };
    }

    public ApprovalState State { get; }

    /// <summary>All that approving the present result changes.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Makes the present result the approved one.</summary>
    /// <exception cref="CommandFailure">The file cannot be written.</exception>
    public void Write() => WholeFile.Write(_folder, Path.GetRelativePath(_folder, _path), _text);

    /// <summary>The state and the approved result's path.</summary>
    public override string ToString() => $"{State.ToString().ToLowerInvariant(),-9} {_path}";
}
