using System.Text.Json;
using Nameplate.Factory.Fleet;
using Nameplate.Factory.Reliability;

namespace Nameplate.Factory.Tests.Fleet;

/// <summary>Several sites at once.</summary>
public sealed class FleetSitesTests
{
    [Fact]
    public void Sites_give_the_same_bytes_with_one_thread_and_with_two()
        => All(1).ShouldBe(All(2));

    private static string All(int threads)
    {
        string[] sites = new string[4];
        Parallel.For(0, sites.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, site =>
        {
            var run = new FleetRun(Site(site)).Until(FleetRun.Day);
            sites[site] = JsonSerializer.Serialize(run.Result().Jobs) + JsonSerializer.Serialize(run.Reports.Select(report => (double[])[report.Time, report.Pool, report.Watts]));
        });
        return string.Join('\n', sites);
    }

    private static FleetDesign Site(int site)
    {
        var template = new FleetJob { Name = "r", Accelerators = 1, WorkSeconds = 1, Kind = JobKind.Research, CheckpointSeconds = 20, RestartSeconds = 60 };
        var run = new FleetJob { Name = "p", Accelerators = 4096, WorkSeconds = 40_000, Priority = 9, Submitted = FleetRun.At(20_000), CheckpointSeconds = 30, RestartSeconds = 300 };
        return new FleetDesign
        {
            Site = $"site-{site}",
            Jobs = [run, .. JobGenerator.Jobs(JobMix.Kalos, template, 2000, FleetRun.Day, 5)],
            Pools =
            [
                new FleetPool
                {
                    Name = "p",
                    Pool = 0,
                    Accelerators = 8192,
                    Spares = 8,
                    Reliability = PublishedReliability.Llama3,
                    Watts = static (load, f) => 150 + 800 * load.Compute * f,
                },
            ],
        };
    }
}
