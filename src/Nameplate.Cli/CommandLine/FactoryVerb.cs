using System.CommandLine;
using Nameplate.Cli.Factory;

namespace Nameplate.Cli.CommandLine;

/// <summary><c>nameplate factory</c> and its verbs.</summary>
internal static class FactoryVerb
{
    public static Command Of(Terminal terminal, CancellationToken cancellation) => new("factory", "Simulate the inside of AI factories: requests, training, failures, power and cooling.")
    {
        Run(terminal, cancellation),
        Validate(terminal),
        PerformanceVerbs.Fit(terminal),
        PerformanceVerbs.Predict(terminal),
        PerformanceVerbs.Coefficients(terminal),
        Telemetry(terminal, cancellation),
        Catalogue(terminal),
        Schema(terminal),
    };

    private static Argument<string> Folder() => new("FACTORY") { Description = "The factory's folder: the one that holds factory.yaml." };

    private static Option<string[]> Set() => new("--set")
    {
        HelpName = "FACT=VALUE",
        Description = "Override a value by its path, as in services.chat.router=round-robin or pools.a.count=64. May be repeated.",
        DefaultValueFactory = _ => [],
        AllowMultipleArgumentsPerToken = false,
    };

    private static Option<string> Scenario() => new("--scenario") { HelpName = "NAME", Description = "A scenario of the factory. Default: none." };

    private static Command Run(Terminal terminal, CancellationToken cancellation)
    {
        Argument<string> folder = Folder();
        Option<string[]> set = Set();
        Option<string> scenario = Scenario();
        var seed = new Option<string>("--seed") { HelpName = "N", Description = "Key of all randomness. Default: 1." };
        var threads = new Option<string>("--threads") { HelpName = "N", Description = "Threads over which sites are spread; never changes a number. Default: one per processor." };
        var against = new Option<string>("--against") { HelpName = "FOLDER|SCENARIO", Description = "Run another factory, or another scenario of this one, with the same seed, and show the differences." };
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "table or json. Default: table." };
        var output = new Option<string>("--out") { HelpName = "FOLDER", Description = "Leave summary.json, inputs.csv and timelines there." };
        var report = new Option<string>("--report") { HelpName = "FILE.html", Description = "Write one self-contained page with charts; with --against both runs side by side. The first time needs Node.js and npm." };
        var command = new Command("run", "Run a factory and print what its services, jobs, power and money did.") { folder };
        foreach (Option option in (Option[])[set, scenario, seed, threads, against, format, output, report])
        {
            command.Add(option);
        }

        command.SetAction(parsed => FactoryRunCommand.Run(
            new FactoryArguments
            {
                Folder = parsed.GetValue(folder)!,
                Overrides = [.. parsed.GetValue(set) ?? []],
                Scenario = parsed.GetValue(scenario),
                Seed = Values.Whole("--seed", parsed.GetValue(seed) ?? "1"),
                Threads = (int)Values.Between("--threads", parsed.GetValue(threads) ?? "0", 0, 1024),
                Against = parsed.GetValue(against),
                Format = Values.Choice("--format", parsed.GetValue(format) ?? "table", "table", "json"),
                Output = parsed.GetValue(output),
                Report = parsed.GetValue(report),
            },
            terminal,
            cancellation));
        return command;
    }

    private static Command Validate(Terminal terminal)
    {
        Argument<string> folder = Folder();
        Option<string[]> set = Set();
        Option<string> scenario = Scenario();
        var command = new Command("validate", "Check a factory without running it, and show every value in force, defaults with their reasons.") { folder, set, scenario };
        command.SetAction(parsed => FactoryValidateCommand.Run(
            new FactoryArguments { Folder = parsed.GetValue(folder)!, Overrides = [.. parsed.GetValue(set) ?? []], Scenario = parsed.GetValue(scenario) }, terminal));
        return command;
    }

    private static Command Telemetry(Terminal terminal, CancellationToken cancellation)
    {
        Argument<string> folder = Folder();
        Option<string[]> set = Set();
        Option<string> scenario = Scenario();
        var seed = new Option<string>("--seed") { HelpName = "N", Description = "Key of all randomness. Default: 1." };
        var port = new Option<string>("--port") { HelpName = "N", Description = "Answer scrapes at http://127.0.0.1:N/metrics until interrupted." };
        var speed = new Option<string>("--speed") { HelpName = "N", Description = "Simulated seconds a second, with --port. Default: 1, real time." };
        var output = new Option<string>("--out") { HelpName = "FILE", Description = "Write the whole run there as OpenMetrics text with timestamps." };
        var interval = new Option<string>("--interval") { HelpName = "SECONDS", Description = "Seconds between snapshots, with --out. Default: 15." };
        var reporting = new Option<string>("--reporting") { HelpName = "N", Description = "The most accelerators of a pool that report one by one. Default: 64." };
        var command = new Command("telemetry", "Show a run's sensors with the metric names of NVIDIA's DCGM exporter and AMD's device-metrics exporter.") { folder };
        foreach (Option option in (Option[])[set, scenario, seed, port, speed, output, interval, reporting])
        {
            command.Add(option);
        }

        command.SetAction(parsed => FactoryTelemetryCommand.Run(
            new FactoryArguments
            {
                Folder = parsed.GetValue(folder)!,
                Overrides = [.. parsed.GetValue(set) ?? []],
                Scenario = parsed.GetValue(scenario),
                Seed = Values.Whole("--seed", parsed.GetValue(seed) ?? "1"),
                Output = parsed.GetValue(output),
            },
            parsed.GetValue(port) is { } text ? (int)Values.Between("--port", text, 1, 65_535) : null,
            Values.Between("--speed", parsed.GetValue(speed) ?? "1", 1, 100_000),
            Values.Between("--interval", parsed.GetValue(interval) ?? "15", 1, 86_400) * 1_000_000_000,
            Values.Between("--reporting", parsed.GetValue(reporting) ?? "64", 1, 1_000_000),
            terminal,
            cancellation));
        return command;
    }

    private static Command Catalogue(Terminal terminal)
    {
        var what = new Argument<string>("WHAT") { Description = "accelerators, models, workloads or policies. Default: all.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("catalogue", "List the accelerators, models, workloads and policies that ship with the product.") { what };
        command.SetAction(parsed => FactoryCatalogueCommand.Run(
            parsed.GetValue(what) is { } text ? Values.Choice("WHAT", text, [.. FactoryCatalogueCommand.Kinds]) : null, terminal));
        return command;
    }

    private static Command Schema(Terminal terminal)
    {
        var command = new Command("schema", "Print the JSON Schema of factory files, for editors.");
        command.SetAction(_ => FactoryValidateCommand.Schema(terminal));
        return command;
    }
}
