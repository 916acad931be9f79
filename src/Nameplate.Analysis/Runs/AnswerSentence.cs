using System.Globalization;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Analysis.Runs;

/// <summary>The answer in one sentence.</summary>
internal static class AnswerSentence
{
    /// <summary>Whether it adds up, how sure that is, when cash runs short and by how much.</summary>
    public static string Of(RunDocument document, Programme.Programme programme)
    {
        string scenario = document.Scenario == Compiler.BaseScenario ? string.Empty : $" in the scenario {document.Scenario}";
        Estimate addsUp = document.Headline.AddsUp;
        FundingGapResult gap = document.Headline.FundingGap;
        string answer = $"As known on {document.AsOf}{scenario}, the programme adds up in {Share(addsUp)} of worlds";
        if (gap.Probability == 0)
        {
            return answer + $"; {programme.NameOf(programme.Buyer)}'s cash never falls below its reserve.";
        }

        string often = $"; {programme.NameOf(programme.Buyer)}'s cash falls below its reserve in {Percent(gap.Probability)} of them, typically first in {gap.FirstMonth.P50}, and ";
        if (gap.Peak.P50 == 0)
        {
            return answer + often + (gap.Peak.P90 == 0
                ? $"{Humane.Print(gap.Peak.Mean, Dimensions.Money)} of new outside money is needed at the peak on average."
                : $"one in ten needs more than {Humane.Print(gap.Peak.P90, Dimensions.Money)} of new outside money.");
        }

        string peak = Humane.Print(gap.Peak.P50, Dimensions.Money);
        string range = $"{Humane.Print(gap.Peak.P10, Dimensions.Money)} to {Humane.Print(gap.Peak.P90, Dimensions.Money)}";
        return answer + often + $"{peak} of new outside money is needed at the peak ({range}).";
    }

    private static string Share(Estimate estimate) => $"{Percent(estimate.Probability)} (± {Percent(estimate.Se)})";

    private static string Percent(double share) => (share * 100).ToString(share is > 0 and < 0.1 or > 0.9 and < 1 ? "0.0" : "0", CultureInfo.InvariantCulture) + " %";
}
