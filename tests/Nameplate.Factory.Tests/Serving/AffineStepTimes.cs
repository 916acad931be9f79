using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Tests.Serving;

/// <summary>Step times that are affine in what a step does, with whole coefficients, so that sums are exact.</summary>
internal sealed record AffineStepTimes : IStepTimes
{
    public long CacheTokens { get; init; } = 1_000_000;

    public long Base { get; init; } = 8_000_000;

    public long PerDecode { get; init; } = 20_000;

    public long PerContext { get; init; } = 100;

    public long PerPrompt { get; init; } = 60_000;

    public double Frequency { get; init; } = 1;

    public long Duration(StepShape shape) => Slow(Base + PerDecode * shape.Decodes + PerContext * shape.Context + PerPrompt * shape.Prefill);

    public long DecodeRun(int decodes, long context, int steps) => Frequency == 1
        ? steps * (Base + PerDecode * decodes + PerContext * context) + PerContext * decodes * ((long)steps * (steps - 1) / 2)
        : Slowly(decodes, context, steps);

    public int StepsWithin(int decodes, long context, long within, int atMost)
    {
        int low = 0;
        int high = atMost;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (DecodeRun(decodes, context, middle) <= within)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    public StepLoad Load(StepShape shape) => shape.Prefill > 0 ? new StepLoad(0.9, 0.3) : new StepLoad(0.1 + 0.001 * shape.Decodes, 0.8);

    public IStepTimes AtFrequency(double frequency) => this with { Frequency = frequency };

    private long Slowly(int decodes, long context, int steps) =>
        Enumerable.Range(0, steps).Sum(step => Duration(new StepShape(decodes, context + (long)step * decodes, 0, 0)));

    private long Slow(long time) => Frequency == 1 ? time : (long)(time / Frequency);
}
