using System.Collections.Immutable;
using Nameplate.Factory.Cooling;
using Nameplate.Factory.Energy;
using Nameplate.Factory.Power;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Factory.Description;

/// <summary>The <c>sites</c> and <c>incidents</c> sections: power, cooling, weather, price, carbon, and what goes wrong.</summary>
internal sealed class SiteSection(MapNode root, DataFiles files, InputReader inputs, long start, long duration)
{
    private const double JoulesPerMegawattHour = 3.6e9;
    private const double Huge = 1e13;

    private static readonly string[] Policies = ["measured", "guaranteed"];
    private static readonly string[] Chains = ["rack-battery", "double-conversion"];

    public static Section Section { get; } = new("sites", Shape.Map("Sites, by id.", Shape.Object("A site.")
        .Optional("name", Shape.Text("Its name, for people."))
        .Optional("cap", Shape.Input("The most that the facility may draw.", Dimensions.FacilityPower))
        .Optional("policy", Shape.Input($"How it stays below: {string.Join(", ", Policies)}.", FactKind.Text))
        .Optional("ramp", Shape.Input("How fast its draw may rise.", Dimensions.FacilityPower / Dimensions.Time))
        .Optional("feed", Shape.Input("What the connection to the grid was built for.", Dimensions.FacilityPower))
        .Optional("storage", Shape.Input("Energy stored for the loss of supply.", Dimensions.FacilityEnergy))
        .Optional("buildings", Shape.Input("What the buildings draw whatever happens.", Dimensions.FacilityPower))
        .Optional("distribution", Shape.Input($"What lies between meter and nodes: {string.Join(", ", Chains)}.", FactKind.Text))
        .Optional("cooling", Shape.Input($"The cooling plant: {string.Join(", ", CoolingPlant.Names)}.", FactKind.Text))
        .Optional("thermal", Shape.Input("For how long hall and coolant take up the full heat when cooling fails.", Dimensions.Time))
        .Optional("weather", Shape.Input($"A shipped place ({string.Join(", ", TypicalClimate.All.Select(c => c.Name))}) or a table of hourly weather, in quotation marks.", FactKind.Text))
        .Optional("offset", Shape.Input("Hours that the clock of a table of weather is ahead of UTC.", Dimension.None))
        .Optional("dryBulb", Shape.Input("The air's temperature in °C, when there is no file.", Dimension.None))
        .Optional("wetBulb", Shape.Input("The wet bulb in °C, when there is no file.", Dimension.None))
        .Optional("market", Shape.Input($"A shipped market ({string.Join(", ", TypicalPrices.Names)}) or a table of hourly prices.", FactKind.Text))
        .Optional("grid", Shape.Input($"A shipped grid's emissions ({string.Join(", ", GridCarbon.Names)}) or a table of hourly emissions.", FactKind.Text))
        .Optional("price", Shape.Input("The price of energy.", Dimensions.EnergyPrice))
        .Optional("carbon", Shape.Input("The grid's carbon intensity.", Dimensions.Carbon / Dimensions.FacilityEnergy))
        .Optional("sampling", Shape.Input("Time between two samples of the timelines.", Dimensions.Time))), Required: false);

    public static Section Incidents { get; } = new("incidents", Shape.Map("What goes wrong or is imposed, by id.", Shape.Variant("An incident.", "kind",
        ("heat-wave", Timed("Warmer air with the same moisture.").Required("kelvin", Shape.Input("By how much.", Dimension.None))),
        ("cooling", Timed("A part of the cooling fails.")
            .Required("share", Shape.Input("The share of the capacity that is gone.", Dimension.None))
            .Optional("pool", Shape.Reference("The pool whose loop fails; the whole plant when left out.", "pools"))),
        ("utility-trip", Timed("A part of the supply is lost.").Required("share", Shape.Input("The share of the feed that is gone.", Dimension.None))),
        ("cap", Timed("The site may draw no more than this for a while.").Required("power", Shape.Input("The cap.", Dimensions.FacilityPower))))));

    /// <summary>A site's power, when its pools and services are known.</summary>
    public PowerDesign Read(string id, MapNode map, IReadOnlyList<SitePool> pools, IReadOnlyList<bool> hasJobs)
    {
        var powerPools = pools.Select((p, i) => ToPower(p, hasJobs[i])).ToImmutableArray();
        double rated = Math.Max(1, powerPools.Sum(p => p.RatedWatts));
        double cap = inputs.OptionalNumber(map, "cap", "W_facility", 1, Huge, "no cap") ?? double.PositiveInfinity;
        return new PowerDesign
        {
            Pools = powerPools,
            Distribution = inputs.Word(map, "distribution", Chains[0], "98 % efficient at full load", Chains) == Chains[0] ? LossChain.RackBattery(rated) : LossChain.DoubleConversion(rated),
            Cooling = CoolingPlant.Named(inputs.Word(map, "cooling", "liquid-tower", "85 % of the heat to warm water and towers", CoolingPlant.Names), rated),
            Climate = ReadClimate(map),
            StartUtcSeconds = start,
            HouseWatts = inputs.NumberOr(map, "buildings", "W_facility", 0, Huge, 0.005 * rated, "0.5 % of the nodes' rated power"),
            CapWatts = cap,
            RampWattsPerSecond = inputs.OptionalNumber(map, "ramp", "W_facility/s", 1e-3, Huge, "no limit") ?? double.PositiveInfinity,
            Policy = (CapPolicy)Array.IndexOf(Policies, inputs.Word(map, "policy", Policies[0], "clocks follow what was drawn", Policies)),
            FeedWatts = inputs.OptionalNumber(map, "feed", "W_facility", 1, Huge, "what everything draws at its most") ?? double.PositiveInfinity,
            StoredJoules = inputs.NumberOr(map, "storage", "MWh_facility", 0, 1e9, 0, "none") * JoulesPerMegawattHour,
            ThermalSeconds = inputs.NumberOr(map, "thermal", "s", 0, 1e6, 60, "usual of liquid-cooled racks"),
            Price = ReadPrice(map),
            Carbon = ReadCarbon(map),
            Incidents = [.. root.Objects("incidents").Where(i => i.Map.Text("site") == id).Select(i => ReadIncident(i.Map, pools)).OfType<Incident>()],
            Sampling = Math.Max(1, inputs.TimeOr(map, "sampling", 1, 15, "as telemetry does") / 1_000_000_000) * 1_000_000_000,
        };
    }

