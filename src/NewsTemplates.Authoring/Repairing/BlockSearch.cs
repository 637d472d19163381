using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>The rules that may find a known list of blocks: where the items stand, and where in them what is known of each.</summary>
internal sealed class BlockSearch(FieldTrial trial, FieldText text, bool isReplacing)
{
    private const int MostLists = 4;

    /// <summary>The candidate that finds most; null where none finds anything.</summary>
    /// <param name="field">The list, or a block alone.</param>
    /// <param name="block">Its block.</param>
    /// <returns>The candidate, and the block with the rules that it needs.</returns>
    public (Candidate Candidate, BlockModel Block)? Of(FieldModel field, BlockModel block)
    {
        KnownItems[] known = [.. trial.Pages.Where(page => page.Known?.Has(field.Name) == true).Select(page => new KnownItems(page, field, block))];
        return known
            .SelectMany(page => page.Selectors(field.IsList).Take(MostLists))
            .Distinct()
            .Take(MostLists)
            .Select(list => Mended(field, block, list, known))
            .OrderByDescending(found => found.Likeness)
            .Where(found => found.Likeness > 0)
            .Select(found => ((Candidate, BlockModel)?)(found.Candidate, found.Block))
            .FirstOrDefault();
    }

    /// <summary>The list at a place, with the rule of each part that finds most there.</summary>
    private (double Likeness, Candidate Candidate, BlockModel Block) Mended(FieldModel field, BlockModel block, string list, KnownItems[] known)
    {
        FieldModel at = Rules.Only(field, Rules.From(field.Rules[0], list));
        double best = Likeness(at, [block])[0];
        var inner = new Dictionary<FieldModel, Candidate>();
        foreach (FieldModel part in block.Fields.Where(part => part is { Type: not BlockType, IsList: false, Rules.Count: 1 }))
        {
            Candidate[] others = [.. known
                .SelectMany(page => page.SourcesOf(part.Name))
                .Distinct()
                .Select(source => Changed(part, source))
                .OfType<Candidate>()];
            BlockModel[] blocks = [.. others.Select(other => With(block, part, other.Field))];
            double[] likeness = Likeness(at, blocks);
            for (int i = 0; i < others.Length; i++)
            {
                if (likeness[i] > best)
                {
                    (best, inner[part]) = (likeness[i], others[i]);
                }
            }

            block = inner.TryGetValue(part, out Candidate? chosen) ? With(block, part, chosen.Field) : block;
        }

        return (best, new Candidate(at, text.With(field, field.Rules[0], list), list) { Inner = inner }, block);
    }

    private Candidate? Changed(FieldModel part, string source)
    {
        Candidate Looking(string where) => new(Rules.Only(part, Rules.From(part.Rules[0], where)), text.With(part, part.Rules[0], where), where);
        return isReplacing ? Looking(source) : SeveralRules.Together([Looking(part.Rules[0].Text), Looking(source)]);
    }

    private static BlockModel With(BlockModel block, FieldModel part, FieldModel other) =>
        block with { Fields = [.. block.Fields.Select(own => own.Name == part.Name ? other : own)] };

    /// <summary>How much each form of the block finds, though parts of it be missing.</summary>
    private double[] Likeness(FieldModel field, IReadOnlyList<BlockModel> blocks)
    {
        BlockModel[] named = [.. blocks.Select((block, i) => block with
        {
            Name = "Repaired" + FieldTrial.Name(i),
            Fields = [.. block.Fields.Select(part => part with { IsOptional = true, MinimumCount = 0 })],
        })];
        IReadOnlyList<TrialValue[]> values = trial.With(named)
            .Run([.. named.Select(block => field with { Type = new BlockType(block.Name), Unique = null })]);
        return [.. values.Select(found => trial.Likeness(field.Name, found))];
    }
}
