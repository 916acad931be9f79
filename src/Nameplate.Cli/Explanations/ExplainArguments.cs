using Nameplate.Cli.CommandLine;
using Nameplate.Quantities;

namespace Nameplate.Cli.Explanations;

/// <summary>What <c>explain</c> was asked for.</summary>
internal sealed record ExplainArguments
{
    public required string Programme { get; init; }

    public required string Name { get; init; }

    public required CommonArguments Common { get; init; }

    public Month? Month { get; init; }

    public long? World { get; init; }

    public required int Depth { get; init; }

    public required string Format { get; init; }
}
