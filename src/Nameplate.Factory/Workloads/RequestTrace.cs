namespace Nameplate.Factory.Workloads;

/// <summary>Requests in the order of their arrival, as columns.</summary>
/// <remarks>Equal arrival times keep the order of the file. Prefix blocks are optional: a request's prompt then consists of blocks of
/// <see cref="BlockTokens"/> tokens, and two requests whose first blocks have equal ids share that prefix.</remarks>
public sealed class RequestTrace
{
    /// <summary>Arrivals in nanoseconds from the start, ascending.</summary>
    public required long[] Arrivals { get; init; }

    /// <summary>Tokens of each prompt, at least 1.</summary>
    public required int[] Inputs { get; init; }

    /// <summary>Tokens of each answer, at least 1.</summary>
    public required int[] Outputs { get; init; }

    /// <summary>Each request's SLO class, as an index into the service's classes; empty when all are of the first.</summary>
    public byte[] Classes { get; init; } = [];

    /// <summary>Tokens per prefix block; 0 when no prefixes are known.</summary>
    public int BlockTokens { get; init; }

    /// <summary>Where each request's block ids begin in <see cref="Blocks"/>, with one more entry at the end; empty without prefixes.</summary>
    public int[] BlockStarts { get; init; } = [];

    /// <summary>The block ids of all requests, one after the other.</summary>
    public int[] Blocks { get; init; } = [];

    /// <summary>The number of requests.</summary>
    public int Count => Arrivals.Length;

    /// <summary>The same requests by arrival; equal arrivals keep their order.</summary>
    public RequestTrace Sorted()
    {
        int[] order = [.. Enumerable.Range(0, Count)];
        long[] keys = [.. Arrivals];
        // A stable order: Array.Sort is not stable, so the number breaks ties.
        Array.Sort(order, (a, b) => keys[a] != keys[b] ? keys[a].CompareTo(keys[b]) : a.CompareTo(b));
        return Taken(order);
    }

    /// <summary>The requests that arrive before an end.</summary>
    /// <param name="end">In nanoseconds from the start.</param>
    public RequestTrace Until(long end) => Count == 0 || Arrivals[^1] < end ? this : Taken([.. Enumerable.Range(0, Count).TakeWhile(i => Arrivals[i] < end)]);

    /// <summary>The same requests, arriving so many times as fast.</summary>
    /// <param name="speed">Above 0.</param>
    public RequestTrace Faster(double speed) => speed == 1 ? this : new RequestTrace
    {
        Arrivals = [.. Arrivals.Select(a => (long)(a / speed))],
        Inputs = Inputs,
        Outputs = Outputs,
        Classes = Classes,
        BlockTokens = BlockTokens,
        BlockStarts = BlockStarts,
        Blocks = Blocks,
    };

    /// <summary>The requests of given numbers, in that order.</summary>
    internal RequestTrace Taken(int[] numbers)
    {
        var starts = new List<int> { 0 };
        var blocks = new List<int>();
        if (BlockTokens > 0)
        {
            foreach (int number in numbers)
            {
                blocks.AddRange(Blocks.AsSpan(BlockStarts[number], BlockStarts[number + 1] - BlockStarts[number]));
                starts.Add(blocks.Count);
            }
        }

        return new RequestTrace
        {
            Arrivals = [.. numbers.Select(n => Arrivals[n])],
            Inputs = [.. numbers.Select(n => Inputs[n])],
            Outputs = [.. numbers.Select(n => Outputs[n])],
            Classes = Classes.Length == 0 ? [] : [.. numbers.Select(n => Classes[n])],
            BlockTokens = BlockTokens,
            BlockStarts = BlockTokens > 0 ? [.. starts] : [],
            Blocks = [.. blocks],
        };
    }
}
