using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Layouts;

/// <summary>A field that a page has from a contract, with the contract's standard rules.</summary>
/// <param name="Contract">The contract's name.</param>
/// <param name="Field">The field.</param>
internal sealed record ContractField(string Contract, FieldModel Field);
