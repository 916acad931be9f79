using System.CommandLine;
using Nameplate.Cli.Templates;

namespace Nameplate.Cli.CommandLine;

/// <summary><c>nameplate new</c>.</summary>
internal static class NewVerb
{
    public static Command Of(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to create; its name becomes the programme's id." };
        var from = new Option<string>("--from") { HelpName = "TEMPLATE", Description = "What to copy: template, a 100 MW neocloud. Default: template." };
        var command = new Command("new", "Start a programme of your own from a small one that already runs.") { folder, from };
        command.SetAction(parsed =>
        {
            Values.Choice("--from", parsed.GetValue(from) ?? "template", "template");
            return NewCommand.Run(parsed.GetValue(folder)!, terminal);
        });
        return command;
    }
}
