namespace Nameplate.Factory.Training;

/// <summary>Where the time of one training step goes.</summary>
/// <param name="Compute">Seconds of arithmetic: 6·N·tokens ÷ (G·F·busy MFU).</param>
/// <param name="Bubble">Seconds in which stages of the pipeline wait for one another: compute·(p−1)/m, a share (p−1)/(m+p−1) of both.</param>
/// <param name="Reduction">Seconds of the data-parallel all-reduce that nothing hides.</param>
/// <param name="Mfu">Useful FLOP ÷ (accelerators · peak · step time).</param>
public readonly record struct TrainingStep(double Compute, double Bubble, double Reduction, double Mfu)
{
    /// <summary>Seconds of the whole step.</summary>
    public double Seconds => Compute + Bubble + Reduction;

    /// <summary>The share of the step that a slower clock stretches; communication does not follow the clock.</summary>
    public double ClockedShare => (Compute + Bubble) / Seconds;

    /// <summary>The step of a design.</summary>
    /// <remarks>6 FLOP per parameter and token (2 forward, 4 backward): J. Kaplan et al., arXiv 2001.08361. Bubble: Y. Huang et al., GPipe, arXiv 1811.06965.
    /// All-reduce as a ring: 2·(d−1)/d of the gradients held by one accelerator.</remarks>
    /// <exception cref="ArgumentException">The accelerators are not a multiple of tensor × pipeline parallelism, or a number is out of its range.</exception>
    public static TrainingStep Of(TrainingDesign design)
    {
        int copy = design.TensorParallel * design.PipelineParallel;
        if (copy < 1 || design.Accelerators < copy || design.Accelerators % copy != 0 || design.Microbatches < 1)
        {
            throw new ArgumentException(
                $"{design.Accelerators} accelerators are not a multiple of {design.TensorParallel} (tensor) × {design.PipelineParallel} (pipeline).", nameof(design));
        }

        if (design is not { ActiveParameters: > 0, TokensPerStep: > 0, PeakFlops: > 0, BusyMfu: > 0 and <= 1, ExposedReduction: >= 0 and <= 1 })
        {
            throw new ArgumentException("Parameters, tokens and peak must be positive; the MFU lies in (0, 1] and the exposed share in [0, 1].", nameof(design));
        }

        double flop = 6 * design.ActiveParameters * design.TokensPerStep, peak = design.Accelerators * design.PeakFlops;
        double compute = flop / (peak * design.BusyMfu);
        double bubble = compute * (design.PipelineParallel - 1) / design.Microbatches;
        double reduction = Exposed(design, copy);
        return new TrainingStep(compute, bubble, reduction, flop / (peak * (compute + bubble + reduction)));
    }

    private static double Exposed(TrainingDesign design, int copy)
    {
        if (design.NetworkBandwidth <= 0 || design.DataParallel < 2)
        {
            return 0;
        }

        double all = design.Parameters > 0 ? design.Parameters : design.ActiveParameters;
        double held = all * design.GradientBytes / copy / design.ExpertParallel;
        return design.ExposedReduction * 2 * (design.DataParallel - 1) / design.DataParallel * held / design.NetworkBandwidth;
    }
}
