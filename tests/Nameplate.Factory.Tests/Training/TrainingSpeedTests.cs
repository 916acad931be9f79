using System.Collections.Immutable;
using Nameplate.Factory.Hardware;
using Nameplate.Factory.Tests.Workloads;
using Nameplate.Factory.Training;

namespace Nameplate.Factory.Tests.Training;

/// <summary>Training speed against the rows of MLPerf Training v5.1, those kept back included.</summary>
public sealed class TrainingSpeedTests
{
    private const int Folds = 5;

    [Fact]
    public void Rows_kept_back_are_predicted_within_ten_per_cent_on_average()
    {
        var rows = Rows();
        var errors = new List<(string Accelerator, string Benchmark, double Error)>();
        for (int fold = 0; fold < Folds; fold++)
        {
            var fit = TrainingSpeedFit.Fit([.. rows.Where((_, place) => place % Folds != fold)]);
            errors.AddRange(rows.Where((_, place) => place % Folds == fold).Where(fit.Knows)
                .Select(row => (row.Accelerator, row.Benchmark, fit.Minutes(row) / row.Minutes - 1)));
        }

        foreach (var group in errors.GroupBy(one => one.Accelerator).Concat(errors.GroupBy(one => one.Benchmark)))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{group.Key}: {group.Count()} rows kept back, mean absolute error {group.Average(one => Math.Abs(one.Error)):P1}");
        }

        double[] sizes = [.. errors.Select(one => Math.Abs(one.Error)).Order()];
        TestContext.Current.TestOutputHelper?.WriteLine($"all: {sizes.Length} rows, mean {sizes.Average():P1}, median {sizes[sizes.Length / 2]:P1}");
        sizes.Average().ShouldBeLessThan(0.10);
        sizes[sizes.Length / 2].ShouldBeLessThan(0.08);
    }

    [Fact]
    public void The_shipped_speeds_are_the_fit_to_all_rows()
    {
        var fit = TrainingSpeedFit.Fit(Rows());
        foreach (var (accelerator, speed) in TrainingSpeed.Mlperf51.Speeds)
        {
            fit.Speeds[accelerator].ShouldBe(speed, 1e-4 * speed);
        }

        foreach (var (benchmark, overhead) in TrainingSpeed.Mlperf51.Overheads)
        {
            fit.Overheads[benchmark].ShouldBe(overhead, 1e-4 * overhead);
            fit.Factors[benchmark].ShouldBe(TrainingSpeed.Mlperf51.Factors[benchmark], 1e-4);
        }
    }

    [Fact]
    public void No_accelerator_trains_faster_than_its_peak_at_eight_bits()
    {
        foreach (string id in TrainingSpeed.Mlperf51.Speeds.Keys.Where(id => AcceleratorCatalogue.Find(id) is not null))
        {
            TrainingSpeed.Mlperf51.BusyMfu(id, "llama31_405b", AcceleratorCatalogue.Find(id)!.Flops(Precision.Fp8)).ShouldBeInRange(0.2, 0.65);
        }
    }

    [Fact]
    public void Sequences_to_the_target_meet_the_reference_runs_and_grow_with_the_batch()
    {
        foreach (var benchmark in MlperfBenchmark.All)
        {
            foreach (var (batch, sequences) in benchmark.Reference)
            {
                benchmark.Sequences(batch).ShouldBe(sequences, 1e-6 * sequences);
            }

            new[] { 4, 8, 48, 576, 2048, 8192 }.Select(benchmark.Sequences).ShouldBeInOrder();
        }
    }

    [Fact]
    public void Tables_with_missing_columns_or_wrong_numbers_are_refused()
    {
        Should.Throw<InvalidDataException>(() => MlperfRows.Read(new StringReader("")));
        Should.Throw<InvalidDataException>(() => MlperfRows.Read(new StringReader("Submitter,System\n")));
        const string Header = "Submitter,System,Benchmark,Division,Accelerator,AcceleratorsPerNode,Nodes,GlobalBatch,ScoreMinutes\n";
        Should.Throw<InvalidDataException>(() => MlperfRows.Read(new StringReader(Header + "x,y,llama31_8b,closed,NVIDIA H200,8,1,many,3\n"))).Message.ShouldContain("Line 2");
        MlperfRows.Read(new StringReader(Header + "x,\"y, z\",llama31_8b,closed,NVIDIA H200,8,2,16,3.5\n")).ShouldHaveSingleItem()
            .ShouldBe(new MlperfRow("x", "y, z", "llama31_8b", "h200", 16, 16, 3.5));
    }

    private static ImmutableArray<MlperfRow> Rows()
    {
        using var file = File.OpenText(SharedData.Require("training/mlperf_training_v5_1.csv"));
        return [.. MlperfRows.Read(file).OrderBy(row => row.Benchmark, StringComparer.Ordinal).ThenBy(row => row.Accelerator, StringComparer.Ordinal).ThenBy(row => row.Accelerators)
            .ThenBy(row => row.GlobalBatch).ThenBy(row => row.Minutes)];
    }
}
