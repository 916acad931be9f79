using Nameplate.Factory.Hardware;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Performance;

/// <summary>Rows of InferenceMAX artifacts and of InferenceX exports: times in seconds, rates for each accelerator that writes answers.</summary>
internal static class InferenceMaxRow
{
    // The benchmark draws lengths evenly from 0.8 to 1 times the nominal ones.
    private const double MeanShare = 0.9;

    // Multi-token prediction as these runs are set up: the tables do not say how many tokens were drafted.
    private static readonly Speculation MultiToken = new() { DraftTokens = 2, Acceptance = 0.55 };

    public static MeasuredRow Read(MeasuredFields fields)
    {
        bool disaggregated = fields.Flag("disagg");
        string prefix = disaggregated || fields.Text("tp").Length == 0 ? "decode_" : "";
        string attention = prefix.Length == 0 ? "dp_attention" : "decode_dp_attention";
        int replicas = disaggregated ? fields.Count("decode_num_workers") : 1;
        int accelerators = disaggregated ? Math.Max(1, fields.Count("num_decode_gpu") / replicas) : fields.Count(prefix + "tp");
        string format = fields.Text("precision");
        var weights = Precisions.Parse(format) ?? throw new FormatException($"unknown precision '{format}'");
        string engine = UsualFormats.Engine(fields.Text("framework"));
        string speculation = fields.Text("spec_decoding") + fields.Text("spec_method");
        var whole = new ReplicaDesign
        {
            Accelerator = fields.Accelerator(fields.Text("hw").Length > 0 ? "hw" : "hardware"),
            Model = fields.Model(fields.Text("infmax_model_prefix").Length > 0 ? "infmax_model_prefix" : "model"),
            Engine = engine,
            Weights = weights,
            Kv = UsualFormats.Cache(engine, weights),
            Speculation = speculation is "" or "none" ? null : MultiToken,
        };
        var design = Cut(whole, accelerators, fields.Flag(attention), fields.Count(prefix + "ep"));
        int prompts = disaggregated ? fields.Count("prefill_num_workers") : 0;

        return new MeasuredRow
        {
            Line = fields.Line,
            Design = design,
            Workload = new Workload(MeanShare * fields.Positive("isl"), MeanShare * fields.Positive("osl"), fields.Positive("conc") / replicas),
            Version = fields.Text("image"),
            Date = MeasuredFields.Date(fields.Text("date")),
            Disaggregated = disaggregated,
            Prefill = disaggregated ? Cut(whole, Math.Max(1, fields.Count("num_prefill_gpu") / prompts), fields.Flag("prefill_dp_attention"), fields.Count("prefill_ep")) : null,
            PrefillReplicas = prompts,
            DecodeReplicas = replicas,
            TimePerToken = fields.Positive("median_tpot"),
            TimeToFirst = fields.Number("median_ttft"),
            OutputRate = fields.Number("output_tput_per_gpu"),
        };
    }

    private static ReplicaDesign Cut(ReplicaDesign whole, int accelerators, bool copies, int groups) => whole with
    {
        TensorParallel = copies ? 1 : accelerators,
        AttentionDataParallel = copies ? accelerators : 1,
        ExpertParallel = Math.Min(groups, accelerators),
    };
}
