using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using NewsTemplates.Authoring.Schema;

namespace NewsTemplates.Authoring.Tests.Schema;

/// <summary>The schema of layouts in the hands of a JSON Schema validator.</summary>
internal static class SchemaValidator
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(LayoutSchema.Write());

    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.Hierarchical };

    /// <summary>The JSON pointers of what the schema does not allow; of a mapping that lacks a key its own.</summary>
    public static IReadOnlyList<string> Errors(JsonNode? value) => [.. Errors(Schema.Evaluate(JsonSerializer.SerializeToElement(value), Options))];

    // What an 'if' finds only chooses between 'then' and 'else'.
    private static IEnumerable<string> Errors(EvaluationResults results) => results.IsValid
        ? []
        : Enumerable.Repeat(results.InstanceLocation.ToString(), results.Errors?.Count ?? 0)
            .Concat((results.Details ?? []).Where(part => part.EvaluationPath.ToString() != results.EvaluationPath + "/if").SelectMany(Errors));
}
