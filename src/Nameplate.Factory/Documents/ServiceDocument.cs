using System.Collections.Immutable;
using Nameplate.Factory.Description;
using Nameplate.Factory.Serving;
using Nameplate.Factory.Simulation;

namespace Nameplate.Factory.Documents;

/// <summary>What a service did.</summary>
public sealed record ServiceDocument
{
    /// <summary>The service.</summary>
    public required string Name { get; init; }

    /// <summary>Its site.</summary>
    public required string Site { get; init; }

    /// <summary>The model's id.</summary>
    public required string Model { get; init; }

    /// <summary>Its replicas.</summary>
    public required int Replicas { get; init; }

    /// <summary>Their accelerators.</summary>
    public required long Accelerators { get; init; }

    /// <summary>Requests that arrived.</summary>
    public required long Requests { get; init; }

    /// <summary>Requests that got all their tokens.</summary>
    public required long Completed { get; init; }

    /// <summary>Requests refused, too long ones included.</summary>
    public required long Refused { get; init; }

    /// <summary>Requests not done at the end.</summary>
    public required long InFlight { get; init; }

    /// <summary>Completed requests per second.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>Prompt tokens of completed requests per second.</summary>
    public required double InputTokensPerSecond { get; init; }

    /// <summary>Answer tokens per second.</summary>
    public required double OutputTokensPerSecond { get; init; }

    /// <summary>ρ.</summary>
    public required double? Utilisation { get; init; }

    /// <summary>Share of the time in which a step ran.</summary>
    public required double? BusyShare { get; init; }

    /// <summary>Mean sequences in the steps of a busy replica.</summary>
    public required double? MeanBatch { get; init; }

    /// <summary>Mean seconds of a step that only decodes.</summary>
    public required double? MeanDecodeStep { get; init; }

    /// <summary>Time to first token.</summary>
    public required LatencyDocument? Ttft { get; init; }

    /// <summary>Time per output token.</summary>
    public required LatencyDocument? Tpot { get; init; }

    /// <summary>Inter-token latency.</summary>
    public required LatencyDocument? Itl { get; init; }

    /// <summary>End to end.</summary>
    public required LatencyDocument? E2e { get; init; }

    /// <summary>Wait before the first step.</summary>
    public required LatencyDocument? Wait { get; init; }

    /// <summary>Classes, in the order of the design.</summary>
    public required ImmutableArray<ClassDocument> Classes { get; init; }

    /// <summary>Sequences pushed out because the cache was full.</summary>
    public required long Preemptions { get; init; }

    /// <summary>Sequences sent back to the router because their replica failed.</summary>
    public required long Requeued { get; init; }

    /// <summary>Share of looked-up prompt tokens that a prefix cache had; null without one.</summary>
    public required double? CachedShare { get; init; }

    /// <summary>Bytes of cache moved between replicas.</summary>
    public required double TransferredBytes { get; init; }

    /// <summary>Mean watts of an accelerator.</summary>
    public required double WattsPerAccelerator { get; init; }

    /// <summary>MWh of the nodes that it took.</summary>
    public required double ItMegawattHours { get; init; }

    /// <summary>MWh of the facility that it took.</summary>
    public required double FacilityMegawattHours { get; init; }

    /// <summary>Answer tokens per J of the facility.</summary>
    public required double? TokensPerJoule { get; init; }

    /// <summary>Answer tokens per second per MW of the nodes.</summary>
    public required double? TokensPerSecondPerMegawatt { get; init; }

    /// <summary>USD of energy per million answer tokens; null without a price.</summary>
    public required double? EnergyCostPerMtok { get; init; }

    /// <summary>USD of capital per million answer tokens; null when a pool has no charge.</summary>
    public required double? CapitalCostPerMtok { get; init; }

    /// <summary>USD per million answer tokens, of what is known: energy and capital.</summary>
    public required double? CostPerMtok { get; init; }

    /// <summary>The service through time.</summary>
    public required ServiceTimelineDocument Timeline { get; init; }

    /// <summary>The document of a service.</summary>
    internal static ServiceDocument Of(SiteDesign site, ServicePlan hosted, ServingResult result, EnergyShare energy, ServingTimeline timeline)
    {
        double tokens = result.OutputTokens;
        long accelerators = hosted.Service.Replicas.Sum(r => (long)r.Kind.Accelerators * r.Count);
        double hours = result.Seconds / 3600;
        double capital = hosted.Service.Replicas.Sum(r => r.Kind.Accelerators * (double)r.Count * hours * site.Pools[r.Kind.Pool].CapitalPerHour);
        double? energyCost = tokens > 0 ? Finite.Or(energy.Cost / tokens * 1e6) : null;
        double? capitalCost = tokens > 0 ? Finite.Or(capital / tokens * 1e6) : null;
        return new ServiceDocument
        {
            Name = result.Name,
            Site = site.Id,
            Model = hosted.Kinds[0].Replica.Model.Id,
            Replicas = hosted.Service.Replicas.Sum(r => r.Count),
            Accelerators = accelerators,
            Requests = result.Requests,
            Completed = result.Completed,
            Refused = result.Refused + result.TooLong,
            InFlight = result.InFlight,
            RequestsPerSecond = result.RequestsPerSecond,
            InputTokensPerSecond = result.InputTokens / result.Seconds,
            OutputTokensPerSecond = result.TokensPerSecond,
            Utilisation = Finite.Or(result.Utilisation),
            BusyShare = Finite.Or(result.BusyShare),
            MeanBatch = Finite.Or(result.MeanBatch),
            MeanDecodeStep = Finite.Or(result.MeanDecodeStep),
            Ttft = LatencyDocument.Of(result.All.TimeToFirstToken),
            Tpot = LatencyDocument.Of(result.All.TimePerToken),
            Itl = LatencyDocument.Of(result.All.BetweenTokens),
            E2e = LatencyDocument.Of(result.All.EndToEnd),
            Wait = LatencyDocument.Of(result.All.Wait),
            Classes = [.. hosted.Service.Classes.Zip(result.Classes, Class)],
            Preemptions = result.Preemptions,
            Requeued = result.Requeued,
            CachedShare = result.LookedUpTokens > 0 ? (double)result.CachedTokens / result.LookedUpTokens : null,
            TransferredBytes = result.TransferredBytes,
            WattsPerAccelerator = energy.DeviceJoules / result.Seconds / accelerators,
            ItMegawattHours = energy.NodeJoules / 3.6e9,
            FacilityMegawattHours = energy.FacilityJoules / 3.6e9,
            TokensPerJoule = Finite.Or(tokens / energy.FacilityJoules),
            TokensPerSecondPerMegawatt = Finite.Or(tokens / (energy.NodeJoules * 1e-6)),
            EnergyCostPerMtok = energyCost,
            CapitalCostPerMtok = capitalCost,
            Timeline = ServiceTimelineDocument.Of(timeline),
            CostPerMtok = energyCost is null && capitalCost is null ? null : (energyCost ?? 0) + (capitalCost ?? 0),
        };
    }

    private static ClassDocument Class(SloClass promise, ClassResult got) => new(
        promise.Name, Finite.Or(promise.TimeToFirstToken), Finite.Or(promise.TimePerToken), got.Requests, got.Completed, got.Refused, Finite.Or(got.Attainment),
        got.GoodTokensPerSecond, got.GoodRequestsPerSecond, LatencyDocument.Of(got.TimeToFirstToken), LatencyDocument.Of(got.TimePerToken));
}
