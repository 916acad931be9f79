using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Nameplate.Cli.Factory;
using Nameplate.Factory.Hardware;
using Nameplate.Factory.Telemetry;

namespace Nameplate.Cli.Tests.Factory;

/// <summary>The endpoint is one that Prometheus can scrape.</summary>
public sealed class TelemetryServerTests
{
    [Fact]
    public async Task Both_formats_are_served_and_other_paths_are_not()
    {
        int port = FreePort();
        using var server = new TelemetryServer(new Session(), port, 60);
        using var stop = new CancellationTokenSource();
        var running = server.RunAsync(stop.Token);
        using var client = new HttpClient();
        var token = TestContext.Current.CancellationToken;
        var text = await client.GetAsync(server.Address, token);
        text.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address);
        request.Headers.Add("Accept", "application/openmetrics-text;version=1.0.0");
        var metrics = await client.SendAsync(request, token);
        metrics.Content.Headers.ContentType!.MediaType.ShouldBe("application/openmetrics-text");
        (await metrics.Content.ReadAsStringAsync(token)).ShouldEndWith("# EOF\n");
        (await client.GetAsync($"http://127.0.0.1:{port}/other", token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public void A_port_that_is_taken_fails_with_one_message()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        Answer answer = Command.Run("factory", "telemetry", Path.Combine(Snapshot.RepositoryRoot, "factories", "dgx"), "--port", $"{port}");
        answer.Code.ShouldBe(ExitCode.Failed);
        answer.Error.ShouldStartWith($"nameplate: --port: {port} cannot be listened on: ");
        answer.Error.Count(c => c == '\n').ShouldBe(1);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Prometheus_scrapes_it_and_promtool_reads_it()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/prometheus") && File.Exists("/usr/bin/promtool"), "prometheus is not installed");
        var token = TestContext.Current.CancellationToken;
        int port = FreePort(), own = FreePort();
        using var server = new TelemetryServer(new Session(), port, 60);
        using var stop = new CancellationTokenSource();
        var running = server.RunAsync(stop.Token);
        using var folder = new ScratchFolder();
        string config = Path.Combine(folder.Path, "prometheus.yml");
        await File.WriteAllTextAsync(config, $"global: {{ scrape_interval: 1s }}\nscrape_configs:\n- job_name: factory\n  static_configs: [ {{ targets: [ '127.0.0.1:{port}' ] }} ]\n", token);
        using var prometheus = Process.Start(new ProcessStartInfo("/usr/bin/prometheus", $"--config.file={config} --storage.tsdb.path={folder.Path}/data --web.listen-address=127.0.0.1:{own}") { RedirectStandardError = true, RedirectStandardOutput = true })!;
        try
        {
            using var client = new HttpClient();
            (await Value(client, own, "count(DCGM_FI_DEV_POWER_USAGE)", token)).ShouldBe(16);
            (await Value(client, own, "count(gpu_package_power)", token)).ShouldBe(16);
            (await Value(client, own, "sum(DCGM_FI_DEV_POWER_USAGE)", token)).ShouldBe(8000, 1);
            (await Value(client, own, "up", token)).ShouldBe(1);
        }
        finally
        {
            prometheus.Kill();
        }

        await PromtoolReads(server.Address, folder.Path, token);
        await stop.CancelAsync();
        await running;
    }

    // The exporters' names offend promtool's taste (counters without _total, units that are no base units); it must find nothing else.
    private static async Task PromtoolReads(string address, string folder, CancellationToken token)
    {
        using var client = new HttpClient();
        var (_, remarks) = await Run("check metrics", await client.GetStringAsync(address, token), token);
        remarks.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(static line => line.Contains("_total") || line.Contains("base unit") || line.Contains("snake_case") || line.Contains("camelCase") || line.Contains("non-counter"));
        string file = Path.Combine(folder, "backfill.txt");
        await using (var to = File.Create(file))
        {
            TelemetryRecording.ToStream(new Session(), 60_000_000_000L, to, token);
        }

        var (code, message) = await Run($"tsdb create-blocks-from openmetrics {file} {folder}/blocks", "", token);
        code.ShouldBe(0, message);
    }

    private static async Task<(int Code, string Error)> Run(string arguments, string input, CancellationToken token)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/promtool", arguments) { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var error = process.StandardError.ReadToEndAsync(token);
        var output = process.StandardOutput.ReadToEndAsync(token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(token);
        await output;
        return (process.ExitCode, await error);
    }

    private static async Task<double> Value(HttpClient client, int port, string query, CancellationToken token)
    {
        var until = Stopwatch.StartNew();
        while (until.Elapsed < TimeSpan.FromSeconds(60))
        {
            try
            {
                using var answer = JsonDocument.Parse(await client.GetStringAsync($"http://127.0.0.1:{port}/api/v1/query?query={Uri.EscapeDataString(query)}", token));
                var results = answer.RootElement.GetProperty("data").GetProperty("result");
                if (results.GetArrayLength() > 0)
                {
                    return double.Parse(results[0].GetProperty("value")[1].GetString()!, System.Globalization.CultureInfo.InvariantCulture);
                }
            }
            catch (HttpRequestException)
            {
                // It has not started yet.
            }

            await Task.Delay(200, token);
        }

        return double.NaN;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Session : ITelemetrySession
    {
        private double _seconds;

        public IReadOnlyList<TelemetryPool> Pools { get; } =
        [
            new("site", "n", AcceleratorCatalogue.Find("h200")!, 16, 8, 16),
            new("site", "a", AcceleratorCatalogue.Find("mi355x")!, 16, 8, 16),
        ];

        public long Length => 600_000_000_000L;

        public long StartUtcMilliseconds => 1_700_000_000_000;

        public void AdvanceTo(long now) => _seconds = now * 1e-9;

        public PoolActivity Activity(int pool) => new() { Busy = 12, Load = new(0.25, 0.5), MemoryUsed = 0.8, DeviceJoules = 8000 * _seconds, DeviceWatts = 8000 };

        public IReadOnlyList<SiteActivity> Sites() => [new("site", 50_000, 40_000, 5_000, 50_000 * _seconds, 12)];
    }
}
