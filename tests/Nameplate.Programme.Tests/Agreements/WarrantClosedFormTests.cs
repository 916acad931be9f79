using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Files;
using Nameplate.Programme.Compilation;

namespace Nameplate.Programme.Tests.Agreements;

/// <summary>
/// One share, S = 164.67, r = 4 %, σ = 50 %, five years, hurdle 600. Reference values: first-passage formulas of geometric Brownian motion, and
/// numerical integration over sixty month ends for monthly monitoring.
/// </summary>
public sealed class WarrantClosedFormTests
{
    private const double Touch = 0.15300632;
    private const double Continuous = 82.01545;
    private const double Monthly = 76.24432;

    [Theory]
    [InlineData(20_000, 12)]
    public void A_small_run_is_near_the_closed_form(long worlds, double errors) => Hold("risk-neutral", worlds, errors, 0.02);

    [Fact]
    [Trait("Category", "Slow")]
    public void A_million_risk_neutral_worlds_price_it_to_a_quarter_of_a_per_cent() => Hold("risk-neutral", 1_000_000, 3, 0.0025);

    [Fact]
    [Trait("Category", "Slow")]
    public void A_million_worlds_with_the_share_as_numeraire_price_it_to_a_tenth_of_a_per_cent() => Hold("share:CHIP", 1_000_000, 3, 0.0011);

    [Fact]
    public void The_real_world_prices_nothing() => Compile("real-world").Context.Catalogue.Agreements.ShouldAllBe(line => line.Value == null);

    private static void Hold(string measure, long worlds, double errors, double relativeError)
    {
        CompiledProgramme compiled = Compile(measure);
        AgreementLine continuous = compiled.Context.Catalogue.Agreements.Single(line => line.Id == "continuous");
        AgreementLine monthly = compiled.Context.Catalogue.Agreements.Single(line => line.Id == "monthly");
        // A value exists in every measure but the real world.
        Series[] series = [continuous.Value!.Value, monthly.Value!.Value, continuous.Tranches[0].Month];
        using SimulationResult result = Simulator.Run(compiled.Plan(series), new SimulationOptions { Worlds = worlds, Seed = 1 });
        Statistic value = result.Of(series[0]);
        Statistic atMonthEnds = result.Of(series[1]);
        Math.Abs(value.Mean - Continuous).ShouldBeLessThanOrEqualTo(errors * value.StandardError);
        Math.Abs(atMonthEnds.Mean - Monthly).ShouldBeLessThanOrEqualTo(errors * atMonthEnds.StandardError);
        (value.StandardError / Continuous).ShouldBeLessThanOrEqualTo(relativeError);
        if (measure == "risk-neutral")
        {
            Statistic touch = result.Of(series[2]);
            Math.Abs(touch.Probability - Touch).ShouldBeLessThanOrEqualTo(errors * touch.ProbabilityStandardError);
        }
    }

    private static CompiledProgramme Compile(string measure)
    {
        var diagnostics = new Diagnostics();
        string folder = Path.Combine(Snapshot.RepositoryRoot, "tests", "Nameplate.Programme.Tests", "Agreements", "warrant-one-share");
        Programme? programme = ProgrammeReader.Read(folder, diagnostics);
        var options = new CompileOptions(new DateOnly(2025, 9, 30), null, [], Measure.Parse(measure) ?? new Measure.RealWorld(), MoneyPolicy.Honour);
        CompiledProgramme? compiled = programme is null ? null : Compiler.Compile(programme, options, diagnostics);
        return compiled ?? throw new InvalidOperationException(diagnostics.ToText());
    }
}
