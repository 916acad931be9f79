namespace Nameplate.Factory.Training;

/// <summary>How a model is trained: its size, how it is laid out over accelerators, and what they can do.</summary>
public sealed record TrainingDesign
{
    /// <summary>Parameters that a token passes through: all of a dense model, the active ones of a mixture of experts.</summary>
    public required double ActiveParameters { get; init; }

    /// <summary>All parameters, whose gradients are reduced; 0 means <see cref="ActiveParameters"/>.</summary>
    public double Parameters { get; init; }

    /// <summary>Tokens of one step of the whole job.</summary>
    public required double TokensPerStep { get; init; }

    /// <summary>Accelerators of the job: a multiple of tensor × pipeline parallelism, the rest is data parallelism.</summary>
    public required int Accelerators { get; init; }

    /// <summary>Accelerators that share each layer's matrices.</summary>
    public int TensorParallel { get; init; } = 1;

    /// <summary>Stages of the pipeline, p.</summary>
    public int PipelineParallel { get; init; } = 1;

    /// <summary>Accelerators over which the experts are spread; they lie inside the data-parallel dimension and do not multiply the accelerators.</summary>
    public int ExpertParallel { get; init; } = 1;

    /// <summary>Microbatches in flight per step and pipeline, m.</summary>
    public int Microbatches { get; init; } = 1;

    /// <summary>Dense peak of one accelerator at the training precision, FLOP/s.</summary>
    public required double PeakFlops { get; init; }

    /// <summary>Share of the peak that useful arithmetic reaches while a stage is busy, 0 to 1: the MFU without bubbles and exposed communication.</summary>
    public required double BusyMfu { get; init; }

    /// <summary>Bytes/s that one accelerator sends to other nodes; 0 when the gradients' reduction is not modelled.</summary>
    public double NetworkBandwidth { get; init; }

    /// <summary>Bytes per gradient element on the wire.</summary>
    public double GradientBytes { get; init; } = 2;

    /// <summary>The share of the gradients' reduction that is not hidden behind arithmetic, 0 to 1.</summary>
    public double ExposedReduction { get; init; }

    /// <summary>Copies of the model that each see their own data.</summary>
    public int DataParallel => Accelerators / (TensorParallel * PipelineParallel);
}
