using System;

namespace NewsTemplates.Tests;

/// <summary>A test on the pages of <see cref="Corpus"/>; skipped where they are not present.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (Corpus.Pages.Count == 0)
        {
            Skip = "The corpus of real pages is not here.";
        }
    }
}
