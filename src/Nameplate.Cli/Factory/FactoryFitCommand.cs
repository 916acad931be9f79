using System.Collections.Immutable;
using Nameplate.Cli.Validation;
using Nameplate.Cli.Writing;
using Nameplate.Factory.Performance;
using Nameplate.Files;

namespace Nameplate.Cli.Factory;

/// <summary>Fits coefficients to measured tables and says how well they predict what they have not seen.</summary>
internal static class FactoryFitCommand
{
    public static int Run(string[] tables, string? output, string? source, int folds, Terminal terminal)
    {
        WholeFile? file = output is null ? null : WholeFile.Open("--out", output);
        var diagnostics = new Diagnostics();
        List<MeasuredRow> rows = [.. tables.SelectMany(t => MeasuredTables.Read(Path.GetFileName(t), TableFile.Read("TABLE", t), diagnostics))];
        if (diagnostics.Sorted.Count > 0)
        {
            DiagnosticsText.Write(diagnostics, terminal.Error);
        }

        if (rows.Count == 0)
        {
            return ExitCode.Wrong;
        }

        FitReport report = Fitting.Fit(rows, new FitOptions { Folds = folds, Source = source ?? string.Join(", ", tables.Select(Path.GetFileName)) });
        Print(report, rows.Count, folds, new Page(terminal.Out, terminal.OutIsTerminal));
        if (file is not null)
        {
            file.Write(CoefficientFile.Write(report.Set));
            terminal.Error.WriteLine($"coefficients: {output}");
        }

        return ExitCode.Done;
    }

    private static void Print(FitReport report, int rows, int folds, Page page)
    {
        page.Heading($"Time per output token: |predicted ÷ measured − 1|, mean and median, of {Words.Count(report.Overall.Train.Rows)} rows");
        page.Paragraph($"{Words.Count(rows)} rows read, {Words.Count(report.LeftOut.Length)} left out. Held out: each of {folds} parts of the rows predicted by a fit to the others. Unseen model: each model predicted by a fit to the others. Speed of light: the datasheet alone.", "  ", "  ");
        foreach ((string heading, ImmutableArray<FitLine> lines) in (IEnumerable<(string, ImmutableArray<FitLine>)>)[("all", [report.Overall]), ("accelerator", report.ByAccelerator), ("engine", report.ByEngine), ("format of the weights", report.ByPrecision), ("kind", report.ByKind), ("model", report.ByModel)])
        {
            var table = new TextTable(
                new Column(heading), new Column("rows", true), new Column("speed of light", true), new Column("train", true), new Column("held out", true), new Column("unseen model", true), new Column("TTFT held out", true), new Column("tokens/s held out", true));
            foreach (FitLine line in lines)
            {
                table.Row(line.Name, Words.Count(line.Train.Rows), Errors(line.SpeedOfLight), Errors(line.Train), Errors(line.HeldOut), Errors(line.UnseenModel), Errors(line.FirstToken), Errors(line.OutputRate));
            }

            page.Table(table);
        }

        foreach ((string reason, int count) in report.LeftOut.GroupBy(l => l.Reason).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2))
        {
            page.Paragraph($"left out: {Words.Count(count)} rows, {reason}", "  ", "    ");
        }

        page.Line($"  measured faster than the datasheet allows: {Words.Count(report.BelowFloor)} rows");
    }

    internal static string Errors(FitErrors errors) => errors.Rows == 0 ? "–" : $"{FactoryWords.Percent(errors.Mape)} · {FactoryWords.Percent(errors.Median)}";
}
