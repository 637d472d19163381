using System;

namespace NewsTemplates.Tests.Shared;

/// <summary>A test on the pages of <see cref="Corpus"/>; skipped where they are not present.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (Corpus.Root is null)
        {
            Skip = "shared/corpus is not beside the checkout.";
        }
    }
}
