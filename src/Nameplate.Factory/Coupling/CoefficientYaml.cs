using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Coupling;

/// <summary>Writes the figures as facts of a programme: a file that it includes.</summary>
public static class CoefficientYaml
{
    /// <summary>The id of the source that the claims name.</summary>
    public const string SourceId = "nameplate-factory";

    private const double Checkpoint = 30;
    private const double Restart = 300;

    /// <summary>The file's text.</summary>
    /// <param name="figures">The accelerators' figures.</param>
    /// <param name="request">The service that they are for.</param>
    /// <param name="known">The day from which the figures are known: no earlier vintage sees them.</param>
    public static string Write(ImmutableArray<AcceleratorFigures> figures, CoefficientRequest request, DateOnly known)
    {
        ArgumentNullException.ThrowIfNull(request);
        string day = known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Written by 'nameplate factory coefficients'; do not edit. The factory's figures for {request.Model}, {request.Input} tokens in and {request.Output} out, {1 / request.TimePerToken:0} tokens/s for each user,
            # {request.Accelerators} accelerators a replica. low and high are the band in which nine of ten held-out measurements of the fit lay, doubled where nothing was measured.
            sources:
              {SourceId}: {SourceOpen} publisher: "Nameplate", title: "The AI factory simulator, coefficients fitted to public benchmarks", date: {day} {SourceClose}
            facts:

            """);
        foreach (var one in figures)
        {
            string note = $"{one.Engine}, {Precisions.Name(one.Weights)}, {one.Concurrency} requests at a time; {(one.Warnings.IsEmpty ? $"{one.Fit.Rows} rows, held-out error {one.Fit.Mape * 100:0.0} %" : one.Warnings[0])}";
            string id = one.Accelerator.Id;
            Fact(text, $"factory.{id}.throughput", $"{one.Accelerator.Name}: tokens served, all tokens, for each MW of IT under load", "token/s/MW_it", one.TokensPerSecondPerMegawatt, one.Low(one.TokensPerSecondPerMegawatt), one.High(one.TokensPerSecondPerMegawatt), day, note);
            Fact(text, $"factory.{id}.load", $"{one.Accelerator.Name}: power under that load over the most that its node draws", null, one.NodeWatts / one.RatedNodeWatts, 0.9 * one.NodeWatts / one.RatedNodeWatts, Math.Min(1, 1.1 * one.NodeWatts / one.RatedNodeWatts), day, "power curve of the factory; band of ten percent of the curve's fit");
            Fact(text, $"factory.{id}.power", $"{one.Accelerator.Name}: IT power under that load, its part of the node included", "W_it/accelerator", one.NodeWatts, 0.9 * one.NodeWatts, 1.1 * one.NodeWatts, day, "accelerator, host, network, fans and supplies");
        }

        foreach (int accelerators in (int[])[16_384, 131_072])
        {
            double central = ProgrammeCoefficients.TrainingGoodput(accelerators, 5, Checkpoint, Restart);
            Fact(text, $"factory.training.goodput-{accelerators}", $"Training on {accelerators:#,0} accelerators: work kept over wall time", null, central,
                ProgrammeCoefficients.TrainingGoodput(accelerators, 6.5, Checkpoint, Restart), ProgrammeCoefficients.TrainingGoodput(accelerators, 3.8, Checkpoint, Restart), day,
                "exact formula at the best interval, checkpoint 30 s, restart 300 s; 6.5 (RSC-1) to 3.8 (Llama 3) failures per 1,000 node-days");
        }

        return text.ToString();
    }

    private const string SourceOpen = "{";
    private const string SourceClose = "}";

    private static void Fact(StringBuilder text, string name, string title, string? unit, double value, double low, double high, string day, string note)
    {
        text.Append("  ").Append(name).Append(":\n    title: \"").Append(title).Append("\"\n    ").Append(unit is null ? "kind: quantity" : "unit: " + unit).Append("\n    claims:\n");
        text.Append(CultureInfo.InvariantCulture, $"      - {SourceOpen} value: {Number(value)}, low: {Number(low)}, high: {Number(high)}, known: {day}, nature: term, kind: estimated, source: {SourceId}, note: \"{note.Replace('"', '\'')}\" {SourceClose}\n");
    }

    // Four digits: more would only say how the fit was rounded.
    private static string Number(double value)
    {
        decimal rounded = decimal.Parse(value.ToString("G4", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        return rounded.ToString("0.##########", CultureInfo.InvariantCulture);
    }
}
