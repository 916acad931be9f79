namespace Nameplate.Factory.Workloads;

/// <summary>What a trace looks like, for people and for calibration.</summary>
/// <param name="Requests">How many requests.</param>
/// <param name="Seconds">From the first arrival to the last.</param>
/// <param name="MeanInput">Mean tokens of a prompt.</param>
/// <param name="MeanOutput">Mean tokens of an answer.</param>
/// <param name="InterarrivalCv">Standard deviation of the times between arrivals over their mean; 1 for a Poisson process.</param>
/// <param name="PrefixHits">Share of the prompts' tokens whose blocks an earlier request brought, as a prefix; 0 without prefixes.</param>
public sealed record TraceStatistics(int Requests, double Seconds, double MeanInput, double MeanOutput, double InterarrivalCv, double PrefixHits)
{
    private const double NanosecondsPerSecond = 1e9;

    /// <summary>The statistics of a trace.</summary>
    public static TraceStatistics Of(RequestTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        int count = trace.Count;
        double seconds = count == 0 ? 0 : (trace.Arrivals[^1] - trace.Arrivals[0]) / NanosecondsPerSecond;
        return new TraceStatistics(count, seconds, Mean(trace.Inputs), Mean(trace.Outputs), Cv(trace.Arrivals), Hits(trace));
    }

    private static double Mean(int[] values)
    {
        long sum = 0;
        foreach (int value in values)
        {
            sum += value;
        }

        return values.Length == 0 ? 0 : (double)sum / values.Length;
    }

    private static double Cv(long[] arrivals)
    {
        int gaps = arrivals.Length - 1;
        if (gaps < 2 || arrivals[^1] == arrivals[0])
        {
            return 0;
        }

        double mean = (double)(arrivals[^1] - arrivals[0]) / gaps;
        double squares = 0;
        for (int i = 1; i < arrivals.Length; i++)
        {
            double difference = arrivals[i] - arrivals[i - 1] - mean;
            squares += difference * difference;
        }

        return Math.Sqrt(squares / gaps) / mean;
    }

    private static double Hits(RequestTrace trace)
    {
        var seen = new HashSet<int>();
        long hits = 0;
        for (int i = 0; i < trace.Count && trace.BlockTokens > 0; i++)
        {
            var blocks = trace.Blocks.AsSpan(trace.BlockStarts[i], trace.BlockStarts[i + 1] - trace.BlockStarts[i]);
            int shared = 0;
            while (shared < blocks.Length && seen.Contains(blocks[shared]))
            {
                shared++;
            }

            hits += Math.Min((long)shared * trace.BlockTokens, trace.Inputs[i]);
            foreach (int block in blocks)
            {
                seen.Add(block);
            }
        }

        return trace.BlockTokens == 0 ? 0 : hits / (Mean(trace.Inputs) * trace.Count);
    }
}
