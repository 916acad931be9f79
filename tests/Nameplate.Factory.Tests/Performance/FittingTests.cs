using Nameplate.Factory.Hardware;
using Nameplate.Factory.Performance;
using Nameplate.Factory.Tests.Workloads;
using Nameplate.Files;

namespace Nameplate.Factory.Tests.Performance;

public sealed class FittingTests
{
    [Fact]
    public void A_fit_to_rows_made_from_known_coefficients_predicts_other_loads()
    {
        var truth = Designs.Usual with { LinkEfficiency = 0.6, MemoryEfficiency = 0.7, ComputeEfficiency = 0.3, PrefillEfficiency = 0.5, SequenceSeconds = 40e-6 };
        var report = Fitting.Fit(Made(truth), new FitOptions { Corrections = false });
        report.Overall.Train.Mape.ShouldBeLessThan(0.02);
        report.Overall.HeldOut.Mape.ShouldBeLessThan(0.03);
        report.Overall.SpeedOfLight.Mape.ShouldBeGreaterThan(0.3);
        report.Set.For(Made(truth)[0].Design).MemoryEfficiency.ShouldBe(0.7, 0.07);
    }

    [Fact]
    public void A_fit_says_the_same_however_often_it_is_made()
    {
        var rows = Made(Designs.Usual);
        CoefficientFile.Write(Fitting.Fit(rows, new FitOptions()).Set).ShouldBe(CoefficientFile.Write(Fitting.Fit(rows, new FitOptions()).Set));
    }

    [Fact]
    public void No_correction_promises_more_than_the_datasheet()
    {
        var wrong = Made(Designs.Usual).Select(row => row with { TimePerToken = row.TimePerToken / 50 }).ToList();
        var report = Predictor.PredictRows(wrong, Fitting.Fit(wrong, new FitOptions()).Set);
        report.BelowFloor.ShouldBe(0);
        Fitting.Fit(wrong, new FitOptions()).BelowFloor.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Rows_that_do_not_tell_their_replicas_are_left_out_with_the_reason()
    {
        var rows = Made(Designs.Usual);
        var report = Fitting.Fit([.. rows, rows[0] with { ReplicasKnown = false }], new FitOptions());
        report.LeftOut.ShouldHaveSingleItem().Reason.ShouldContain("how many replicas");
    }

    [Fact]
    public void Held_out_times_per_token_of_dense_rows_are_within_eight_point_nine_percent()
    {
        var dense = Rows("serving/aiconfigurator_silicon.csv").Where(row => row.Design.Model.Experts is null && !row.Disaggregated).ToList();
        var report = Fitting.Fit(dense, new FitOptions());
        dense.Count.ShouldBeGreaterThan(700);
        report.Overall.HeldOut.Mape.ShouldBeLessThan(0.089);
        report.Overall.HeldOut.Median.ShouldBeLessThan(0.05);
        report.Overall.UnseenModel.Mape.ShouldBeLessThan(0.22);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Held_out_times_per_token_of_all_nvidia_rows_and_unseen_models_are_within_the_promise()
    {
        var rows = Rows("serving/aiconfigurator_silicon.csv").Where(row => !row.Disaggregated).ToList();
        var report = Fitting.Fit(rows, new FitOptions());
        report.Overall.HeldOut.Mape.ShouldBeLessThan(0.12);
        report.Overall.HeldOut.Median.ShouldBeLessThan(0.08);
        report.Overall.UnseenModel.Mape.ShouldBeLessThan(0.25);
    }

    [Fact]
    public void Held_out_rates_of_amd_rows_are_within_twelve_percent()
    {
        var rows = Rows("serving/inferencemax_2025_12.csv").Where(row => row.Design.Accelerator.Vendor == Vendor.Amd && !row.Disaggregated).ToList();
        var report = Fitting.Fit(rows, new FitOptions());
        rows.Count.ShouldBeGreaterThan(200);
        report.Overall.OutputRate.Mape.ShouldBeLessThan(0.12);
        report.Overall.HeldOut.Mape.ShouldBeLessThan(0.1);
        report.Overall.SpeedOfLight.Mape.ShouldBeGreaterThan(0.6);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void The_shipped_table_is_what_the_fit_to_all_measured_tables_gives()
    {
        string[] tables = ["serving/aiconfigurator_silicon.csv", "serving/inferencemax_2025_12.csv", "serving/inferencex_2026.csv", "serving/inferencex_history.csv", "power/ml_energy.csv"];
        string source = CoefficientCatalogue.Shipped.Groups[0].Coefficients.Source;
        string[] fitted = CoefficientFile.Write(Fitting.Fit([.. tables.SelectMany(Rows)], new FitOptions { Source = source }).Set).Split('\n');
        string[] shipped = CoefficientFile.Write(CoefficientCatalogue.Shipped).Split('\n');
        shipped.Where(line => !line.StartsWith("a100", StringComparison.Ordinal)).ShouldBe(fitted);
    }

    internal static List<MeasuredRow> Rows(string file)
    {
        var diagnostics = new Diagnostics();
        var rows = MeasuredTables.Read(file, File.ReadAllText(SharedData.Require(file)), diagnostics);
        diagnostics.ToText().ShouldBeEmpty();
        return [.. rows];
    }

    private static List<MeasuredRow> Made(Coefficients truth)
    {
        List<MeasuredRow> rows = [];
        foreach (int tensor in (int[])[2, 4, 8])
        {
            foreach (int requests in (int[])[1, 4, 16, 64, 128])
            {
                foreach (var (input, output) in ((int Input, int Output)[])[(1024, 1024), (8192, 1024), (1024, 256)])
                {
                    var design = Designs.Of("h200", "llama-3.1-70b", Precision.Fp8, tensor);
                    var workload = new Workload(input, output, requests);
                    double time = RowCost.Of(design, workload, true, design, requests).TimePerToken(truth);
                    rows.Add(new MeasuredRow { Line = rows.Count + 2, Design = design, Workload = workload, TimePerToken = time });
                }
            }
        }

        return rows;
    }
}
