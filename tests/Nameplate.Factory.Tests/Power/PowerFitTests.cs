using Nameplate.Factory.Hardware;
using Nameplate.Factory.Power;
using Nameplate.Factory.Serving;
using Nameplate.Factory.Tests.Workloads;
using Nameplate.Files;

namespace Nameplate.Factory.Tests.Power;

/// <summary>Curves are found again from what they produce, and shipped curves are those that the measured tables give.</summary>
public sealed class PowerFitTests(ITestOutputHelper output)
{
    private static readonly Accelerator B200 = AcceleratorCatalogue.Find("b200")!;

    [Fact]
    public void A_fit_finds_the_curve_that_made_the_rows()
    {
        var truth = PowerCurve.For(B200) with { Alpha = 0.6, ComputeWeight = 2.0, MemoryWeight = 0.4 };
        List<PowerRow> rows = [];
        for (int i = 0; i < 60; i++)
        {
            var load = new StepLoad(0.003 * i, 0.9 - 0.014 * i);
            rows.Add(new(B200, $"model {i % 7}", "chat", load, truth.Watts(load, 1.0), true));
        }

        var report = PowerFit.Fit(rows, B200, "test");
        report.TrainError.ShouldBeLessThan(1e-3);
        report.HeldOutByRow.ShouldBeLessThan(1e-3);
        report.HeldOutByModel.ShouldBeLessThan(1e-3);
        report.Curve.Alpha.ShouldBe(0.6, 0.05);
    }

    [Fact]
    public void Too_few_rows_are_refused() =>
        Should.Throw<ArgumentException>(static () => PowerFit.Fit([], B200, "test"));

    [Theory]
    [InlineData("h100", 0.13, 0.15)]
    [InlineData("b200", 0.16, 0.18)]
    [InlineData("mi355x", 0.11, 0.12)]
    public void Shipped_curves_meet_the_measured_tables(string id, double rowError, double modelError)
    {
        var diagnostics = new Diagnostics();
        string file = id == "mi355x" ? "serving/inferencex_2026.csv" : "power/ml_energy.csv";
        var rows = PowerRows.Read(file, File.ReadAllText(SharedData.Require(file)), diagnostics);
        var accelerator = AcceleratorCatalogue.Find(id)!;
        var report = PowerFit.Fit(rows, accelerator, "test");
        output.WriteLine($"{id}: {report}");
        foreach (var model in rows.Where(r => r.Accelerator.Id == id && r.PromptsKnown).GroupBy(static r => r.Model))
        {
            output.WriteLine($"  {model.Key} {model.Count()}: {PowerFit.Errors([.. model], report.Curve).Average():P1}");
        }

        report.HeldOutByRow.ShouldBeLessThan(rowError);
        (double.IsNaN(report.HeldOutByModel) ? 0 : report.HeldOutByModel).ShouldBeLessThan(modelError);
        PowerFit.Errors([.. rows.Where(r => r.Accelerator.Id == id && r.PromptsKnown)], PowerCurve.For(accelerator)).Average().ShouldBe(report.TrainError, 0.01);
    }
}
