using Nameplate.Factory.Workloads;
using Nameplate.Files;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Factory.Description;

/// <summary>How lengths of prompts, answers and prefixes are written.</summary>
internal static class LengthShape
{
    private const double Most = 16e6;

    public static Shape Of(string description) => Shape.Object(description)
        .Optional("fixed", Shape.Input("All have this length.", Dimensions.Tokens))
        .Optional("median", Shape.Input("Lognormal with this median, together with 'p90'.", Dimensions.Tokens))
        .Optional("p90", Shape.Input("The 90th percentile.", Dimensions.Tokens))
        .Optional("quantiles", Shape.List("A table of quantiles, ascending, from share 0 % to share 100 %.", Shape.Object("A quantile.")
            .Required("below", Shape.Input("The share of lengths below it.", Dimension.None))
            .Required("tokens", Shape.Input("The length.", Dimensions.Tokens))))
        .Optional("mean", Shape.Input("The mean that a table of quantiles shall have.", Dimensions.Tokens));

    public static LengthDistribution? Read(MapNode map, InputReader inputs)
    {
        string[] forms = [.. ((string[])["fixed", "median", "quantiles"]).Where(map.Has)];
        if (forms.Length != 1)
        {
            inputs.Error(FactoryCodes.NotOneOf, map, "", $"the length has {(forms.Length == 0 ? "none" : $"{forms.Length}")} of 'fixed', 'median' and 'quantiles'; expected one");
            return null;
        }

        if (forms[0] == "fixed")
        {
            return new FixedLength(inputs.Number(map, "fixed", "token", 1, Most));
        }

        if (forms[0] == "quantiles")
        {
            return Table(map, inputs);
        }

        double median = inputs.Number(map, "median", "token", 1, Most);
        if (!map.Has("p90"))
        {
            inputs.Error(FactoryCodes.NotOneOf, map, "median", "'median' stands without 'p90'", "write 'fixed' if all have this length");
            return null;
        }

        return LognormalLength.Through(median, inputs.Number(map, "p90", "token", median, Most));
    }

    private static QuantileLength? Table(MapNode map, InputReader inputs)
    {
        var table = new List<(double Share, double Tokens)>();
        foreach (var row in map.ObjectItems("quantiles"))
        {
            table.Add((inputs.Number(row, "below", "%", 0, 100) / 100, inputs.Number(row, "tokens", "token", 1, Most)));
        }

        double? mean = inputs.OptionalNumber(map, "mean", "token", 1, Most, "what geometric interpolation between the quantiles gives");
        try
        {
            return new QuantileLength(table, mean);
        }
        catch (ArgumentException)
        {
            inputs.Error(FactoryCodes.NotOneOf, map, "quantiles", "the quantiles do not ascend from share 0 % to share 100 %");
            return null;
        }
    }
}
