using System.Text.RegularExpressions;
using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Performance;

/// <summary>Rows of the silicon sample of ai-dynamo/aiconfigurator (Apache-2.0).</summary>
/// <remarks>
/// The table writes the cut of the model in several ways, depending on who recorded the row. A tensor size of 64 with experts cut 8 × 8 is one node
/// of 8 accelerators (the product
/// was written instead of the factor), and so is attention data parallelism of 64; a tensor size of 4 with 4 copies of attention and 16 groups of
/// experts is 4 accelerators.
/// Aggregate rows of racks with more than 8 accelerators are whole disaggregated clusters; nobody can tell how many requests one of their replicas
/// had.
/// </remarks>
internal static partial class AiConfiguratorRow
{
    // Rows that do not tell have times per token as if about so many replicas shared the requests.
    private const int UsualReplicas = 6;

    // Beyond a node attention with latent vectors is copied, not cut; these rows do not say so.
    private const int LargestTensor = 8;

    public static MeasuredRow Read(MeasuredFields fields)
    {
        bool disaggregated = fields.Text("mode") == "disagg";
        string prefix = disaggregated ? "decode_" : "";
        var accelerator = fields.Accelerator("system");
        var model = fields.Model("model_path");
        string engine = fields.Text("backend");
        string format = fields.Text("precision");
        var weights = format.Length == 0 ? Precision.Bf16 : Precisions.Parse(format) ?? throw new FormatException($"unknown precision '{format}'");
        var kv = UsualFormats.Cache(engine, weights);
        var whole = new ReplicaDesign { Accelerator = accelerator, Model = model, Engine = engine, Weights = weights, Kv = kv };
        var design = Cut(whole, fields, prefix);
        bool known = disaggregated
            ? fields.Text("decode_num_workers").Length > 0
            : accelerator.ScaleUpDomain <= 8 || design.Accelerators <= 8;
        string source = fields.Text("silicon_data_source");
        int replicas = !known ? UsualReplicas : disaggregated ? fields.Count("decode_num_workers") : 1;
        double concurrency = fields.Number(prefix + "batch_size") is { } batch ? batch * fields.Count(prefix + "attention_dp_size") : WholeConcurrency(source) / replicas;

        if (!known && model.Latent is not null && design.TensorParallel > LargestTensor)
        {
            design = design with { AttentionDataParallel = design.TensorParallel, TensorParallel = 1 };
        }

        return new MeasuredRow
        {
            Line = fields.Line,
            Id = fields.Text("id"),
            Design = design,
            Workload = new Workload(fields.Positive("isl"), fields.Positive("osl"), concurrency),
            Version = fields.Text("backend_version"),
            Date = Measured().Match(source) is { Success: true } day ? MeasuredFields.Date(day.Groups["day"].Value) : null,
            Disaggregated = disaggregated,
            Prefill = disaggregated ? Cut(whole, fields, "prefill_") : null,
            PrefillReplicas = disaggregated ? fields.Count("prefill_num_workers") : 0,
            DecodeReplicas = replicas,
            ReplicasKnown = known,
            TimePerToken = fields.Positive("silicon_tpot_ms") * 1e-3,
            TimeToFirst = fields.Number("silicon_ttft_ms") * 1e-3,
        };
    }

    private static double WholeConcurrency(string source)
        => Concurrency().Match(source) is { Success: true } match
            ? double.Parse(match.Groups["count"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : throw new FormatException("neither batch_size nor silicon_concurrency says how many requests there were");

    private static ReplicaDesign Cut(ReplicaDesign whole, MeasuredFields fields, string prefix)
    {
        int tensor = fields.Count(prefix + "tp_size");
        int copies = fields.Count(prefix + "attention_dp_size");
        int expertTensor = fields.Count(prefix + "moe_tp_size");
        int expertGroups = fields.Count(prefix + "moe_ep_size");
        bool square = expertTensor == expertGroups && expertTensor > 1;
        if (square && copies == 1 && tensor == expertTensor * expertGroups) tensor = expertTensor;
        else if (square && tensor == 1 && copies == expertTensor * expertGroups) copies = expertTensor;
        else if (copies > 1 && tensor == copies && expertGroups == tensor * copies) tensor = 1;
        else if (fields.Text(prefix + "attention_dp_size").Length == 0) copies = Math.Max(1, expertTensor * expertGroups / tensor);
        return whole with
        {
            TensorParallel = tensor,
            AttentionDataParallel = copies,
            ExpertParallel = Math.Min(expertGroups, tensor * copies),
            PipelineParallel = fields.Count(prefix + "pp_size"),
        };
    }

    [GeneratedRegex(@"silicon_concurrency=(?<count>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Concurrency();

    [GeneratedRegex(@"measured=(?<day>\d{4}-\d{2}-\d{2})", RegexOptions.ExplicitCapture)]
    private static partial Regex Measured();
}
