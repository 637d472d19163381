using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Layouts;

namespace NewsTemplates.Cli.Showing;

/// <summary><c>newstemplates show</c>: layouts with all that they inherit, and where each line is from.</summary>
internal sealed class ShowCommand : Command
{
    private readonly LayoutPaths _paths = new("Layouts, or folders with layouts in or below them.");

    private readonly CommandConsole _console;

    /// <param name="console">Where to write.</param>
    public ShowCommand(CommandConsole console)
        : base("show", "Prints layouts with all that they inherit from families and contracts; comments say where it is written.")
    {
        _console = console;
        Arguments.Add(_paths);
        Validators.Add(result => UnknownOptions.Refuse(this, result, result.GetValue(_paths) ?? []));
        SetAction((command, cancellationToken) => Task.Run(() => Run(command, cancellationToken), cancellationToken));
    }

    private int Run(ParseResult command, CancellationToken cancellationToken)
    {
        string[] given = [.. LayoutFiles.Find(_paths.Of(command))];
        LayoutProject project = LayoutFiles.ReadProject(given);
        Layout[] layouts = [.. given.Select(path => project.Find(path)!)];
        string before = "";
        foreach (Layout layout in layouts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (WholeLayout.Of(layout) is { } whole)
            {
                _console.OutputText.Write(before);
                Print(layout.Source.Path, whole);
                before = "---\n";
            }
        }

        return Complain(project, layouts);
    }

    private void Print(string path, WholeLayout whole)
    {
        _console.OutputText.WriteLine(VisibleText.Of($"# {path}"));
        foreach (string line in ShownLine.Aligned([.. new LayoutLines(whole).All]))
        {
            _console.OutputText.WriteLine(VisibleText.Of(line));
        }
    }

    /// <summary>Says the errors of layouts and of the families that they extend.</summary>
    private int Complain(LayoutProject project, IEnumerable<Layout> layouts)
    {
        LayoutDiagnostic[] errors =
        [
            .. layouts
                .SelectMany(layout => layout.Lineage.Families.Prepend(layout.Lineage.File))
                .Select(file => file.Source.Path)
                .Distinct()
                .SelectMany(project.DiagnosticsOf)
                .Where(diagnostic => diagnostic.Descriptor.Severity == LayoutSeverity.Error),
        ];
        foreach (LayoutDiagnostic error in errors)
        {
            _console.Say(error.ToString());
        }

        return errors.Length > 0 || layouts.Any(layout => layout.HasErrors) ? ExitCode.Failed : ExitCode.Fine;
    }
}
