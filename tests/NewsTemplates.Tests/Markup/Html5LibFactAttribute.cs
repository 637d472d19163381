using System;

namespace NewsTemplates.Tests.Markup;

/// <summary>A test on the cases of <see cref="Html5LibData"/>; skipped where they are not present.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class Html5LibFactAttribute : FactAttribute
{
    public Html5LibFactAttribute()
    {
        if (Html5LibData.Root is null)
        {
            Skip = "shared/html5lib-tests is not beside the checkout.";
        }
    }
}
