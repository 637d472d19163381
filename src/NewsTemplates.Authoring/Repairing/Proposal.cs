using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>Writes the proved rules of a page into the layout: as a variant beside those that it has, or in their place.</summary>
internal sealed class Proposal(
    LayoutProject project,
    Layout layout,
    PageModel page,
    PageRepair repair,
    IReadOnlyList<FreshPage> fresh,
    ApprovedFields approved,
    bool isReplacing)
{
    private const string NewName = "Redesign";

    private const string OldName = "Classic";

    /// <summary>The layout as it would be; null where it cannot be written.</summary>
    /// <param name="candidates">The rules by their fields.</param>
    /// <param name="obstacle">Why not; null where it can.</param>
    public Layout? Write(IReadOnlyDictionary<string, Candidate> candidates, out string? obstacle)
    {
        var edit = new LayoutEdit(layout.Lineage.File, page.Name);
        obstacle = edit.Obstacle;
        foreach (KeyValuePair<FieldModel, Candidate> inner in candidates.Values
            .SelectMany(candidate => candidate.Inner)
            .DistinctBy(one => one.Key.NameSpan))
        {
            if (repair.Text.EntryOf(inner.Key) is not { } entry || entry.Key.Span.Path != layout.Source.Path)
            {
                obstacle ??= $"{inner.Key.Name} of its block stands in another file: have it look at {inner.Value.Source} there";
                continue;
            }

            edit.Change(entry, inner.Value.Lines);
        }

        string? text = obstacle is not null ? null : isReplacing ? Replaced(edit, candidates) : Beside(edit, candidates, out obstacle);
        if (text is null)
        {
            return null;
        }

        LayoutFile file = LayoutFile.Read(layout.Source.Path, text);
        LayoutProject edited = project.With(file);
        Layout? read = edited.Find(layout.Source.Path);
        HashSet<string> before = [.. project.With(layout.Lineage.File).DiagnosticsOf(layout.Source.Path).Select(Said)];
        LayoutDiagnostic? found = edited.DiagnosticsOf(layout.Source.Path).FirstOrDefault(diagnostic => !before.Contains(Said(diagnostic)));
        obstacle = found is null ? null : $"the layout would not be right: {found.Id}: {found.Message}";
        return found is null && read?.Evaluated is not null ? read : null;
    }

    private static string Said(LayoutDiagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.Message}";

    private string Replaced(LayoutEdit edit, IReadOnlyDictionary<string, Candidate> candidates) => edit.WithFields(
        [.. candidates.Select(one => (repair.Text.EntryOf(repair.Variant.Fields.First(field => field.Name == one.Key)), one.Value.Lines))]);

    private string? Beside(LayoutEdit edit, IReadOnlyDictionary<string, Candidate> candidates, out string? obstacle)
    {
        PageDocument[] old = [.. approved.Samples.Select(sample => PageReader.Read(sample.Sample.Text))];
        IEnumerable<string> proposed = candidates.OrderBy(one => one.Key == "body" ? 0 : one.Key == "title" ? 1 : 2).Select(one => one.Value.Source);
        if (NewLook.Find(fresh, old, proposed) is not { } sign)
        {
            obstacle = "no element tells the new look from that of the approved samples: repair with --replace, or write a variant by hand";
            return null;
        }

        obstacle = null;
        bool hasVariants = page.Variants.Any(variant => variant.Name is not null);
        return edit.WithVariant(
            NewName,
            sign,
            [
                .. repair.Text.OwnOf(repair.Variant).Where(own => !candidates.ContainsKey(own.Name)).Select(own => own.Lines),
                .. candidates.Values.Select(one => one.Lines),
            ],
            hasVariants ? null : OldName,
            IsRefused(page.When) ? sign : null);
    }

    /// <summary>Whether the page's condition keeps fresh pages out.</summary>
    private bool IsRefused(RuleModel? when) =>
        when?.Source is SelectorSource { Selector: { } selector }
        && fresh.Any(one => Drafting.PageSelector.Find(one.Page.Document, selector.Text).Count == 0);
}
