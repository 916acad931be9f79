using System.Collections.Immutable;

namespace Nameplate.Factory.Energy;

/// <summary>Annual mean emissions of grids, in g CO2 per kWh generated: EPA eGRID2023 (2025), public domain, total output rates of the subregions, read second-hand from a public table.</summary>
public static class GridCarbon
{
    private const double GramsPerKilowattHour = 0.45359237;

    /// <summary>The grids: <c>ercot</c> (ERCT, 733.9 lb/MWh), <c>pjm-east</c> (RFCE, 596.9), <c>virginia-carolina</c> (SRVC, 593.4), <c>pjm-west</c> (RFCW, 911.4).</summary>
    public static ImmutableArray<string> Names { get; } = ["ercot", "pjm-east", "virginia-carolina", "pjm-west"];

    /// <summary>A grid's mean, the same for every hour.</summary>
    /// <exception cref="ArgumentException">No grid has that name.</exception>
    public static HourlySeries For(string name) => HourlySeries.Constant(
        GramsPerKilowattHour * name switch
        {
            "ercot" => 733.862,
            "pjm-east" => 596.904,
            "virginia-carolina" => 593.419,
            "pjm-west" => 911.424,
            _ => throw new ArgumentException($"No grid is called '{name}'; there are {string.Join(", ", Names)}.", nameof(name)),
        },
        "g/kWh",
        "EPA eGRID2023");
}
