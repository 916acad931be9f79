using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Formulas;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Agreements;
using Nameplate.Programme.Compute;
using Nameplate.Programme.Demand;
using Nameplate.Programme.Deployment;
using Nameplate.Programme.Market;
using Nameplate.Programme.Sites;
using Nameplate.Programme.Supply;
using Nameplate.Programme.Uncertainty;
using Nameplate.Quantities;

namespace Nameplate.Programme;

/// <summary>Everything modelled, as written in a programme's folder: the domain without any vintage, scenario or draw applied. Immutable.</summary>
public sealed record Programme
{
    /// <summary>The programme's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, for people.</summary>
    public required string Title { get; init; }

    /// <summary>The first month simulated.</summary>
    public required Month Start { get; init; }

    /// <summary>The last month simulated.</summary>
    public required Month End { get; init; }

    /// <summary>The newest vintage: what <c>--as-of</c> means when it is not given.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The vintages worth comparing, oldest first.</summary>
    public required ImmutableArray<DateOnly> Vintages { get; init; }

    /// <summary>The party whose accounts are kept in full.</summary>
    public required string Buyer { get; init; }

    /// <summary>Fact: IT gigawatts per gigawatt of unnamed denominator; null when no such gigawatt is used.</summary>
    public FactRef? Denominator { get; init; }

    /// <summary>Names of parties by id.</summary>
    public required ImmutableArray<(string Id, string Name)> Parties { get; init; }

    /// <summary>What parties pay beside the programme, where anybody says.</summary>
    public required ImmutableArray<PartyOutgoings> Outgoings { get; init; }

    /// <summary>Series recorded besides the headline ones.</summary>
    public required ImmutableArray<(string Name, Location At)> Outputs { get; init; }

    /// <summary>Shared drivers of uncertainty.</summary>
    public required ImmutableArray<Driver> Drivers { get; init; }

    /// <summary>Reference classes of lateness.</summary>
    public required ImmutableArray<ReferenceClass> ReferenceClasses { get; init; }

    /// <summary>Where the accelerators stand and get power.</summary>
    public required ImmutableArray<Site> Sites { get; init; }

    /// <summary>Who makes the accelerators, with their generations.</summary>
    public required ImmutableArray<Vendor> Vendors { get; init; }

    /// <summary>Memory set aside for the programme; null when memory never binds.</summary>
    public MemorySupply? Memory { get; init; }

    /// <summary>The rules of deployment.</summary>
    public required DeploymentPolicy Deployment { get; init; }

    /// <summary>The share market; null when no agreement looks at share prices.</summary>
    public ShareMarket? Market { get; init; }

    /// <summary>Who has promised what to whom, in the order written.</summary>
    public required ImmutableArray<Agreement> Agreements { get; init; }

    /// <summary>What the accelerators do.</summary>
    public required ComputePlan Compute { get; init; }

    /// <summary>What customers want.</summary>
    public required DemandPlan Demand { get; init; }

    /// <summary>The accounts.</summary>
    public required AccountsPlan Accounts { get; init; }

    /// <summary>Series that the programme defines itself.</summary>
    public required ImmutableArray<Formula> Formulas { get; init; }

    /// <summary>Scenarios, <c>base</c> aside.</summary>
    public required ImmutableArray<Scenario> Scenarios { get; init; }

    /// <summary>Every fact with every claim, whatever the vintage.</summary>
    public required FactBook Facts { get; init; }

    /// <summary>The files it was read from, with their hashes.</summary>
    public required ImmutableArray<SourceFile> Files { get; init; }

    /// <summary>SHA-256 over the written structure: every section but the facts and their sources, comments and layout aside.</summary>
    public required string Structure { get; init; }

    /// <summary>How many months are simulated.</summary>
    public int Months => End - Start + 1;

    /// <summary>A party's name, or its id when it has none.</summary>
    public string NameOf(string party) => Parties.FirstOrDefault(p => p.Id == party).Name ?? party;
}
