using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Selectors;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Binding;

/// <summary>
/// Reads blocks: first the fields of each, and when all are known, what fields say about fields of other blocks
/// (<c>key</c>, <c>unique</c>), so that their order in the file does not matter.
/// </summary>
internal sealed class BlockBinder
{
    private readonly BindingContext _context;
    private readonly FieldBinder _fields;
    private readonly List<BlockModel> _blocks = new();
    private readonly Dictionary<string, int> _levels = new(StringComparer.Ordinal);

    public BlockBinder(BindingContext context, FieldBinder fields)
    {
        _context = context;
        _fields = fields;
    }

    /// <summary>Reads <c>blocks</c>.</summary>
    public EquatableArray<BlockModel> Bind(MappingSyntax? mapping)
    {
        IReadOnlyList<MappingEntry> entries = mapping?.Entries ?? Array.Empty<MappingEntry>();
        foreach (MappingEntry entry in entries)
        {
            if (CSharpNames.IsTypeName(entry.Key.Value) && entry.Value is MappingSyntax)
            {
                _context.Blocks.Add(entry.Key.Value, null);
                _context.TypeNames[entry.Key.Value] = entry.Key.Span;
            }
            else
            {
                _context.BrokenTypes.Add(entry.Key.Value);
            }
        }

        foreach (MappingEntry entry in entries)
        {
            Bind(entry);
        }

        for (int index = 0; index < _blocks.Count; index++)
        {
            BlockModel block = _blocks[index];
            _blocks[index] = block with { Fields = block.Fields.Select(_fields.WithBlockKeys).ToArray() };
            _context.Blocks[block.Name] = _blocks[index];
        }

        CheckNesting();
        return [.. _blocks];
    }

    private void Bind(MappingEntry entry)
    {
        string name = entry.Key.Value;
        bool isName = CSharpNames.IsTypeName(name);
        if (!isName)
        {
            _context.Report(LayoutDiagnostics.InvalidName, entry.Key, name, "a block", "a capital");
        }

        if (entry.Value is not MappingSyntax mapping)
        {
            return;
        }

        FieldContext fieldContext = new FieldContext($"block {name}", PageContent.Html, null, InBlock: true);
        FieldModel[] members = _fields.BindAll(fieldContext, mapping, _ => null, new List<string>()).ToArray();
        if (mapping.Entries.All(member => IsDescription(member)))
        {
            _context.Report(LayoutDiagnostics.NothingInIt, entry.Key, $"The block {name}", "give it a field");
        }

        if (isName)
        {
            _blocks.Add(new BlockModel
            {
                Name = name,
                NameSpan = entry.Key.Span,
                Description = mapping.Find("description")?.Value is ScalarSyntax { IsNull: false } text ? text.Value : null,
                Fields = members,
            });
            _context.Blocks[name] = _blocks[_blocks.Count - 1];
        }
    }

    /// <summary>Whether an entry of a block is its description, not a field of that name.</summary>
    public static bool IsDescription(MappingEntry entry) => entry.Key.Value == "description" && entry.Value is ScalarSyntax;

    /// <summary>Whether an entry of a block was meant to be its description: its key is nearly that, and its text no rule.</summary>
    public static bool IsMisspeltDescription(MappingEntry entry) =>
        entry.Value is ScalarSyntax { Value: var text } && text.Contains(' ')
        && Spelling.Nearest(entry.Key.Value, ["description"]) is not null
        && !SelectorParser.TryParse(text, out _, out _);

    /// <summary>Reports blocks that contain themselves, and, once, blocks within too many blocks.</summary>
    private void CheckNesting()
    {
        BlockModel? deepest = _blocks.Find(block => Levels(block, new List<string>()) > Limits.BlockLevels);
        if (deepest is not null)
        {
            _context.Report(
                LayoutDiagnostics.TooMany, deepest.NameSpan, $"The block {deepest.Name}", "contains too many levels of blocks",
                $"{Limits.BlockLevels}");
        }
    }

    /// <summary>How many levels of blocks a block is, itself counted; one beyond the limit is enough to know.</summary>
    private int Levels(BlockModel block, List<string> path)
    {
        if (_levels.TryGetValue(block.Name, out int known) || path.Count > Limits.BlockLevels)
        {
            return Math.Max(known, 1);
        }

        path.Add(block.Name);
        int inside = 0;
        foreach (string name in block.Fields.Select(field => field.Type).OfType<BlockType>().Select(type => type.Name).Distinct())
        {
            BlockModel next = _context.Blocks[name]!;
            if (path.IndexOf(name) is >= 0 and int start)
            {
                _context.Report(LayoutDiagnostics.BlockCycle, next.NameSpan, name, string.Join(" > ", path.Skip(start).Concat(new[] { name })));
            }
            else
            {
                inside = Math.Max(inside, Levels(next, path));
            }
        }

        path.RemoveAt(path.Count - 1);
        _levels[block.Name] = inside + 1;
        return inside + 1;
    }
}
