using System.Net;
using Nameplate.Cli.Writing;
using Nameplate.Factory.Simulation;
using Nameplate.Factory.Telemetry;

namespace Nameplate.Cli.Factory;

/// <summary>Shows a factory's sensors: on an address that Prometheus scrapes, or in a file.</summary>
internal static class FactoryTelemetryCommand
{
    public static int Run(FactoryArguments arguments, int? port, double speed, long interval, long reporting, Terminal terminal, CancellationToken cancellation)
    {
        if (port is null == arguments.Output is null)
        {
            throw new UsageException("telemetry wants --port or --out", "such as --port 9400, or --out metrics.txt");
        }

        WholeFile? file = arguments.Output is { } path ? WholeFile.Open("--out", path) : null;
        if (LoadedFactory.Load(arguments, terminal) is not { } design)
        {
            return ExitCode.Wrong;
        }

        if (design.Sites.IsEmpty)
        {
            throw new UsageException("the factory has no sites, so nothing reports");
        }

        var session = new FactoryTelemetry(design, arguments.Seed, reporting);
        if (port is { } number)
        {
            using TelemetryServer server = new(session, number, speed);
            Listen(server, number);
            terminal.Error.WriteLine($"telemetry: {server.Address}, {FactoryWords.Figure(speed)} simulated seconds a second; interrupt to end");
            server.RunAsync(cancellation).GetAwaiter().GetResult();
            return ExitCode.Done;
        }

        int count = 0;
        file!.Write(stream => count = TelemetryRecording.ToStream(session, interval, stream, cancellation));
        terminal.Error.WriteLine($"telemetry: {count} snapshots in {file.Name}");
        return ExitCode.Done;
    }

    private static void Listen(TelemetryServer server, int port)
    {
        try
        {
            server.Listen();
        }
        catch (HttpListenerException problem)
        {
            throw new IOException($"--port: {port} cannot be listened on: {problem.Message}", problem);
        }
    }
}
