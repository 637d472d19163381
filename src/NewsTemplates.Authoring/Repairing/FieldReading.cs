using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>Reads fields of the contract Article from lines, as a layout of the site would have them.</summary>
internal sealed class FieldReading(SiteModel site)
{
    /// <summary>The field that lines say; null where they are wrong.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="lines">Its lines.</param>
    public FieldModel? Read(string name, IReadOnlyList<string> lines)
    {
        string[] whole =
        [
            "site: Trial",
            "hosts: trial.example",
            .. site.Culture is null ? [] : new[] { "culture: " + site.Culture },
            .. site.TimeZone is null ? [] : new[] { "timezone: " + site.TimeZone },
            "pages:",
            "  Article:",
            "    implements: Article",
            "    urls: /{*path}",
            "    fields:",
            .. lines.Select(line => "      " + line),
            .. name == "body" ? [] : new[] { "      body: body" },
        ];
        return Layout.Read("trial" + LayoutFile.Ending, string.Join("\n", whole) + "\n") is { HasErrors: false, Model: { } model }
            ? model.Pages[0].Variants[0].Fields.First(field => field.Name == name)
            : null;
    }
}
