using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;

namespace NewsTemplates.Plans;

/// <summary>Gathers what a record has for the contract <c>FrontPage</c>. Used by generated records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FrontPageContents
{
    private readonly List<FrontPageBlock> _blocks = [];
    private readonly List<IFrontPageItem> _items = [];

    /// <summary>The blocks so far.</summary>
    public IReadOnlyList<FrontPageBlock> Blocks => new ValueList<FrontPageBlock>(_blocks);

    /// <summary>The stories so far, each address once; without an address each headline.</summary>
    public IReadOnlyList<IFrontPageItem> Items =>
        new ValueList<IFrontPageItem>(_items.GroupBy(item => (object?)item.Url ?? item.Title).Select(same => same.First()));

    /// <summary>Adds a block with its stories; nothing where the page has no such block.</summary>
    /// <param name="heading">The heading, or null.</param>
    /// <param name="items">The stories, or null.</param>
    public FrontPageContents Block(string? heading, IReadOnlyList<IFrontPageItem>? items)
    {
        if (items is not null)
        {
            _blocks.Add(new FrontPageBlock(heading, items));
            _items.AddRange(items);
        }

        return this;
    }

    /// <summary>Adds a block with one story; nothing where the page has no such block.</summary>
    /// <param name="heading">The heading, or null.</param>
    /// <param name="item">The story, or null.</param>
    public FrontPageContents Block(string? heading, IFrontPageItem? item) => item is null ? this : Block(heading, [item]);

    /// <summary>Adds blocks of the page; nothing where it has none.</summary>
    /// <typeparam name="T">The layout's block.</typeparam>
    /// <param name="blocks">The blocks, or null.</param>
    /// <param name="heading">Gives a block's heading.</param>
    /// <param name="items">Gives a block's stories.</param>
    /// <exception cref="ArgumentNullException"><paramref name="heading"/> or <paramref name="items"/> is null.</exception>
    public FrontPageContents Each<T>(IEnumerable<T>? blocks, Func<T, string?> heading, Func<T, IReadOnlyList<IFrontPageItem>?> items)
    {
        _ = heading ?? throw new ArgumentNullException(nameof(heading));
        _ = items ?? throw new ArgumentNullException(nameof(items));
        return (blocks ?? []).Aggregate(this, (contents, block) => contents.Block(heading(block), items(block)));
    }

    /// <summary>Adds the stories of what are no blocks of the contract; nothing where the page has none.</summary>
    /// <typeparam name="T">The layout's block.</typeparam>
    /// <param name="blocks">The blocks, or null.</param>
    /// <param name="items">Gives a block's stories.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public FrontPageContents With<T>(IEnumerable<T>? blocks, Func<T, IReadOnlyList<IFrontPageItem>?> items)
    {
        _ = items ?? throw new ArgumentNullException(nameof(items));
        return (blocks ?? []).Aggregate(this, (contents, block) => contents.With(items(block)));
    }

    /// <summary>Adds stories that stand in no block; nothing where the page has none.</summary>
    /// <param name="items">The stories, or null.</param>
    public FrontPageContents With(IReadOnlyList<IFrontPageItem>? items)
    {
        _items.AddRange(items ?? []);
        return this;
    }

    /// <summary>Adds a story that stands in no block; nothing where the page has none.</summary>
    /// <param name="item">The story, or null.</param>
    public FrontPageContents With(IFrontPageItem? item) => item is null ? this : With([item]);
}
