using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Samples;

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
    private readonly string _text;

    public SampleApproval(Sample sample, Extraction extraction)
    {
        _path = sample.ApprovedPath;
        _text = ApprovedResult.Write(extraction);
        State = sample.ApprovedText is not { } approved ? ApprovalState.New
            : approved.ReplaceLineEndings("\n") == _text ? ApprovalState.Unchanged
            : ApprovalState.Changed;
        Differences = State == ApprovalState.Changed ? Compare(sample.ApprovedText!, extraction) : [];
    }

    public ApprovalState State { get; }

    /// <summary>How the present result differs from the approved one.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>Makes the present result the approved one.</summary>
    /// <exception cref="CommandFailure">The file cannot be written.</exception>
    public void Write()
    {
        try
        {
            File.WriteAllText(_path, _text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{_path}: cannot be written: {failure.Message}");
        }
    }

    /// <summary>The state and the approved result's path.</summary>
    public override string ToString() => $"{State.ToString().ToLowerInvariant(),-9} {_path}";

    private static IReadOnlyList<string> Compare(string approved, Extraction extraction)
    {
        try
        {
            IReadOnlyList<ApprovedDifference> differences = ApprovedResult.Read(approved).Compare(extraction);
            return differences.Count == 0 ? ["only its form"] : [.. differences.Select(Line)];
        }
        catch (FormatException broken)
        {
            return [$"what was approved cannot be read: {broken.Message}"];
        }
    }

    private static string Line(ApprovedDifference difference)
    {
        string place = difference.Path.Length == 0 ? "page" : difference.Path;
        return difference.Part is ApprovedPart.Page or ApprovedPart.Value
            ? $"{place}: {difference}"
            : $"{place}: its {difference.Part.ToString().ToLowerInvariant()} {difference}";
    }
}
