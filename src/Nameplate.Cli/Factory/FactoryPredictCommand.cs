using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Nameplate.Cli.Validation;
using Nameplate.Cli.Writing;
using Nameplate.Factory.Hardware;
using Nameplate.Factory.Models;
using Nameplate.Factory.Performance;
using Nameplate.Files;
using Nameplate.Quantities;

namespace Nameplate.Cli.Factory;

/// <summary>Predicts one configuration, or every row of a measured table.</summary>
internal static class FactoryPredictCommand
{
    public static int Run(PredictArguments arguments, Terminal terminal)
    {
        var diagnostics = new Diagnostics();
        CoefficientSet set = arguments.Coefficients is { } file
            ? CoefficientFile.Read(Path.GetFileName(file), TableFile.Read("--coefficients", file), diagnostics)
            : CoefficientCatalogue.Shipped;
        if (diagnostics.HasErrors)
        {
            DiagnosticsText.Write(diagnostics, terminal.Error);
            return ExitCode.Wrong;
        }

        return arguments.Rows is { } table ? Rows(table, set, arguments, diagnostics, terminal) : One(arguments, set, terminal);
    }

    private static int Rows(string path, CoefficientSet set, PredictArguments arguments, Diagnostics diagnostics, Terminal terminal)
    {
        IReadOnlyList<MeasuredRow> rows = MeasuredTables.Read(Path.GetFileName(path), TableFile.Read("--rows", path), diagnostics);
        if (diagnostics.Sorted.Count > 0)
        {
            DiagnosticsText.Write(diagnostics, terminal.Error);
        }

        if (rows.Count == 0)
        {
            return ExitCode.Wrong;
        }

        PredictReport report = Predictor.PredictRows(rows, set);
        var page = new Page(terminal.Out, terminal.OutIsTerminal);
        page.Heading($"|predicted ÷ measured − 1|, mean and median, of {Words.Count(rows.Count)} rows of {Path.GetFileName(path)}");
        foreach ((string heading, ImmutableArray<PredictLine> lines) in (IEnumerable<(string, ImmutableArray<PredictLine>)>)[("all", [report.Overall]), ("accelerator", report.ByAccelerator), ("engine", report.ByEngine), ("precision", report.ByPrecision), ("kind", report.ByKind), ("model", report.ByModel)])
        {
            var columns = new TextTable(new Column(heading), new Column("rows", true), new Column("TPOT", true), new Column("bias", true), new Column("TTFT", true), new Column("tokens/s per accelerator", true), new Column("in band", true));
            foreach (PredictLine line in lines)
            {
                columns.Row(
                    line.Name, Words.Count(line.TimePerToken.Rows), FactoryFitCommand.Errors(line.TimePerToken), Signed(line.TimePerToken.Bias), FactoryFitCommand.Errors(line.TimeToFirst),
                    FactoryFitCommand.Errors(line.OutputRate), FactoryWords.Percent(line.WithinBand));
            }

            page.Table(columns);
        }

        page.Paragraph($"Predictions below what the datasheet allows: {report.BelowFloor}. TPOT excludes the first token; TTFT is from the request to its first token; tokens/s are output tokens per accelerator that writes answers.", "  ", "  ");
        if (arguments.Output is { } output)
        {
            WholeFile.Open("--out", output).Write(Csv(report));
            terminal.Error.WriteLine($"predictions: {output}");
        }

        return ExitCode.Done;
    }

