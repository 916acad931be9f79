using System.Collections.Immutable;

namespace Nameplate.Factory.Performance;

/// <summary>The errors of rows in four ways, to be summed up by what the rows have in common.</summary>
internal sealed class ErrorTable(FitRow[] rows, double[] light, double[] train, double[] heldOut, double[] unseen, double?[] first, double?[] rate)
{
    public FitLine Whole(string name) => Line(name, [.. Enumerable.Range(0, rows.Length)]);

    public ImmutableArray<FitLine> By(Func<FitRow, string> name)
        => [.. Enumerable.Range(0, rows.Length).GroupBy(i => name(rows[i])).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Line(group.Key, [.. group]))];

    private FitLine Line(string name, int[] members)
    {
        return new FitLine(name, Of(light), Of(train), Of(heldOut), Of(unseen), Told(first), Told(rate));

        FitErrors Told(double?[] errors) => FitErrors.Of([.. members.Select(i => errors[i]).OfType<double>()]);

        FitErrors Of(double[] errors) => FitErrors.Of([.. members.Select(i => errors[i])]);
    }
}
