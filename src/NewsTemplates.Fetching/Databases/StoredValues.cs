using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsTemplates.Fetching.Databases;

/// <summary>The values of a record as the columns of <c>articles</c> have them. Of a record that is no article only the JSON.</summary>
/// <param name="record">The record.</param>
internal sealed class StoredValues(IJsonRecord record)
{
    private readonly IArticle? _article = record as IArticle;

    /// <summary>The record with all that it says, as <c>newstemplates</c> writes it.</summary>
    public string Record => JsonValues.TextOf(new ContractJson(record));

    public string? Title => _article?.Title;

    public string? Summary => _article?.Summary;

    /// <summary>The time with the offset that the page gives.</summary>
    public string? Published => _article?.Published.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public string Authors => ListOf(_article?.Authors);

    public string Topics => ListOf(_article?.Topics);

    public string Images => ListOf(_article?.Images);

    public string? Body => _article?.Body.ToString();

    public string? Language => _article?.Language;

    public string? Canonical => _article?.CanonicalUrl?.AbsoluteUri;

    private static string ListOf<T>(IReadOnlyList<T>? items)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (T item in items ?? [])
            {
                JsonValues.Write(writer, item);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
