using System.Globalization;
using Nameplate.Factory.Hardware;
using Nameplate.Factory.Models;
using Nameplate.Factory.Performance;
using Nameplate.Factory.Serving;
using Nameplate.Files;

namespace Nameplate.Factory.Power;

/// <summary>Reads tables of measured power: the ML.ENERGY leaderboard's (<c>avg_power_w_total</c>) and InferenceX's (<c>avg_power_w</c>).</summary>
public static class PowerRows
{
    // What speculative decoding gives per step where the table does not say: two drafted tokens, of which six in ten are taken.
    private const double SpeculatedTokens = 2.2;

    /// <summary>Reads a table's rows; rows without power, of unknown models or accelerators, and rows of prefill and decode on separate accelerators, and of runs that stood still most of the time are left out.</summary>
    /// <param name="name">The file's name, for diagnostics.</param>
    /// <param name="text">Its text: CSV with a header.</param>
    /// <param name="diagnostics">Where mistakes and the number of rows left out are reported.</param>
    public static IReadOnlyList<PowerRow> Read(string name, string text, Diagnostics diagnostics)
    {
        string[] lines = text.Split('\n');
        string[] header = lines[0].TrimEnd('\r').Split(',');
        var columns = header.Index().ToDictionary(static c => c.Item, static c => c.Index, StringComparer.Ordinal);
        bool energy = columns.ContainsKey("avg_power_w_total");
        if (!energy && !columns.ContainsKey("avg_power_w"))
        {
            diagnostics.Error("NP4301", new Location(name, 1, 1), "no column avg_power_w_total or avg_power_w");
            return [];
        }

        List<PowerRow> rows = [];
        int left = 0;
        for (int line = 1; line < lines.Length; line++)
        {
            if (string.IsNullOrWhiteSpace(lines[line]))
            {
                continue;
            }

            var fields = new Fields(columns, lines[line].TrimEnd('\r').Split(','));
            var row = energy ? Leaderboard(fields) : InferenceX(fields);
            if (row is null)
            {
                left++;
            }
            else
            {
                rows.Add(row);
            }
        }

        if (left > 0)
        {
            diagnostics.Warning("NP4302", new Location(name, 1, 1), $"{left} rows without power, of an unknown model or accelerator, with separate prefill, or of runs that stood still are left out");
        }

        return rows;
    }

    private static PowerRow? Leaderboard(Fields fields)
    {
        double accelerators = fields.Number("num_gpus"), batch = fields.Number("avg_batch"), rate = fields.Number("output_tok_s"), watts = fields.Number("avg_power_w_total");
        double answer = fields.Number("avg_output_len");
        int copies = (int)Math.Max(1.0, fields.Number("dp"));
        string task = fields.Text("task");
        if (!(accelerators >= 1 && batch > 0 && rate > 0 && watts > 0 && answer > 0) || Design(fields.Text("gpu"), fields.Text("model"), fields.Text("precision"), (int)accelerators / copies, (int)fields.Number("ep"), copies) is not { } design)
        {
            return null;
        }

        double? prompt = task switch { "gpqa" => 250.0, "lm-arena-chat" => 150.0, _ => null };
        var load = Load(design, batch, prompt ?? 0.0, answer, batch / rate, 1.0);
        return new(design.Accelerator, fields.Text("model"), task, load, watts / accelerators, prompt is not null);
    }

    private static PowerRow? InferenceX(Fields fields)
    {
        double watts = fields.Number("avg_power_w"), accelerators = fields.Number("num_decode_gpu"), batch = fields.Number("conc");
        double rate = fields.Number("output_tput_per_gpu") * accelerators, prompt = fields.Number("isl"), answer = fields.Number("osl");
        if (!(watts > 0 && rate > 0 && batch > 0) || fields.Text("disagg") is "True" or "true")
        {
            return null;
        }

        // Far fewer tokens than the batch at its own pace would give: the mean covers time in which nothing ran.
        if (rate * fields.Number("median_tpot") < 0.3 * batch)
        {
            return null;
        }

        int parallel = (int)Math.Max(1.0, fields.Number("decode_tp"));
        if (Design(fields.Text("hardware"), fields.Text("model"), fields.Text("precision"), parallel, (int)fields.Number("decode_ep"), 1) is not { } design)
        {
            return null;
        }

        double tokens = fields.Text("spec_method") is "none" or "" ? 1.0 : SpeculatedTokens;
        var load = Load(design, batch, prompt, answer, batch / rate, tokens);
        string task = $"{fields.Text("isl")}/{fields.Text("osl")} {fields.Text("precision")} {fields.Text("spec_method")}";
        return new(design.Accelerator, fields.Text("model"), task, load, watts, true);
    }

    private static ReplicaDesign? Design(string accelerator, string model, string precision, int tensor, int experts, int copies)
    {
        if (AcceleratorCatalogue.Find(accelerator) is not { } chip || ModelCatalogue.Find(model) is not { } known || Precisions.Parse(precision) is not { } weights)
        {
            return null;
        }

        return new()
        {
            Accelerator = chip,
            Model = known,
            Engine = "vllm",
            Weights = weights,
            Kv = Precision.Bf16,
            TensorParallel = Math.Max(1, tensor),
            AttentionDataParallel = copies,
            ExpertParallel = Math.Max(1, experts),
        };
    }

    // Work of one step of the batch (its prompts spread over the steps of its answers) ÷ what the peaks would do in the measured time.
    private static StepLoad Load(ReplicaDesign design, double batch, double prompt, double answer, double secondsPerToken, double tokensPerStep)
    {
        int decodes = (int)Math.Max(1.0, Math.Round(batch, MidpointRounding.ToEven));
        int prefill = (int)Math.Round(batch * prompt / answer, MidpointRounding.ToEven);
        var shape = new StepShape(decodes, (long)(batch * (prompt + 0.5 * answer)), prefill, (long)(prefill * prompt * 0.5));
        var times = new RooflineStepTimes(design, CoefficientCatalogue.For(design.Accelerator, design.Engine, design.Weights));
        var at = times.Load(shape);
        double ratio = times.Duration(shape) * 1e-9 / secondsPerToken;
        return new(Math.Min(1.0, at.Compute * ratio), Math.Min(1.0, at.Memory * ratio / tokensPerStep));
    }

    private readonly struct Fields(Dictionary<string, int> columns, string[] fields)
    {
        public string Text(string column) => columns.TryGetValue(column, out int i) && i < fields.Length ? fields[i].Trim() : "";

        public double Number(string column) => double.TryParse(Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
    }
}
