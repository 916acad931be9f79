using Nameplate.Analysis.Circularity;
using Nameplate.Analysis.Runs;
using Nameplate.Cli.Runs;

namespace Nameplate.Cli.Circularity;

/// <summary>What became of the money as comma-separated values: one row per investor and measure; no investor stands for all together.</summary>
internal static class MoneyTable
{
    public static void Write(CircularityDocument document, TextWriter writer)
    {
        Csv.Row(writer, "investor", "measure", "party", "purpose", "unit", "p10", "p50", "p90", "mean", "se");
        if (document.Circularity is not { } result)
        {
            return;
        }

        Row(writer, string.Empty, "financing", result.Financing);
        Row(writer, string.Empty, "outsideMoney", result.OutsideMoney);
        Row(writer, string.Empty, "circularity", result.Circularity);
        foreach (InvestorResult investor in result.Investors)
        {
            Write(investor, writer);
        }
    }

    private static void Write(InvestorResult investor, TextWriter writer)
    {
        string id = investor.Party;
        Row(writer, id, "financing", investor.Financing);
        Row(writer, id, "outsideMoney", investor.OutsideMoney);
        Row(writer, id, "recycled", investor.Recycled);
        Row(writer, id, "directly", investor.Directly);
        Row(writer, id, "throughOthers", investor.ThroughOthers);
        Row(writer, id, "within12Months", investor.Within12Months);
        Row(writer, id, "within36Months", investor.Within36Months);
        foreach (PartyShare share in investor.BoughtBy)
        {
            Row(writer, id, "boughtBy", share.Party, string.Empty, share.Share);
        }

        foreach (AbsorbedShare share in investor.Absorbed)
        {
            Row(writer, id, "absorbed", share.Party, share.Purpose, share.Share);
        }

        foreach (PartyShare share in investor.Kept)
        {
            Row(writer, id, "kept", share.Party, string.Empty, share.Share);
        }

        Row(writer, id, "returnedOtherwise", string.Empty, string.Empty, investor.ReturnedOtherwise);
    }

    private static void Row(TextWriter writer, string investor, string measure, ValuePercentiles v) => Csv.Row(
        writer, investor, measure, string.Empty, string.Empty, "USD",
        Csv.Number(v.P10), Csv.Number(v.P50), Csv.Number(v.P90), Csv.Number(v.Mean), Csv.Number(v.Se));

    private static void Row(TextWriter writer, string investor, string measure, DollarShare s) => Csv.Row(
        writer, investor, measure, string.Empty, string.Empty, "1",
        Csv.Number(s.P10), Csv.Number(s.P50), Csv.Number(s.P90), Csv.Number(s.Mean), Csv.Number(s.Se));

    private static void Row(TextWriter writer, string investor, string measure, string party, string purpose, double share) =>
        Csv.Row(writer, investor, measure, party, purpose, "1", string.Empty, string.Empty, string.Empty, Csv.Number(share), string.Empty);
}
