using System.CommandLine;
using System.Globalization;
using Nameplate.Analysis.Circularity;
using Nameplate.Cli.Circularity;

namespace Nameplate.Cli.CommandLine;

/// <summary><c>nameplate money</c>.</summary>
internal static class MoneyVerb
{
    public static Command Of(Terminal terminal, CancellationToken cancellation)
    {
        Argument<string> programme = Verbs.Programme();
        var common = new CommonOptions();
        var worlds = new Option<string>("--worlds") { HelpName = "N", Description = "How many worlds to follow. Default: 1,000." };
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "table, json or csv. Default: table." };
        var threads = new Option<string>("--threads") { HelpName = "N", Description = "Threads; never changes a number. Default: one per processor." };
        const string Question = "Follow every dollar of financing: how much comes back to whoever paid it in, and where does the rest go?";
        var command = new Command("money", Question) { programme };
        common.AddTo(command);
        foreach (Option option in (Option[])[worlds, format, threads])
        {
            command.Add(option);
        }

        command.SetAction(parsed => MoneyCommand.Run(
            new MoneyArguments
            {
                Programme = parsed.GetValue(programme)!,
                Common = common.Read(parsed),
                Worlds = Values.Between(
                    "--worlds",
                    parsed.GetValue(worlds) ?? MoneyFollower.UsualWorlds.ToString(CultureInfo.InvariantCulture),
                    1,
                    MoneyFollower.MostWorlds),
                Format = Values.Choice("--format", parsed.GetValue(format) ?? "table", "table", "json", "csv"),
                Threads = (int)Values.Between("--threads", parsed.GetValue(threads) ?? "0", 0, 1024),
            },
            terminal,
            cancellation));
        return command;
    }
}
