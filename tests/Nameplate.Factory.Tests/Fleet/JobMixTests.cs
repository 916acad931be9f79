using System.Globalization;
using Nameplate.Factory.Fleet;
using Nameplate.Factory.Randomness;
using Nameplate.Factory.Tests.Workloads;

namespace Nameplate.Factory.Tests.Fleet;

/// <summary>Generated jobs against the published summaries of clusters.</summary>
public sealed class JobMixTests
{
    [Theory]
    [InlineData("Seren")]
    [InlineData("Kalos")]
    [InlineData("Philly")]
    public void Sizes_times_and_accelerator_time_are_the_clusters(string cluster)
    {
        const int Count = 200_000;
        string[] lines = File.ReadAllLines(SharedData.Require("reliability/acme_summary/cluster_summary.csv"));
        string[] names = lines[0].Split(','), row = lines.Select(line => line.Split(',')).Single(fields => fields[0] == cluster);
        double Published(string name) => double.Parse(row[Array.IndexOf(names, name)], CultureInfo.InvariantCulture);

        var mix = cluster switch { "Seren" => JobMix.Seren, "Kalos" => JobMix.Kalos, _ => JobMix.Philly };
        var draws = new EntityDraws(3, "mix");
        var jobs = Enumerable.Range(0, Count).Select(_ => mix.Sample(ref draws)).ToList();

        Mean(jobs.Select(job => (double)job.Accelerators), Published("avg_gpu_num"));
        Mean(jobs.Select(job => job.Seconds), Published("avg_run_time_gpu"));
        double time = Published("complete_gpu_time") + Published("cancel_gpu_time") + Published("fail_gpu_time");
        Mean(jobs.Select(job => job.Seconds * job.Accelerators), time / Published("gpu_job_num"));
        jobs.Select(job => job.Seconds).Order().ElementAt(Count / 2).ShouldBe(Published("med_run_time_gpu"), 0.03 * Published("med_run_time_gpu"));
        jobs.Select(job => job.Accelerators).Order().ElementAt(Count / 2).ShouldBe((int)Published("med_gpu_num"));
        jobs.Max(job => job.Accelerators).ShouldBeLessThanOrEqualTo((int)Published("max_gpu"));
    }

    [Fact]
    public void A_generated_sequence_is_in_order_and_the_same_for_the_same_seed()
    {
        var template = new FleetJob { Name = "r", Accelerators = 1, WorkSeconds = 1, Kind = JobKind.Research };
        var jobs = JobGenerator.Jobs(JobMix.Seren, template, 500, 3600, 7, scale: 8);
        jobs.Select(job => job.Submitted).ShouldBeInOrder();
        jobs.ShouldAllBe(job => job.Accelerators % 8 == 0 && job.Submitted < FleetRun.At(3600) && job.Kind == JobKind.Research);
        JobGenerator.Jobs(JobMix.Seren, template, 500, 3600, 7, scale: 8).ShouldBe(jobs);
    }

    /// <summary>Within three standard errors of the sample and one part in two hundred.</summary>
    private static void Mean(IEnumerable<double> values, double expected)
    {
        double[] all = [.. values];
        double mean = all.Average(), error = Math.Sqrt(all.Sum(one => (one - mean) * (one - mean))) / all.Length;
        mean.ShouldBe(expected, 3 * error + 0.005 * expected);
    }
}
