using Nameplate.Cli.CommandLine;

namespace Nameplate.Cli.Circularity;

/// <summary>What <c>money</c> was asked for.</summary>
internal sealed record MoneyArguments
{
    public required string Programme { get; init; }

    public required CommonArguments Common { get; init; }

    public required long Worlds { get; init; }

    public required string Format { get; init; }

    public int Threads { get; init; }
}
