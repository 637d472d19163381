using System.Collections.Generic;
using System.Linq;
using Xunit.Abstractions;

namespace NewsTemplates.Tests.Markup;

/// <summary>Counts cases of <see cref="Html5LibData"/>: the same, stepped aside for a reason, different.</summary>
internal sealed class Html5LibTally
{
    private readonly SortedDictionary<string, int> _aside = [];
    private readonly List<string> _different = [];
    private int _same;

    /// <summary>A case that the reader cannot be asked.</summary>
    public void StepAside(string reason) => _aside[reason] = _aside.GetValueOrDefault(reason) + 1;

    /// <summary>A case that it was asked.</summary>
    public void Compare(string name, string expected, string actual)
    {
        if (expected == actual)
        {
            _same++;
        }
        else
        {
            _different.Add($"{name}\n  for  {expected}\n  read {actual}");
        }
    }

    /// <summary>Holds the counts to what is known: no case is different, and no more step aside.</summary>
    public void Check(ITestOutputHelper output, IReadOnlyDictionary<string, int> known)
    {
        output.WriteLine($"{_same} the same, {_different.Count} different, {_aside.Values.Sum()} stepped aside:");
        foreach ((string reason, int count) in _aside)
        {
            output.WriteLine($"{count,5} {reason}");
        }

        Assert.True(_different.Count == 0, string.Join("\n\n", _different));
        Assert.Equal(known.OrderBy(reason => reason.Key), _aside.OrderBy(reason => reason.Key));
        Assert.NotEqual(0, _same);
    }
}
