using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using Jint;
using NewsTemplates.Language.Schema;

namespace NewsTemplates.Language.Tests.Schema;

/// <summary>The schema of layouts in the hands of ajv, the JSON Schema validator of the JavaScript world.</summary>
internal sealed class SchemaValidator
{
    // What Jint makes of 'new Function' does not see the globals in its inner functions; eval's does.
    private const string Environment = """
        var console = { log() {}, warn() {}, error() {} };
        Function = function (...texts) { const body = texts.pop(); return (0, eval)(`(function (${texts}) {${body}\n})`); };
        """;

    private readonly Lock access = new();
    private readonly Engine engine = new();

    private SchemaValidator()
    {
        using var ajv = new StreamReader(typeof(SchemaValidator).Assembly.GetManifestResourceStream("ajv")!);
        engine.Execute(Environment);
        engine.Execute(ajv.ReadToEnd());
        engine.SetValue("schema", LayoutSchema.Write());
        engine.Execute("""
            const ajv = new ajv2020({ allErrors: true, strictTypes: false, allowUnionTypes: true, allowMatchingProperties: true });
            ajv.addKeyword("patternErrorMessage");
            const validate = ajv.compile(JSON.parse(schema));
            function errors(text) { return validate(JSON.parse(text)) ? "[]" : JSON.stringify(validate.errors); }
            """);
    }

    public static SchemaValidator Instance { get; } = new();

    /// <summary>The JSON pointers of what the schema does not allow; of a mapping that lacks a key its own.</summary>
    public IReadOnlyList<string> Errors(JsonNode? value)
    {
        string found;
        lock (access)
        {
            found = engine.Invoke("errors", value?.ToJsonString() ?? "null").AsString();
        }

        using JsonDocument errors = JsonDocument.Parse(found);
        return [.. errors.RootElement.EnumerateArray().Where(error => error.GetProperty("keyword").GetString() != "if").Select(Pointer)];
    }

    private static string Pointer(JsonElement error)
    {
        string place = error.GetProperty("instancePath").GetString()!;
        return error.GetProperty("params").TryGetProperty("additionalProperty", out JsonElement key)
            ? EditorDocument.Pointer(place, key.GetString()!)
            : place;
    }
}
