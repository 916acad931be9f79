using System.CommandLine;
using Nameplate.Cli.Explanations;

namespace Nameplate.Cli.CommandLine;

/// <summary><c>nameplate explain</c>.</summary>
internal static class ExplainVerb
{
    private const int DeepestTree = 100;

    public static Command Of(Terminal terminal)
    {
        Argument<string> programme = Verbs.Programme();
        var name = new Argument<string>("NAME") { Description = "A series such as energised.total, a fact, or an agreement's id." };
        var common = new CommonOptions();
        var month = new Option<string>("--month") { HelpName = "YYYY-MM", Description = "The month to explain. Default: the last month." };
        var world = new Option<string>("--world") { HelpName = "K|base", Description = "The world to explain. Default: base." };
        var depth = new Option<string>("--depth") { HelpName = "N", Description = "How many levels to show. Default: 3." };
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "table or json. Default: table." };
        var command = new Command("explain", "Show where a number comes from, down to the claims it rests on.") { programme, name };
        common.AddTo(command);
        foreach (Option option in (Option[])[month, world, depth, format])
        {
            command.Add(option);
        }

        command.SetAction(parsed => ExplainCommand.Run(
            new ExplainArguments
            {
                Programme = parsed.GetValue(programme)!,
                Name = parsed.GetValue(name)!,
                Common = common.Read(parsed),
                Month = parsed.GetValue(month) is { } text ? Values.Month("--month", text) : null,
                World = Values.World(parsed.GetValue(world) ?? "base"),
                Depth = (int)Values.Between("--depth", parsed.GetValue(depth) ?? "3", 0, DeepestTree),
                Format = Values.Choice("--format", parsed.GetValue(format) ?? "table", "table", "json"),
            },
            terminal));
        return command;
    }
}
