using Nameplate.Factory.Description;
using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Documents;

/// <summary>What a kind of replica was compiled from, and how far the fit was from what was measured.</summary>
public sealed record CalibrationDocument
{
    /// <summary>The kind of replica, with its service.</summary>
    public required string Kind { get; init; }

    /// <summary>The accelerator's id.</summary>
    public required string Accelerator { get; init; }

    /// <summary>The model's id.</summary>
    public required string Model { get; init; }

    /// <summary>The engine.</summary>
    public required string Engine { get; init; }

    /// <summary>The format of the weights.</summary>
    public required string Weights { get; init; }

    /// <summary>How the model is cut: tensor, expert, attention data and pipeline parallelism.</summary>
    public required string Layout { get; init; }

    /// <summary>What was fitted.</summary>
    public required string FitSet { get; init; }

    /// <summary>Rows that were fitted; 0 when nothing was measured.</summary>
    public required int Rows { get; init; }

    /// <summary>Mean absolute error of the time per output token on rows that the fit did not see, as a share; null when nothing was measured.</summary>
    public required double? MeanError { get; init; }

    /// <summary>The median of the same errors.</summary>
    public required double? MedianError { get; init; }

    /// <summary>Whether another accelerator's, engine's or format's measurements stand in.</summary>
    public required bool Extrapolated { get; init; }

    /// <summary>Where the measurements come from.</summary>
    public required string Source { get; init; }

    /// <summary>The document of a kind of replica.</summary>
    public static CalibrationDocument Of(string service, HostedKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var (replica, fit) = (kind.Replica, kind.Coefficients);
        bool measured = fit.Rows > 0 || fit.Mape > 0;
        return new CalibrationDocument
        {
            Kind = $"{service}/{kind.Name}",
            Accelerator = replica.Accelerator.Id,
            Model = replica.Model.Id,
            Engine = replica.Engine,
            Weights = Precisions.Name(replica.Weights),
            Layout = $"tp {replica.TensorParallel}, ep {replica.ExpertParallel}, dp {replica.AttentionDataParallel}, pp {replica.PipelineParallel}",
            FitSet = fit.FitSet,
            Rows = fit.Rows,
            MeanError = measured ? Finite.Or(fit.Mape) : null,
            MedianError = measured ? Finite.Or(fit.MedianError) : null,
            Extrapolated = fit.Extrapolated,
            Source = fit.Source,
        };
    }
}
