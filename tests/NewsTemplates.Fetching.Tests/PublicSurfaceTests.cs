using NewsTemplates.Fetching.Collecting;

namespace NewsTemplates.Fetching.Tests;

public sealed class PublicSurfaceTests
{
    [Fact]
    public void What_consumers_can_name_is_what_is_approved() =>
        Snapshot.Match(PublicSurface.Of(typeof(Collector).Assembly, isForGeneratedCode: false));
}
