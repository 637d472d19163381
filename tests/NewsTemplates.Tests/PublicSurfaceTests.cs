namespace NewsTemplates.Tests;

public class PublicSurfaceTests
{
    [Fact]
    public void What_consumers_and_generated_code_can_name_is_what_is_approved() => Snapshot.Match(PublicSurface.Of(typeof(Site).Assembly));
}
