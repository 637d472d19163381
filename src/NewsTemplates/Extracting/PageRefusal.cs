namespace NewsTemplates.Extracting;

/// <summary>An entry of <c>refuse</c>: pages that are not data.</summary>
/// <param name="When">Holds on such pages.</param>
/// <param name="Reason">Why they are refused.</param>
internal sealed record PageRefusal(PageCondition When, string Reason);
