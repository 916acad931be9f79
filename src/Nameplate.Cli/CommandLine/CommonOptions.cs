using System.CommandLine;
using Nameplate.Programme.Compilation;

namespace Nameplate.Cli.CommandLine;

/// <summary>The options that decide what is modelled: vintage, scenario, overrides, measure, money, seed.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string> _asOf = new("--as-of") { HelpName = "DATE", Description = "What was known on this day. Default: the programme's newest vintage." };
    private readonly Option<string> _scenario = new("--scenario") { HelpName = "NAME", Description = "A scenario of the programme. Default: base." };
    private readonly Option<string[]> _set = new("--set")
    {
        HelpName = "FACT=VALUE",
        Description = "Override a fact for this run, as in abilene.pue=1.3; fact@2026-12=value for one period. May be repeated.",
        DefaultValueFactory = _ => [],
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string> _measure = new("--measure") { HelpName = "MEASURE", Description = "real-world, risk-neutral or share:SYMBOL. Default: real-world." };
    private readonly Option<string> _money = new("--money")
    {
        HelpName = "POLICY",
        Description = "honour: commitments are bought whatever the cash. ration: purchases stop at the reserve. Default: honour.",
    };

    private readonly Option<string> _seed = new("--seed") { HelpName = "N", Description = "Key of all randomness. Default: 1." };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_asOf, _scenario, _set, _measure, _money, _seed])
        {
            command.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    public CommonArguments Read(ParseResult parsed) => new(
        parsed.GetValue(_asOf) is { } asOf ? Values.Date("--as-of", asOf) : null,
        parsed.GetValue(_scenario),
        [.. parsed.GetValue(_set) ?? []],
        Values.Measure(parsed.GetValue(_measure) ?? "real-world"),
        Values.Choice("--money", parsed.GetValue(_money) ?? "honour", "honour", "ration") == "ration" ? MoneyPolicy.Ration : MoneyPolicy.Honour,
        Values.Whole("--seed", parsed.GetValue(_seed) ?? "1"));
}
