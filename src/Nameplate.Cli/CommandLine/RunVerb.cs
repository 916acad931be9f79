using System.CommandLine;
using Nameplate.Cli.Runs;

namespace Nameplate.Cli.CommandLine;

/// <summary><c>nameplate run</c>.</summary>
internal static class RunVerb
{
    private const long MostWorlds = 1L << 40;

    public static Command Of(Terminal terminal, CancellationToken cancellation)
    {
        Argument<string> programme = Verbs.Programme();
        var common = new CommonOptions();
        var worlds = new Option<string>("--worlds") { HelpName = "N", Description = "How many worlds to simulate. Default: 10,000." };
        var against = new Option<string>("--against") { HelpName = "AS_OF|SCENARIO", Description = "Run the same worlds at another vintage or in another scenario too, and show the differences." };
        var world = new Option<string>("--world") { HelpName = "K|base", Description = "Tell the story of world K, or of the base world, by date." };
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "table, json or csv. Default: table." };
        var folder = new Option<string>("--out") { HelpName = "FOLDER", Description = "Leave manifest.json, summary.json, series.csv, ledger.csv and events.csv there." };
        var report = new Option<string>("--report") { HelpName = "FILE.html", Description = "Write one self-contained page with charts. The first time needs Node.js and npm." };
        var threads = new Option<string>("--threads") { HelpName = "N", Description = "Threads; never changes a number. Default: one per processor." };
        var lanes = new Option<string>("--lanes") { Hidden = true };
        var command = new Command("run", "Simulate a programme's worlds and answer: does it add up, when, and what breaks first?") { programme };
        common.AddTo(command);
        foreach (Option option in (Option[])[worlds, against, world, format, folder, report, threads, lanes])
        {
            command.Add(option);
        }

        command.SetAction(parsed => RunCommand.Run(
            new RunArguments
            {
                Programme = parsed.GetValue(programme)!,
                Common = common.Read(parsed),
                Worlds = Values.Between("--worlds", parsed.GetValue(worlds) ?? "10000", 1, MostWorlds),
                Against = parsed.GetValue(against),
                World = parsed.GetValue(world) is { } k ? new WorldChoice(Values.World(k)) : null,
                Format = Values.Choice("--format", parsed.GetValue(format) ?? "table", "table", "json", "csv"),
                Folder = parsed.GetValue(folder),
                Report = parsed.GetValue(report),
                Threads = (int)Values.Between("--threads", parsed.GetValue(threads) ?? "0", 0, 1024),
                Lanes = Lanes(parsed.GetValue(lanes) ?? "0"),
            },
            terminal,
            cancellation));
        return command;
    }

    private static int Lanes(string text)
    {
        int lanes = (int)Values.Between("--lanes", text, 0, 4096);
        return lanes % 8 == 0 ? lanes : throw new UsageException($"--lanes: {lanes} is not a multiple of 8");
    }
}
