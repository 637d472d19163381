using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Tests.Docs;

/// <summary>Files as Windows has them, with its paths and with CR LF at the ends of lines, give the reports that they give elsewhere.</summary>
public class WindowsTests
{
    public static TheoryData<string> Names => ExampleFolder.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Line_ends_change_no_report(string name) => AssertSameReports(name, path => path, text => text.Replace("\n", "\r\n"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Paths_change_no_report(string name) => AssertSameReports(name, path => @"C:\news\coast\" + path.Replace('/', '\\'), text => text);

    private static void AssertSameReports(string name, Func<string, string> pathOf, Func<string, string> textOf)
    {
        IReadOnlyList<(string Path, string Text)> files = ExampleFolder.Named(name).Files;
        Assert.Equal(
            Check(files).Select(report => Describe(report, pathOf(report.Span.Path))),
            Check([.. files.Select(file => (pathOf(file.Path), textOf(file.Text)))]).Select(report => Describe(report, report.Span.Path)));
    }

    private static LayoutDiagnostic[] Check(IReadOnlyList<(string Path, string Text)> files)
    {
        var texts = files.ToDictionary(file => file.Path, file => file.Text);
        ILookup<bool, string> paths = texts.Keys.ToLookup(path => path.EndsWith(LayoutFile.Ending, StringComparison.Ordinal));
        var project = new LayoutProject(paths[true].Select(path => LayoutFile.Read(path, texts[path])), paths[false]);
        var samples = new ProjectSamples(project, (file, cancellationToken) =>
        {
            Layout layout = project.Find(file.Source.Path)!;
            return SampleChecks.Run(layout, project.ReadSamples(layout, path => Encoding.UTF8.GetBytes(texts[path])), cancellationToken);
        });
        return [.. paths[true].SelectMany(path => project.DiagnosticsOf(path).Concat(samples.Check(path, default)))];
    }

    private static string Describe(LayoutDiagnostic report, string path)
    {
        SourceSpan span = report.Span;
        return $"{path}({span.StartLine},{span.StartColumn})-({span.EndLine},{span.EndColumn}): {report.Id}: {report.Message}";
    }
}
