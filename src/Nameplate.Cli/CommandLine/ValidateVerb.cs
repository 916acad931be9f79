using System.CommandLine;
using Nameplate.Cli.Validation;

namespace Nameplate.Cli.CommandLine;

/// <summary><c>nameplate validate</c>.</summary>
internal static class ValidateVerb
{
    public static Command Of(Terminal terminal)
    {
        Argument<string> programme = Verbs.Programme();
        var common = new CommonOptions();
        var command = new Command("validate", "Check a programme's files, units and formulas, and report everything that is wrong at once.") { programme };
        common.AddTo(command);
        command.SetAction(parsed => ValidateCommand.Run(parsed.GetValue(programme)!, common.Read(parsed), terminal));
        return command;
    }
}
