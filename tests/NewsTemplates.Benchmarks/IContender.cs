namespace NewsTemplates.Benchmarks;

/// <summary>A library that reads of a page what <c>workload.layout.yaml</c> says. All make the same record.</summary>
internal interface IContender
{
    Workload.Page Read(byte[] page);
}
