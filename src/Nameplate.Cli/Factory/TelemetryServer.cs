using System.Diagnostics;
using System.Net;
using System.Text;
using Nameplate.Factory.Telemetry;

namespace Nameplate.Cli.Factory;

/// <summary>Shows a simulation's telemetry at <c>/metrics</c>, as exporters do: the simulation follows the clock, some times faster than it.</summary>
/// <remarks>A scrape simulates up to its own moment and reads the sensors; between scrapes nothing runs. At the simulation's end the last state stays.</remarks>
public sealed class TelemetryServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly TelemetrySampler _sampler;
    private readonly TelemetryWriter _writer;
    private readonly double _speed;
    private readonly Lock _gate = new();

    /// <summary>Prepares the endpoint; it does not listen yet.</summary>
    /// <param name="session">The simulation, at its start.</param>
    /// <param name="port">The port on this machine.</param>
    /// <param name="speed">Simulated seconds per second, above 0: 1 is real time.</param>
    public TelemetryServer(ITelemetrySession session, int port, double speed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        _sampler = new TelemetrySampler(session);
        _writer = new TelemetryWriter(_sampler);
        _speed = speed;
        Address = $"http://127.0.0.1:{port}/metrics";
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
    }

    /// <summary>Where the metrics are.</summary>
    public string Address { get; }

    /// <summary>Takes the port.</summary>
    /// <exception cref="HttpListenerException">It is taken or not allowed.</exception>
    public void Listen() => _listener.Start();

    /// <summary>Answers until stopped; takes the port unless it has it.</summary>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="HttpListenerException">The port is taken or not allowed.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        Listen();
        long start = Stopwatch.GetTimestamp();
        var end = stop.Register(_listener.Stop);
        try
        {
            while (!stop.IsCancellationRequested)
            {
                Answer(await _listener.GetContextAsync().ConfigureAwait(false), Stopwatch.GetElapsedTime(start));
            }
        }
        catch (Exception e) when (stop.IsCancellationRequested && e is HttpListenerException or ObjectDisposedException)
        {
            // Stopping is how it ends.
        }
        finally
        {
            end.Unregister();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private void Answer(HttpListenerContext context, TimeSpan elapsed)
    {
        try
        {
            if (context.Request.Url?.AbsolutePath != "/metrics")
            {
                context.Response.StatusCode = 404;
                context.Response.Close(Encoding.UTF8.GetBytes("Metrics are at /metrics.\n"), willBlock: true);
                return;
            }

            var format = context.Request.Headers["Accept"]?.Contains("openmetrics", StringComparison.Ordinal) == true ? TelemetryFormat.OpenMetrics : TelemetryFormat.Prometheus;
            context.Response.ContentType = TelemetryWriter.ContentType(format);
            context.Response.SendChunked = true;
            lock (_gate)
            {
                double now = Math.Min(elapsed.TotalSeconds * _speed * 1e9, _sampler.Session.Length);
                _sampler.Snapshot(Math.Max((long)now, _sampler.Now));
                _writer.Write(context.Response.OutputStream, format, timestamps: false);
            }

            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or IOException)
        {
            // The reader went away; the next one will come.
            context.Response.Abort();
        }
    }
}
