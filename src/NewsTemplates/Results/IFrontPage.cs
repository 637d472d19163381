using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace NewsTemplates;

/// <summary>
/// What front and section pages of all sites have in common: the contract <c>FrontPage</c> of the layout language. A layout whose page says
/// <c>implements: FrontPage</c> compiles to a record with this interface. Its members are made of the record's own properties each time that
/// they are asked for.
/// </summary>
[JsonConverter(typeof(JsonRecordConverter))]
public interface IFrontPage : IJsonRecord
{
    /// <summary>The story that the page shows first of all; null where the layout has no <c>lead</c>, or the page none.</summary>
    IFrontPageItem? Lead { get; }

    /// <summary>The blocks of the page, such as World and Sports, in the order of the layout; empty when there are none.</summary>
    IReadOnlyList<FrontPageBlock> Blocks { get; }

    /// <summary>The stories that the page names; empty when there are none. Where the layout has no list of them, each address once.</summary>
    IReadOnlyList<IFrontPageItem> Items { get; }
}
