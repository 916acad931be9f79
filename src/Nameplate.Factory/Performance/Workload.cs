namespace Nameplate.Factory.Performance;

/// <summary>A closed benchmark: so many requests at a time, each with a prompt and an answer of about these lengths.</summary>
/// <param name="Input">Mean tokens of a prompt.</param>
/// <param name="Output">Mean tokens of an answer, at least 2.</param>
/// <param name="Concurrency">Requests under way at a time.</param>
public readonly record struct Workload(double Input, double Output, double Concurrency)
{
    /// <summary>Tokens in the cache of a request halfway through its answer.</summary>
    public double MeanContext => Input + 0.5 * Output;
}
