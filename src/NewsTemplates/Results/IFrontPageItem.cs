using System;
using System.Text.Json.Serialization;

namespace NewsTemplates;

/// <summary>A story that a front page names: the block of the layout that was read, which may say more.</summary>
[JsonConverter(typeof(JsonRecordConverter))]
public interface IFrontPageItem : IJsonRecord
{
    /// <summary>The headline. Never empty.</summary>
    string Title { get; }

    /// <summary>The story's address; null where the page has none.</summary>
    Uri? Url { get; }

    /// <summary>What the page says of the story below the headline; null where it says nothing.</summary>
    string? Summary { get; }
}
