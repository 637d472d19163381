using System;
using System.Collections.Generic;
using NewsTemplates.LinkedData;
using NewsTemplates.Scripts;

namespace NewsTemplates.Extracting;

/// <summary>The JSON in the scripts of the page that is read. It is looked for when the first rule asks for it.</summary>
internal sealed class PageScriptJson(ExtractionContext context)
{
    // Each block may ask the same again.
    private readonly Dictionary<string, IReadOnlyList<JsonLdValue>> _found = new(StringComparer.Ordinal);
    private ScriptJson? _data;

    /// <summary>The values that a path leads to from the first object that has something there.</summary>
    public IReadOnlyList<JsonLdValue> Find(IReadOnlyList<string> keys)
    {
        string path = string.Join(".", keys);
        if (!_found.TryGetValue(path, out IReadOnlyList<JsonLdValue>? values))
        {
            _data ??= Read();
            context.Spend(_data.Objects.Count);
            _found.Add(path, values = _data.Find(keys));
        }

        return values;
    }

    private ScriptJson Read() => ScriptJson.Read(context.Page is { } page ? Counted(PageScript.In(page)) : []);

    private IEnumerable<PageScript> Counted(IEnumerable<PageScript> scripts)
    {
        foreach (PageScript script in scripts)
        {
            context.Spend(0, script.Text.Length);
            yield return script;
        }
    }
}
