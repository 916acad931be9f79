using Nameplate.Factory.Hardware;
using Nameplate.Factory.Performance;

namespace Nameplate.Factory.Tests.Performance;

public sealed class PredictorTests
{
    private static readonly CoefficientSet Shipped = CoefficientCatalogue.Shipped;

    [Fact]
    public void A_measured_design_is_predicted_without_warnings_and_with_its_band()
    {
        var prediction = Predictor.Predict(Designs.Of("h200", "llama-3.1-70b", Precision.Fp8, 8, engine: "trtllm"), new Workload(1024, 1024, 64), Shipped);
        prediction.Warnings.ShouldBeEmpty();
        prediction.TimePerToken.ShouldBeInRange(0.010, 0.018, "13.5 ms were measured");
        prediction.TimePerToken.ShouldBeGreaterThan(prediction.Floor);
        prediction.Band.ShouldBeInRange(0.02, 0.4);
        prediction.CacheUse.ShouldBeInRange(0, 1);
        prediction.TotalRate.ShouldBe(2 * prediction.OutputRate, 1e-6 * prediction.OutputRate);
    }

    [Fact]
    public void Rate_and_times_obey_littles_law()
    {
        var design = Designs.Of("h200", "llama-3.1-70b", Precision.Fp8, 8, engine: "trtllm");
        var prediction = Predictor.Predict(design, new Workload(1000, 500, 32), Shipped);
        double inside = prediction.OutputRate * design.Accelerators / 500 * (prediction.TimeToFirst + 499 * prediction.TimePerToken);
        inside.ShouldBe(32, 1e-9);
    }

    [Theory]
    [InlineData("vera-rubin", "deepseek-r1", 8, "nothing public was measured")]
    [InlineData("h100", "llama-2-7b", 1, "was not measured there")]
    [InlineData("a100", "llama-2-7b", 1, "nothing was measured behind these coefficients")]
    public void What_lies_outside_the_measurements_is_said_and_widens_the_band(string accelerator, string model, int tensor, string warning)
    {
        var weights = model == "deepseek-r1" ? Precision.Fp8 : Precision.Bf16;
        var prediction = Predictor.Predict(Designs.Of(accelerator, model, weights, tensor), new Workload(500, 500, 8), Shipped);
        prediction.Warnings.ShouldContain(text => text.Contains(warning));
        prediction.Band.ShouldBeGreaterThan(2.2 * prediction.Coefficients.Mape);
    }

    [Fact]
    public void Loads_and_contexts_beyond_the_measured_ones_are_said()
    {
        var design = Designs.Of("h200", "llama-3.1-70b", Precision.Fp8, 8, engine: "trtllm");
        Predictor.Predict(design, new Workload(1024, 1024, 5000), Shipped).Warnings.ShouldContain(text => text.StartsWith("5000 requests at a time; measured up to"));
        Predictor.Predict(design, new Workload(100_000, 1024, 2), Shipped).Warnings.ShouldContain(text => text.StartsWith("101024 tokens of context; measured up to"));
    }

    [Fact]
    public void Requests_that_do_not_fit_wait_and_the_cache_binds()
    {
        var prediction = Predictor.Predict(Designs.Of("h100", "llama-3.1-70b", Precision.Fp8, 2), new Workload(8192, 1024, 512), Shipped);
        prediction.Limit.ShouldBe(BindingLimit.Cache);
        prediction.CacheUse.ShouldBe(1, 1e-9);
        prediction.Batch.ShouldBeLessThan(512);
    }

    [Fact]
    public void Weights_that_do_not_fit_are_refused()
        => Should.Throw<ArgumentException>(() => Predictor.Predict(Designs.Of("h100", "llama-3.1-405b", Precision.Bf16), new Workload(100, 100, 1), Shipped));

    [Fact]
    public void No_prediction_of_any_measured_table_passes_the_datasheet()
    {
        foreach (string table in (string[])["serving/aiconfigurator_silicon.csv", "serving/inferencemax_2025_12.csv", "serving/inferencex_2026.csv", "serving/inferencex_history.csv", "power/ml_energy.csv"])
        {
            var report = Predictor.PredictRows(FittingTests.Rows(table), Shipped);
            report.BelowFloor.ShouldBe(0, table);
            report.Rows.ShouldAllBe(row => double.IsFinite(row.Prediction.TimePerToken) && row.Prediction.TimeToFirst > 0 && row.Prediction.OutputRate > 0);
        }
    }

    [Fact]
    public void The_shipped_coefficients_predict_the_rows_that_they_were_fitted_to()
    {
        var report = Predictor.PredictRows(FittingTests.Rows("serving/aiconfigurator_silicon.csv"), Shipped);
        report.ByKind.Single(line => line.Name == "dense").TimePerToken.Mape.ShouldBeLessThan(0.09);
        report.ByKind.Single(line => line.Name == "mixture").TimePerToken.Mape.ShouldBeLessThan(0.13);
    }
}
