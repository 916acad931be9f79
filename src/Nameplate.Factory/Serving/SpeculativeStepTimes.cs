namespace Nameplate.Factory.Serving;

/// <summary>Step times of an engine that decodes speculatively, seen one token at a time.</summary>
/// <remarks>
/// A real step verifies k proposed tokens and one more per sequence and yields E tokens on average. It appears here as E equal parts, each of
/// which gives one token to each sequence and computes its share of the step's prompt tokens; so completions, cache growth and mean times are
/// those of the real engine on average, while tokens that come in one burst appear evenly spaced.
/// </remarks>
public sealed class SpeculativeStepTimes : IStepTimes
{
    private readonly IStepTimes _steps;
    private readonly Speculation _speculation;
    private readonly double _tokens;

    /// <summary>Wraps the step times of the model without speculation.</summary>
    public SpeculativeStepTimes(IStepTimes steps, Speculation speculation)
    {
        _steps = steps;
        _speculation = speculation;
        _tokens = speculation.TokensPerStep;
    }

    /// <inheritdoc/>
    public long CacheTokens => _steps.CacheTokens;

    /// <inheritdoc/>
    public long Duration(StepShape shape)
    {
        if (shape.Decodes == 0)
        {
            return _steps.Duration(shape);
        }

        return Math.Max(1, (long)((_steps.Duration(Whole(shape)) + Draft(shape)) / _tokens));
    }

    /// <inheritdoc/>
    public long DecodeRun(int decodes, long context, int steps)
    {
        long time = 0;
        for (int step = 0; step < steps; step++)
        {
            time += Duration(new StepShape(decodes, context + (long)step * decodes, 0, 0));
        }

        return time;
    }

    /// <inheritdoc/>
    public int StepsWithin(int decodes, long context, long within, int atMost)
    {
        for (int step = 0; step < atMost; step++)
        {
            within -= Duration(new StepShape(decodes, context + (long)step * decodes, 0, 0));
            if (within < 0)
            {
                return step;
            }
        }

        return atMost;
    }

    /// <inheritdoc/>
    public StepLoad Load(StepShape shape) => _steps.Load(Whole(shape));

    /// <inheritdoc/>
    public IStepTimes AtFrequency(double frequency) => new SpeculativeStepTimes(_steps.AtFrequency(frequency), _speculation);

    private double Draft(StepShape shape) => _speculation.StepsIncludeDrafts
        ? 0
        : _speculation.DraftTokens * _speculation.DraftShare * _steps.Duration(new StepShape(shape.Decodes, shape.Context, 0, 0));

    /// <summary>The real step: the proposed tokens are computed like prompt tokens that attend to their sequence.</summary>
    private StepShape Whole(StepShape shape)
    {
        if (shape.Decodes == 0)
        {
            return shape;
        }

        int drafts = _speculation.StepsIncludeDrafts ? 0 : _speculation.DraftTokens;
        return new StepShape(
            shape.Decodes,
            shape.Context,
            (int)(shape.Prefill * _tokens) + drafts * shape.Decodes,
            (long)(shape.PrefillContext * _tokens) + drafts * shape.Context);
    }
}