    private static int One(PredictArguments arguments, CoefficientSet set, Terminal terminal)
    {
        ReplicaDesign design = Design(arguments);
        var workload = new Workload(arguments.Input, arguments.Answer, arguments.Concurrency);
        Prediction prediction;
        try
        {
            prediction = Predictor.Predict(design, workload, set);
        }
        catch (ArgumentException problem)
        {
            throw new UsageException(problem.Message.Split(" (Parameter", StringSplitOptions.None)[0], "more parallelism, or a smaller format of the weights");
        }

        var page = new Page(terminal.Out, terminal.OutIsTerminal);
        page.Heading($"{design.Model.Name} on {design.Accelerators} × {design.Accelerator.Name}: {design.Engine}, {Precisions.Name(design.Weights)}, tp {design.TensorParallel}, ep {design.ExpertParallel}, dp {design.AttentionDataParallel}, pp {design.PipelineParallel}");
        page.Paragraph($"{Words.Count(arguments.Concurrency)} requests at a time, {Words.Count(arguments.Input)} tokens in and {Words.Count(arguments.Answer)} out.", "  ", "  ");
        var table = new TextTable(new Column(string.Empty), new Column("predicted", true), new Column($"band of nine in ten (± {FactoryWords.Percent(prediction.Band)})", true));
        table.Row("TTFT", FactoryWords.Span(prediction.TimeToFirst), string.Empty);
        table.Row("TPOT", FactoryWords.Span(prediction.TimePerToken), $"{FactoryWords.Span(Math.Max(prediction.Floor, prediction.TimePerToken * (1 - prediction.Band)))} – {FactoryWords.Span(prediction.TimePerToken * (1 + prediction.Band))}");
        table.Row("output tokens/s per accelerator", FactoryWords.Figure(prediction.OutputRate), $"{FactoryWords.Figure(prediction.OutputRate / (1 + prediction.Band))} – {FactoryWords.Figure(prediction.OutputRate / Math.Max(0.05, 1 - prediction.Band))}");
        table.Row("all tokens/s per accelerator", FactoryWords.Figure(prediction.TotalRate), string.Empty);
        page.Table(table);
        page.Paragraph($"Steps of {FactoryWords.Figure(prediction.Batch)} sequences, {FactoryWords.Percent(prediction.CacheUse)} of the cache; {Limit(prediction.Limit)} decides; the datasheet allows no TPOT below {FactoryWords.Span(prediction.Floor)}.", "  ", "  ");
        Coefficients fit = prediction.Coefficients;
        page.Paragraph($"Coefficients: {fit.FitSet}, {Words.Count(fit.Rows)} rows, held-out error {FactoryWords.Percent(fit.Mape)} mean and {FactoryWords.Percent(fit.MedianError)} median. {fit.Source}", "  ", "    ");
        foreach (string warning in prediction.Warnings)
        {
            page.Paragraph("warning: " + warning, "  ", "    ");
        }

        return ExitCode.Done;
    }

    private static ReplicaDesign Design(PredictArguments arguments)
    {
        string id = arguments.Accelerator ?? throw new UsageException("predict wants --accelerator and --model, or --rows", "'nameplate factory catalogue' lists them");
        string named = arguments.Model ?? throw new UsageException("predict wants --model", "'nameplate factory catalogue models' lists them");
        Accelerator accelerator = AcceleratorCatalogue.Find(id) ?? throw Unknown("--accelerator", id, AcceleratorCatalogue.All.Select(a => a.Id));
        LanguageModel model = ModelCatalogue.Find(named) ?? throw Unknown("--model", named, ModelCatalogue.All.Select(m => m.Id));
        Precision weights = Format("--weights", arguments.Weights) ?? model.Native;
        return new ReplicaDesign
        {
            Accelerator = accelerator,
            Model = model,
            Engine = arguments.Engine ?? (accelerator.Vendor == Vendor.Amd ? "sglang" : "vllm"),
            Weights = weights,
            Kv = Format("--cache", arguments.Cache) ?? (weights == Precision.Bf16 ? Precision.Bf16 : Precision.Fp8),
            TensorParallel = arguments.Tensor,
            ExpertParallel = arguments.Expert,
            AttentionDataParallel = arguments.Data,
            PipelineParallel = arguments.Pipeline,
        };
    }

    private static Precision? Format(string option, string? text)
        => text is null ? null : Precisions.Parse(text) ?? throw new UsageException($"{option}: '{text}' is not one of bf16, fp8, fp4, int4");

    private static UsageException Unknown(string option, string text, IEnumerable<string> known)
    {
        string[] all = [.. known];
        return new UsageException($"{option}: '{text}' is not known; there are {string.Join(", ", all)}", Spelling.Nearest(text, all) is { } near ? $"did you mean '{near}'?" : null);
    }

    private static string Limit(BindingLimit limit) => limit switch
    {
        BindingLimit.Memory => "reading weights and caches",
        BindingLimit.Compute => "arithmetic",
        BindingLimit.Cache => "the room for caches",
        _ => "overhead of launches, links and host",
    };

    private static string Signed(double share) => share.ToString("+0.0 %;-0.0 %;0.0 %", CultureInfo.InvariantCulture);

    private static string Csv(PredictReport report)
    {
        var text = new StringBuilder("accelerator,engine,precision,model,tp,ep,dp,pp,input,output,concurrency,measured_tpot_s,predicted_tpot_s,measured_ttft_s,predicted_ttft_s,measured_tokens_s,predicted_tokens_s,band\n");
        foreach (RowPrediction row in report.Rows)
        {
            ReplicaDesign design = row.Row.Design;
            Workload load = row.Row.Workload;
            text.AppendJoin(',', design.Accelerator.Id, design.Engine, Precisions.Name(design.Weights), design.Model.Id).Append(CultureInfo.InvariantCulture,
                $",{design.TensorParallel},{design.ExpertParallel},{design.AttentionDataParallel},{design.PipelineParallel},{load.Input},{load.Output},{load.Concurrency},{row.Row.TimePerToken},{row.Prediction.TimePerToken},{row.Row.TimeToFirst},{row.Prediction.TimeToFirst},{row.Row.OutputRate},{row.Prediction.OutputRate},{row.Prediction.Band}\n");
        }

        return text.ToString();
    }
}
