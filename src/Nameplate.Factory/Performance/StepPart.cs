namespace Nameplate.Factory.Performance;

/// <summary>What a step asks of an accelerator, in seconds at the peaks of its datasheet and in counts: all that the coefficients act on.</summary>
internal readonly record struct StepPart
{
    /// <summary>Seconds at peak memory bandwidth.</summary>
    public double Memory { get; init; }

    /// <summary>Seconds at peak arithmetic for answers.</summary>
    public double DecodeWork { get; init; }

    /// <summary>Seconds at peak arithmetic for prompts.</summary>
    public double PrefillWork { get; init; }

    /// <summary>Seconds at full link bandwidth.</summary>
    public double Links { get; init; }

    /// <summary>Number of collectives.</summary>
    public double Collectives { get; init; }

    /// <summary>Number of layers.</summary>
    public double Layers { get; init; }

    /// <summary>Number of sequences.</summary>
    public double Sequences { get; init; }

    /// <summary>Seconds of the step.</summary>
    public double Seconds(Coefficients coefficients, double frequency = 1)
    {
        double memory = Memory / coefficients.MemoryEfficiency;
        double work = (DecodeWork / coefficients.ComputeEfficiency + PrefillWork / coefficients.PrefillEfficiency) / frequency;
        return coefficients.Correction * (Math.Max(memory, work) + Overhead(coefficients, frequency));
    }

    /// <summary>Seconds that neither memory nor arithmetic explain.</summary>
    public double Overhead(Coefficients coefficients, double frequency)
        => Links / coefficients.LinkEfficiency + Collectives * coefficients.CollectiveSeconds + Layers * coefficients.LayerSeconds / frequency
            + coefficients.HostSeconds + Sequences * coefficients.SequenceSeconds;
}
