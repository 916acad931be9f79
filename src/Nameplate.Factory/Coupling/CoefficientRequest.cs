namespace Nameplate.Factory.Coupling;

/// <summary>The service that a programme's coefficients are worked out for: one figure per accelerator is a convention, and this is it.</summary>
public sealed record CoefficientRequest
{
    /// <summary>The model.</summary>
    public string Model { get; init; } = "deepseek-r1";

    /// <summary>Mean tokens of a prompt.</summary>
    public int Input { get; init; } = 8192;

    /// <summary>Mean tokens of an answer.</summary>
    public int Output { get; init; } = 1024;

    /// <summary>The longest good time per output token, in seconds: as many requests at a time as keep it.</summary>
    public double TimePerToken { get; init; } = 0.02;

    /// <summary>Accelerators of a replica.</summary>
    public int Accelerators { get; init; } = 8;
}
