namespace Nameplate.Cli.Factory;

/// <summary>What <c>nameplate factory predict</c> was asked for.</summary>
internal sealed record PredictArguments
{
    public string? Rows { get; init; }

    public string? Output { get; init; }

    public string? Coefficients { get; init; }

    public string? Accelerator { get; init; }

    public string? Model { get; init; }

    public string? Engine { get; init; }

    public string? Weights { get; init; }

    public string? Cache { get; init; }

    public int Tensor { get; init; }

    public int Expert { get; init; }

    public int Data { get; init; }

    public int Pipeline { get; init; }

    public int Input { get; init; }

    public int Answer { get; init; }

    public int Concurrency { get; init; }
}
