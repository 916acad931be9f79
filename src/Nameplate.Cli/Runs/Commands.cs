using System.Globalization;
using Nameplate.Programme.Compilation;

namespace Nameplate.Cli.Runs;

/// <summary>Commands to type next.</summary>
internal static class Commands
{
    /// <summary>The command that tells a world of this run: every option that decides the world is repeated.</summary>
    public static string ForWorld(RunArguments arguments, long world)
    {
        var words = new List<string> { "nameplate run", Quoted(arguments.Programme), "--world", world.ToString(CultureInfo.InvariantCulture) };
        if (arguments.Common.AsOf is { } asOf)
        {
            words.AddRange(["--as-of", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
        }

        if (arguments.Common.Scenario is { } scenario)
        {
            words.AddRange(["--scenario", scenario]);
        }

        foreach (string change in arguments.Common.Overrides)
        {
            words.AddRange(["--set", Quoted(change)]);
        }

        if (arguments.Common.Measure is not Measure.RealWorld)
        {
            words.AddRange(["--measure", arguments.Common.Measure.ToString()!]);
        }

        if (arguments.Common.Money != MoneyPolicy.Honour)
        {
            words.AddRange(["--money", "ration"]);
        }

        if (arguments.Common.Seed != 1)
        {
            words.AddRange(["--seed", arguments.Common.Seed.ToString(CultureInfo.InvariantCulture)]);
        }

        return string.Join(' ', words);
    }

    private static string Quoted(string text) => text.All(c => char.IsLetterOrDigit(c) || "._-/=:@".Contains(c, StringComparison.Ordinal)) ? text : $"'{text}'";
}
