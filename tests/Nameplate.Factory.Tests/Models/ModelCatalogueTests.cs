using Nameplate.Factory.Hardware;
using Nameplate.Factory.Models;

namespace Nameplate.Factory.Tests.Models;

public sealed class ModelCatalogueTests
{
    /// <summary>Totals and active parameters as the model cards print them, in billions; 0 where a card prints none.</summary>
    public static TheoryData<string, double, double> Published => new()
    {
        { "llama-2-7b", 6.74, 0 },
        { "llama-2-70b", 69, 0 },
        { "llama-3.1-8b", 8.03, 0 },
        { "llama-3.1-70b", 70.6, 0 },
        { "llama-3.1-405b", 405.9, 0 },
        { "qwen3-8b", 8.2, 0 },
        { "qwen3-14b", 14.8, 0 },
        { "qwen3-32b", 32.8, 0 },
        { "gemma-3-12b", 11.77, 0 },
        { "gemma-3-27b", 27, 0 },
        { "deepseek-r1", 671, 37 },
        { "kimi-k2.5", 1026, 32 },
        { "glm-5", 744, 40 },
        { "gpt-oss-120b", 116.8, 5.1 },
        { "gpt-oss-20b", 20.9, 3.6 },
        { "minimax-m2.5", 229, 10 },
        { "qwen3-30b-a3b", 30.5, 3.3 },
        { "qwen3-235b-a22b", 235, 22 },
        { "qwen3-coder-480b-a35b", 480, 35 },
        { "llama-4-scout-17b-16e", 107.8, 17 },
        { "llama-4-maverick-17b-128e", 400.7, 17 },
        { "qwen3.5-397b-a17b", 397, 17 },
        { "nemotron-nano-9b-v2", 8.9, 0 },
        { "nemotron-nano-12b-v2", 12.3, 0 },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Parameters_are_what_the_model_card_says(string id, double total, double active)
    {
        var model = ModelCatalogue.Find(id).ShouldNotBeNull();
        (model.Parameters / 1e9).ShouldBe(total, 0.01 * total);
        if (active > 0) (model.ActiveParameters / 1e9).ShouldBe(active, 0.15 * active);
    }

    [Fact]
    public void The_layers_add_up_to_the_published_total()
    {
        // Layers of fixed state are not described finely enough to count their parameters.
        foreach (var model in ModelCatalogue.All.Where(model => model.Recurrent is null)) Counted(model).ShouldBe(model.Parameters, 0.006 * model.Parameters, model.Id);
    }

    [Fact]
    public void Every_published_model_is_in_the_catalogue_and_the_other_way_round()
        => ModelCatalogue.All.Select(model => model.Id).Order(StringComparer.Ordinal).ShouldBe(Published.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public void The_cache_of_a_token_is_two_vectors_a_layer_or_one_latent_vector()
    {
        ModelCatalogue.Find("llama-2-7b")!.KvBytesPerToken(Precision.Bf16).ShouldBe(2 * 32 * 32 * 128 * 2);
        ModelCatalogue.Find("llama-3.1-70b")!.KvBytesPerToken(Precision.Fp8).ShouldBe(2 * 80 * 8 * 128);
        ModelCatalogue.Find("deepseek-r1")!.KvBytesPerToken(Precision.Bf16).ShouldBe(61 * (512 + 64) * 2);
        ModelCatalogue.Find("qwen3.5-397b-a17b")!.KvBytesPerToken(Precision.Bf16).ShouldBe(2 * 15 * 2 * 256 * 2, "only one layer in four keeps a cache");
    }

    [Theory]
    [InlineData("meta-llama/Llama-3.1-70B", "llama-3.1-70b")]
    [InlineData("nvidia/Llama-3.1-8B-Instruct-FP8", "llama-3.1-8b")]
    [InlineData("nvidia/DeepSeek-R1-0528-FP4-V2", "deepseek-r1")]
    [InlineData("amd/DeepSeek-R1-0528-MXFP4-Preview", "deepseek-r1")]
    [InlineData("Qwen/Qwen3-235B-A22B-Thinking-2507-FP8", "qwen3-235b-a22b")]
    [InlineData("nvidia/NVIDIA-Nemotron-Nano-12B-v2-VL-BF16", "nemotron-nano-12b-v2")]
    [InlineData("dsr1", "deepseek-r1")]
    [InlineData("gptoss", "gpt-oss-120b")]
    public void Names_of_copies_lead_to_the_architecture(string name, string id) => ModelCatalogue.Find(name)!.Id.ShouldBe(id);

    [Fact]
    public void An_unknown_model_is_not_guessed() => ModelCatalogue.Find("llama-9-70b").ShouldBeNull();

    [Fact]
    public void Few_tokens_meet_few_experts_and_many_meet_all()
    {
        var model = ModelCatalogue.Find("deepseek-r1")!;
        model.ShareOfExpertsTouched(0).ShouldBe(0);
        model.ShareOfExpertsTouched(1).ShouldBe(8.0 / 256, 1e-12);
        model.ShareOfExpertsTouched(2).ShouldBe(1 - (248.0 / 256) * (248.0 / 256), 1e-12);
        model.ShareOfExpertsTouched(4096).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Four_bit_copies_of_mixtures_keep_attention_as_it_was()
    {
        var model = ModelCatalogue.Find("gpt-oss-120b")!;
        double experts = model.RoutedParameters * 0.5625;
        model.WeightBytes(Precision.Fp4).ShouldBe(experts + 2 * (model.ResidentParameters + model.EmbeddingParameters), 1);
    }

    // Second method: from the shapes of the matrices; norms, biases and routers are left out.
    private static double Counted(LanguageModel model)
    {
        double h = model.Hidden;
        double attention = model.Latent is { } latent
            ? h * latent.QueryRank + latent.QueryRank * (double)model.QueryHeads * (latent.KeySize + latent.Rope)
                + h * (latent.Rank + latent.Rope) + latent.Rank * (double)model.QueryHeads * (latent.KeySize + latent.ValueSize) + model.QueryHeads * (double)latent.ValueSize * h
            : 2 * h * model.HeadSize * (model.QueryHeads + (double)model.KvHeads);
        double dense = 3 * h * model.FeedForward * (model.Experts?.DenseLayers ?? model.Layers);
        double experts = model.Experts is { } them ? 3 * h * them.Width * (them.Count + (double)them.Shared) * model.ExpertLayers : 0;
        return model.Layers * attention + dense + experts + (model.TiedEmbeddings ? 1 : 2) * (double)model.Vocabulary * h;
    }
}
