namespace Nameplate.Factory.Performance;

/// <summary>What the coefficients need to know of one row: a step that only writes, one that also reads prompts, how often the second comes, and
/// what one prompt takes.</summary>
/// <remarks>
/// In a closed benchmark at concurrency b every sequence that ends is followed by a new prompt, so a step meets on average (b − 1)·input/output
/// prompt tokens. They come in
/// chunks: a share φ of the steps carries a chunk, and the mean time per token is (1 − φ)·t(decode) + φ·t(decode and chunk).
/// </remarks>
internal sealed record RowCost
{
    /// <summary>Prompt tokens of a step at most.</summary>
    public const double Chunk = 8192;

    private RowCost()
    {
    }

    /// <summary>A step that only writes.</summary>
    public StepPart Decode { get; private init; }

    /// <summary>A step that also reads a chunk of a prompt.</summary>
    public StepPart Mixed { get; private init; }

    /// <summary>Share of the steps that do.</summary>
    public double MixedShare { get; private init; }

    /// <summary>Tokens that a step yields for each sequence.</summary>
    public double TokensPerStep { get; private init; }

    /// <summary>A step that only reads a chunk of a prompt.</summary>
    public StepPart Prompt { get; private init; }

    /// <summary>Such steps for one prompt.</summary>
    public double PromptSteps { get; private init; }

    /// <summary>Requests that share what reads the prompts.</summary>
    public double Waiting { get; private init; }

    /// <summary>Whether prompts are read between steps that write.</summary>
    public bool Shared { get; private init; }

    /// <summary>Sequences in a step: the concurrency, or what the cache holds.</summary>
    public double Batch { get; private init; }

    /// <summary>Requests that the cache could hold.</summary>
    public double Fits { get; private init; }

    public static RowCost Of(MeasuredRow row)
    {
        bool shared = !row.Disaggregated && !row.WithoutPrompts;
        if (row.Prefill is null) return Of(row.Design, row.Workload, shared, row.Design, row.Workload.Concurrency);

        double perReader = (double)row.DecodeReplicas / Math.Max(1, row.PrefillReplicas);
        var cost = Of(row.Design, row.Workload, shared, row.Prefill, row.Workload.Concurrency * perReader);
        double writing = cost.WritingAtATime(row.Workload, perReader);
        return writing >= row.Workload.Concurrency ? cost : Of(row.Design, row.Workload with { Concurrency = writing }, shared, row.Prefill, row.Workload.Concurrency * perReader);
    }

    // Where other accelerators read the prompts, no more sequences are written at a time than come out of there: rate × length × time per token, by
    // usual coefficients.
    private double WritingAtATime(Workload workload, double perReader)
    {
        var usual = CoefficientVector.Usual;
        double rate = 1 / (PromptSteps * Prompt.Seconds(usual) * perReader);
        return Math.Max(1, Math.Min(workload.Concurrency, rate * workload.Output * TimePerToken(usual)));
    }

    /// <param name="design">What writes.</param>
    /// <param name="workload">What it is asked for.</param>
    /// <param name="shared">Whether it also reads the prompts.</param>
    /// <param name="readers">What reads the prompts.</param>
    /// <param name="waiting">Requests that share one of those.</param>
    public static RowCost Of(ReplicaDesign design, Workload workload, bool shared, ReplicaDesign readers, double waiting)
    {
        var cost = new StepCost(design);
        double fits = Capacity.CacheTokensOrNone(design, cost) / workload.MeanContext;
        double batch = Math.Max(1, Math.Min(workload.Concurrency, fits));
        double context = batch * workload.MeanContext;
        double tokens = design.Speculation?.TokensPerStep ?? 1;
        double arriving = shared ? Math.Max(0, batch - 1) * workload.Input / workload.Output * tokens : 0;
        double chunk = Math.Min(workload.Input, Chunk);
        double mixed = Math.Max(arriving, chunk);
        return new RowCost
        {
            Decode = cost.Part(batch, context, 0, 0),
            Mixed = arriving > 0 ? cost.Part(batch, context, mixed, mixed * 0.5 * workload.Input) : default,
            MixedShare = arriving / mixed,
            TokensPerStep = tokens,
            Prompt = new StepCost(readers).Part(0, 0, chunk, chunk * 0.5 * workload.Input),
            PromptSteps = workload.Input / chunk,
            Waiting = waiting,
            Shared = shared,
            Batch = batch,
            Fits = fits,
        };
    }

    /// <summary>Seconds per output token of a sequence.</summary>
    public double TimePerToken(Coefficients coefficients)
        => ((1 - MixedShare) * Decode.Seconds(coefficients) + (MixedShare > 0 ? MixedShare * Mixed.Seconds(coefficients) : 0)) / TokensPerStep;

    /// <summary>Seconds to the first token: what does not depend on the prompt, half a step of those who write, the prompt, and a share of the
    /// others' prompts.</summary>
    public double TimeToFirst(Coefficients coefficients)
    {
        double prompt = PromptSteps * Prompt.Seconds(coefficients);
        double step = Shared ? 0.5 * Decode.Seconds(coefficients) : 0;
        return coefficients.FirstTokenSeconds + step + coefficients.PromptFactor * prompt + coefficients.BurstShare * (Waiting - 1) * prompt;
    }

    /// <summary>Output tokens a second for each accelerator that writes: by Little's law the requests under way over the time that one
    /// takes.</summary>
    public double OutputRate(Coefficients coefficients, Workload workload, int accelerators)
        => Math.Max(1, Math.Min(workload.Concurrency, Fits)) * workload.Output / (TimeToFirst(coefficients) + Math.Max(0, workload.Output - 1) * TimePerToken(coefficients)) / accelerators;
}
