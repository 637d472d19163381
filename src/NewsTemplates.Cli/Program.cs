using System.Globalization;
using System.Threading.Tasks;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli;

internal static class Program
{
    private static Task<int> Main(string[] arguments)
    {
        // Messages are English and results are data: neither depends on the machine's language.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        return CommandLine.RunAsync(arguments, CommandConsole.OfProcess(), static () => Sites.Sites.Catalog);
    }
}
