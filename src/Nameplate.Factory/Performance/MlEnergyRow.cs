using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Performance;

/// <summary>Rows of the ML.ENERGY leaderboard: median gaps between tokens at a mean batch; prompts' lengths are not recorded.</summary>
internal static class MlEnergyRow
{
    public static MeasuredRow Read(MeasuredFields fields)
    {
        string format = fields.Text("precision");
        var weights = Precisions.Parse(format) ?? throw new FormatException($"unknown precision '{format}'");
        int copies = fields.Count("dp");
        int accelerators = fields.Count("num_gpus");
        return new MeasuredRow
        {
            Line = fields.Line,
            Id = fields.Text("task"),
            Design = new ReplicaDesign
            {
                Accelerator = fields.Accelerator("gpu"),
                Model = fields.Model("model"),
                Engine = "vllm",
                Weights = weights,
                Kv = Precision.Bf16,
                TensorParallel = Math.Max(1, accelerators / copies),
                AttentionDataParallel = copies,
                ExpertParallel = fields.Count("ep"),
            },
            Workload = new Workload(Prompt(fields.Text("task")), Math.Max(2, fields.Positive("avg_output_len")), fields.Positive("avg_batch")),
            Version = "ML.ENERGY v3",
            WithoutPrompts = true,
            TimePerToken = fields.Positive("median_itl_ms") * 1e-3,
        };
    }

    // Typical prompts of the tasks: chat and exam questions, code around a gap, pictures and films as tokens.
    private static double Prompt(string task) => task switch
    {
        "gpqa" => 250,
        "lm-arena-chat" => 150,
        "sourcegraph-fim" => 700,
        "image-chat" => 1200,
        "video-chat" => 5000,
        _ => 500,
    };
}
