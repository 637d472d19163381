using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Cli.Terminal;
using Spectre.Console;

namespace NewsTemplates.Cli.Extracting;

/// <summary>A tree for a person to read: each value on one line, shortened to the width.</summary>
internal sealed class TreeOutput : IResultOutput
{
    private const int ColumnsOfLevel = 4;
    private const int LeastColumns = 24;

    private readonly IAnsiConsole _console;
    private readonly bool _withRules;

    /// <param name="console">Where to write.</param>
    /// <param name="withRules">Whether to show for each value the rule that gave it.</param>
    public TreeOutput(CommandConsole console, bool withRules)
    {
        _withRules = withRules;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = console.OutputIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new TerminalOutput(console),
        });
    }

    public void Write(PageResult result)
    {
        var tree = new Tree(new Paragraph(VisibleText.Of(result.Page), Styles.Page));
        Value(tree, "url", result.Url?.AbsoluteUri, 1, null);
        Value(tree, "site", result.Site, 1, null);
        Value(tree, "type", result.Type, 1, null);
        if (result.Variant is { } variant)
        {
            Value(tree, "variant", variant, 1, null);
        }

        AddData(tree, result);
        AddIssues(tree, result);
        _console.Write(tree);
        _console.WriteLine();
    }

    public void Dispose()
    {
    }

    private void AddData(Tree tree, PageResult result)
    {
        if (result.Data is null)
        {
            tree.AddNode(new Paragraph("not read", Styles.Failure));
            return;
        }

        var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            result.Data.WriteTo(writer);
        }

        using JsonDocument data = JsonDocument.Parse(bytes.ToArray());
        AddFields(tree, data.RootElement, "", 1, result);
    }

    private void AddFields(IHasTreeNodes parent, JsonElement record, string path, int level, PageResult result)
    {
        foreach (JsonProperty field in record.EnumerateObject())
        {
            string member = path.Length == 0 ? field.Name : path + "." + field.Name;

            // Rules name a member of a keyed list as the item that it was.
            string item = result.Keyed.LastOrDefault(entry => entry.Path == member)?.Item ?? member;
            Add(parent, field.Name, field.Value, item, level, result);
        }
    }

    private void Add(IHasTreeNodes parent, string label, JsonElement value, string path, int level, PageResult result)
    {
        FieldProvenance? rule = _withRules ? result.Provenance.FirstOrDefault(entry => entry.Field == path) : null;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AddFields(Heading(parent, label, rule), value, path, level + 1, result);
                break;
            case JsonValueKind.Array when value.GetArrayLength() == 0:
                parent.AddNode(new Paragraph().Append(label + "  ", Styles.Name).Append("none", Styles.Faint));
                break;
            case JsonValueKind.Array when ImageVersion.AreIn(label, value):
                // Of these there are many, and all are the same to look at.
                Value(parent, label, $"{value.GetArrayLength()} addresses", level, rule);
                break;
            case JsonValueKind.Array:
                TreeNode list = Heading(parent, label, rule);
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Add(list, $"{index + 1}.", item, $"{path}[{index}]", level + 1, result);
                    index++;
                }

                break;
            default:
                Value(parent, label, TextOf(value), level, rule);
                break;
        }
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static TreeNode Heading(IHasTreeNodes parent, string label, FieldProvenance? rule) =>
        parent.AddNode(new Paragraph().Append(label, Styles.Name).Append(RuleText(rule), Styles.OfRule(rule)));

    private void Value(IHasTreeNodes parent, string label, string? text, int level, FieldProvenance? rule)
    {
        string ruleText = RuleText(rule);
        int room = int.Max(LeastColumns, _console.Profile.Width - (level * ColumnsOfLevel) - label.Length - 2 - ruleText.Length);
        parent.AddNode(new Paragraph()
            .Append(label + "  ", Styles.Name)
            .Append(text is null ? "null" : VisibleText.Shortened(text, room), text is null ? Styles.Faint : Styles.Value)
            .Append(ruleText, Styles.OfRule(rule)));
    }

    private static string RuleText(FieldProvenance? rule) => rule is null ? "" : VisibleText.Of(
        $"  ← {rule.Rule.Source} ({Path.GetFileName(rule.Rule.File)}:{rule.Rule.Line}"
        + (rule.RuleIndex > 0 ? $", rule {rule.RuleIndex + 1}" : "")
        + (rule.Matches > 1 ? $", {rule.Matches} matches)" : ")"));

    private static void AddIssues(Tree tree, PageResult result)
    {
        if (result.Issues.Count == 0)
        {
            return;
        }

        TreeNode issues = tree.AddNode(new Paragraph("issues", Styles.Issue));
        foreach (ExtractionIssue issue in result.Issues)
        {
            Paragraph line = new Paragraph().Append(issue.Kind.ToString(), result.Data is null ? Styles.Failure : Styles.Issue);
            if (issue.Field is { } field)
            {
                line.Append("  " + VisibleText.Of(field), Styles.Name);
            }

            line.Append("  " + VisibleText.Of(issue.Message), Styles.Value);
            if (issue.Found is { } found && !issue.Message.Contains(found, StringComparison.Ordinal))
            {
                line.Append("  " + VisibleText.Of(found), Styles.Faint);
            }

            issues.AddNode(line);
        }
    }

    private static class Styles
    {
        public static readonly Style Page = new(decoration: Decoration.Bold);
        public static readonly Style Name = new(Color.Teal);
        public static readonly Style Value = Style.Plain;
        public static readonly Style Faint = new(decoration: Decoration.Dim);
        public static readonly Style Issue = new(Color.Yellow);
        public static readonly Style Failure = new(Color.Red);

        /// <summary>A value that the primary rule did not give stands out.</summary>
        public static Style OfRule(FieldProvenance? rule) => rule is { RuleIndex: > 0 } ? Issue : Faint;
    }
}
