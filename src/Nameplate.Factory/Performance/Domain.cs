namespace Nameplate.Factory.Performance;

/// <summary>What the rows of a fit covered.</summary>
/// <param name="LargestBatch">Most sequences of one replica.</param>
/// <param name="LongestContext">Most tokens of prompt and answer together.</param>
/// <param name="Models">Ids of the models, ascending.</param>
public sealed record Domain(int LargestBatch, int LongestContext, IReadOnlyList<string> Models)
{
    /// <summary>Nothing was measured.</summary>
    public static Domain Unknown { get; } = new(0, 0, []);
}
