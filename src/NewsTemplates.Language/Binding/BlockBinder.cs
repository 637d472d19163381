using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads blocks, each when it is first asked for, so that their order in the file does not matter.</summary>
internal sealed class BlockBinder
{
    private readonly BindingContext context;
    private readonly FieldBinder fields;
    private readonly List<MappingEntry> entries = new();
    private readonly Stack<string> open = new();

    public BlockBinder(BindingContext context)
    {
        this.context = context;
        fields = new FieldBinder(context, Find);
    }

    /// <summary>Reads <c>blocks</c>.</summary>
    public IReadOnlyList<BlockModel> Bind(MappingSyntax? blocks)
    {
        foreach (MappingEntry entry in blocks?.Entries ?? Array.Empty<MappingEntry>())
        {
            if (!CSharpNames.IsTypeName(entry.Key.Value))
            {
                context.Report(LayoutDiagnostics.InvalidName, entry.Key, entry.Key.Value, "a block", "a capital");
            }
            else if (entry.Value is MappingSyntax)
            {
                entries.Add(entry);
                context.Blocks[entry.Key.Value] = null;
            }
        }

        return entries.Select(entry => Find(entry.Key.Value)).OfType<BlockModel>().ToArray();
    }

    /// <summary>The block of a name; null while it is being read, or where there is none.</summary>
    public BlockModel? Find(string name)
    {
        if (!context.Blocks.TryGetValue(name, out BlockModel? block) || block is not null || open.Contains(name))
        {
            return block;
        }

        MappingEntry entry = entries.First(candidate => candidate.Key.Value == name);
        open.Push(name);
        var mapping = (MappingSyntax)entry.Value;
        var setting = new FieldSetting($"block {name}", ContentKind.Html, null, InBlock: true);
        List<FieldModel> members = fields.BindAll(setting, mapping, _ => null, new List<string>());
        open.Pop();
        block = new BlockModel
        {
            Name = name,
            NameSpan = entry.Key.Span,
            Description = mapping.Find("description")?.Value is ScalarSyntax { IsNull: false } text ? text.Value : null,
            Fields = members.Where(member => IsNotOwnName(name, member)).ToArray(),
        };
        if (members.Count == 0)
        {
            context.Report(LayoutDiagnostics.NothingInIt, entry.Key, $"The block {name}", "give it a field");
        }

        context.Blocks[name] = block;
        return block;
    }

    /// <summary>Reports blocks that contain themselves, once a cycle.</summary>
    public void CheckCycles()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (MappingEntry entry in entries)
        {
            var path = new List<string>();
            if (Cycle(entry.Key.Value, path, done) is { } cycle)
            {
                context.Report(LayoutDiagnostics.BlockCycle, entry.Key, cycle[0], string.Join(" > ", cycle));
            }
        }
    }

    private IReadOnlyList<string>? Cycle(string name, List<string> path, HashSet<string> done)
    {
        int start = path.IndexOf(name);
        if (start >= 0)
        {
            return path.Skip(start).Concat(new[] { name }).ToArray();
        }

        if (!done.Add(name) || !context.Blocks.TryGetValue(name, out BlockModel? block) || block is null)
        {
            return null;
        }

        path.Add(name);
        IReadOnlyList<string>? found = block.Fields
            .Select(field => field.Type)
            .OfType<BlockType>()
            .Select(type => Cycle(type.Name, path, done))
            .FirstOrDefault(cycle => cycle is not null);
        path.RemoveAt(path.Count - 1);
        return found;
    }

    /// <summary>C# allows no member with the name of its type.</summary>
    private bool IsNotOwnName(string block, FieldModel member)
    {
        if (CSharpNames.Pascal(member.Name) != block)
        {
            return true;
        }

        context.Report(LayoutDiagnostics.NameTaken, member.NameSpan, member.Name, $"C# allows no property '{block}' in the record {block}");
        return false;
    }
}
