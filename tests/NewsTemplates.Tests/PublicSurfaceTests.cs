using System.Linq;

namespace NewsTemplates.Tests;

public class PublicSurfaceTests
{
    // Two printed pages of 85 lines.
    private const int MostLines = 170;

    [Fact]
    public void What_consumers_can_name_is_what_is_approved()
    {
        string surface = PublicSurface.Of(typeof(Site).Assembly, isForGeneratedCode: false);

        Assert.InRange(surface.Count(character => character == '\n'), 1, MostLines);
        Snapshot.Match(surface);
    }

    [Fact]
    public void What_generated_code_uses_is_what_is_approved() =>
        Snapshot.Match(PublicSurface.Of(typeof(Site).Assembly, isForGeneratedCode: true));
}