    private static PowerPool ToPower(SitePool pool, bool hasJobs) => new()
    {
        Name = pool.Pool.Id,
        Accelerators = pool.Pool.Count,
        Curve = pool.Curve,
        Node = NodePowers.For(pool.Pool.Accelerator),
        Unclaimed = hasJobs ? 0 : pool.Free,
    };

    private IClimate ReadClimate(MapNode map)
    {
        if (map.Has("weather"))
        {
            string named = inputs.TextOr(map, "weather", null, "")!;
            if (TypicalClimate.Find(named) is { } place)
            {
                return place;
            }

            double offset = inputs.NumberOr(map, "offset", "1", -14, 14, 0, "its clock is UTC");
            if (files.Text(map, "weather", named) is { } text && HourlyClimate.Read(named, text, TimeSpan.FromHours(offset), inputs.Diagnostics) is { } hourly)
            {
                return hourly;
            }
        }

        double dry = inputs.NumberOr(map, "dryBulb", "1", -60, 60, 20, "mild weather, the same all day");
        double wet = inputs.NumberOr(map, "wetBulb", "1", -60, 60, Math.Min(dry, 14), "mild weather, the same all day");
        if (wet > dry)
        {
            inputs.Error(FactoryCodes.OutOfRange, map, "wetBulb", "'wetBulb' is above 'dryBulb', which cannot be");
        }

        return new ConstantClimate(new AirState(dry, Math.Min(wet, dry)));
    }

    private HourlySeries? ReadPrice(MapNode map)
    {
        if (!map.Has("market"))
        {
            return Constant(map, "price", "USD/MWh_facility", "USD/MWh", 0, 1e6, "energy is not billed");
        }

        string named = inputs.TextOr(map, "market", null, "")!;
        return TypicalPrices.Names.Contains(named) ? TypicalPrices.For(named, start, (int)(duration / 3_600_000_000_000) + 2)
            : files.Text(map, "market", named) is { } text ? EnergyTables.ReadPrices(named, text, inputs.Diagnostics) : null;
    }

    private HourlySeries? ReadCarbon(MapNode map)
    {
        if (!map.Has("grid"))
        {
            return Constant(map, "carbon", "kgCO2/MWh_facility", "g/kWh", 0, 1e5, "emissions are not counted");
        }

        string named = inputs.TextOr(map, "grid", null, "")!;
        return GridCarbon.Names.Contains(named) ? GridCarbon.For(named)
            : files.Text(map, "grid", named) is { } text ? EnergyTables.ReadCarbon(named, text, lifeCycle: false, inputs.Diagnostics) : null;
    }

    private HourlySeries? Constant(MapNode map, string key, string unit, string printed, double least, double most, string meaning)
        => inputs.OptionalNumber(map, key, unit, least, most, meaning) is { } value ? HourlySeries.Constant(value, printed, "factory file") : null;

    private Incident? ReadIncident(MapNode map, IReadOnlyList<SitePool> pools)
    {
        long at = inputs.TimeOr(map, "at", 0, null, "");
        long length = Math.Max(1, inputs.TimeOr(map, "for", 1e-3, null, ""));
        return map.Text("kind") switch
        {
            "heat-wave" => new HeatWave(at, length, inputs.Number(map, "kelvin", "1", -50, 50)),
            "cooling" => new CoolingLoss(at, length, inputs.Number(map, "share", "1", 1e-6, 1), PoolNumber(map, pools)),
            "utility-trip" => new UtilityTrip(at, length, inputs.Number(map, "share", "1", 1e-6, 1)),
            "cap" => new CapChange(at, length, inputs.Number(map, "power", "W_facility", 1, Huge)),
            _ => null,
        };
    }

    private int PoolNumber(MapNode map, IReadOnlyList<SitePool> pools)
    {
        if (map.OptionalText("pool") is not { } id)
        {
            return -1;
        }

        if (pools.FirstOrDefault(p => p.Pool.Id == id) is { } pool)
        {
            return pool.Number;
        }

        inputs.Error(FactoryCodes.SeveralSites, map, "pool", $"the pool '{id}' does not stand at '{map.Text("site")}'");
        return -1;
    }

    private static ObjectShape Timed(string description) => Shape.Object(description)
        .Required("site", Shape.Reference("Where.", "sites"))
        .Required("at", Shape.Input("When it begins, from the start of the run.", Dimensions.Time))
        .Required("for", Shape.Input("How long it lasts.", Dimensions.Time));
}
