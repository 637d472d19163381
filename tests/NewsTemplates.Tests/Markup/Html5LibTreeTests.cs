using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using NewsTemplates.Markup;
using Xunit.Abstractions;

namespace NewsTemplates.Tests.Markup;

/// <summary>The reader's trees are those of the conformance tests.</summary>
public class Html5LibTreeTests(ITestOutputHelper output)
{
    private const string OtherContext = "a fragment in another element than div";
    private const string ScriptOff = "noscript in a browser without scripts";
    private const string SelectedContent = "a copy of the chosen option, which a select puts into selectedcontent";

    private static readonly Dictionary<string, int> Aside = new() { [OtherContext] = 137, [ScriptOff] = 22, [SelectedContent] = 3 };

    // 13.2.6.1: these attributes have a namespace; the reader keeps the name as it is written.
    private static readonly string[] WithNamespace =
    [
        .. "xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show xlink:title xlink:type xml:lang xml:space xmlns:xlink".Split(' '),
    ];

    [Html5LibFact]
    public void Trees_are_those_of_the_standard()
    {
        var tally = new Html5LibTally();
        foreach (TreeCase test in Html5LibData.Trees())
        {
            byte[] page = Encoding.UTF8.GetBytes(test.Data.Replace("\r\n", "\n").Replace('\r', '\n'));
            if (test.IsScriptOff)
            {
                tally.StepAside(ScriptOff);
            }
            else if (test.Context is not (null or "div"))
            {
                tally.StepAside(OtherContext);
            }
            else if (test.Data.Contains("<selectedcontent>", StringComparison.Ordinal))
            {
                tally.StepAside(SelectedContent);
            }
            else
            {
                MarkupTree tree = (test.Context is null ? Build(page) : Fragment(page))!;

                // The tree has no node for a doctype.
                string expected = Regex.Replace(test.Tree, @"^\| <!DOCTYPE .*>\n?", "", RegexOptions.Multiline).TrimEnd('\n');
                tally.Compare($"{test.File}: {test.Data}", expected, Text(tree, test.Context is null ? 0 : tree[0].FirstChild));
            }
        }

        tally.Check(output, Aside);
    }

    private static MarkupTree? Build(byte[] page) => TreeBuilder.Build(page, page.Length, int.MaxValue);

    private static MarkupTree? Fragment(byte[] part) =>
        TreeBuilder.BuildFragment(part, 0, part.Length, Build(Encoding.UTF8.GetBytes("<!DOCTYPE html>"))!);

    private static string Text(MarkupTree tree, int root)
    {
        var lines = new List<string>();
        AddChildren(tree, root, "| ", lines);
        return string.Join("\n", lines);
    }

    private static void AddChildren(MarkupTree tree, int parent, string indent, List<string> lines)
    {
        for (int node = tree[parent].FirstChild; node >= 0; node = tree[node].Next)
        {
            switch (tree[node].Kind)
            {
                case MarkupKind.Text:
                    lines.Add($"{indent}\"{tree.Text(node)}\"");
                    break;
                case MarkupKind.Comment:
                    lines.Add($"{indent}<!-- {tree.Text(node)} -->");
                    break;
                default:
                    AddElement(tree, node, indent, lines);
                    break;
            }
        }
    }

    private static void AddElement(MarkupTree tree, int element, string indent, List<string> lines)
    {
        MarkupNode own = tree[element];
        string language = own.Namespace switch { MarkupNamespace.Svg => "svg ", MarkupNamespace.MathMl => "math ", _ => "" };
        lines.Add($"{indent}<{language}{ForeignNames.OfElement(own.Namespace, tree.Names.Name(own.Name))}>");
        indent += "  ";
        lines.AddRange(Enumerable.Range(own.First, own.Last)
            .Select(index => tree.Attributes[index])
            .Select(attribute => (Name: NameOf(tree, own, attribute), Value: tree.Value(attribute)))
            .OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
            .Select(attribute => $"{indent}{attribute.Name}=\"{attribute.Value}\""));
        if (own.IsHtml(Tag.Template))
        {
            lines.Add($"{indent}content");
            indent += "  ";
        }

        AddChildren(tree, element, indent, lines);
    }

    private static string NameOf(MarkupTree tree, MarkupNode element, MarkupAttribute attribute)
    {
        string name = ForeignNames.OfAttribute(element.Namespace, tree.Names.Name(attribute.Name));
        return element.Namespace != MarkupNamespace.Html && WithNamespace.Contains(name) ? name.Replace(':', ' ') : name;
    }
}
