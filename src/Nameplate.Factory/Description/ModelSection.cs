using Nameplate.Factory.Hardware;
using Nameplate.Factory.Models;
using Nameplate.Files;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Factory.Description;

/// <summary>The <c>models</c> section: language models of one's own beside those of the catalogue.</summary>
internal static class ModelSection
{
    public static Section Section { get; } = new("models", Shape.Map("Language models of one's own, by id.", Shape.Object("A model.")
        .Optional("name", Shape.Text("Its name."))
        .Required("layers", Shape.Input("Transformer layers.", Dimension.None))
        .Required("hidden", Shape.Input("Width of the residual.", Dimension.None))
        .Required("heads", Shape.Input("Query heads of a layer.", Dimension.None))
        .Optional("kvHeads", Shape.Input("Key-value heads of a layer.", Dimension.None))
        .Optional("headSize", Shape.Input("Width of a head.", Dimension.None))
        .Optional("feedForward", Shape.Input("Width of the dense feed-forward layers.", Dimension.None))
        .Optional("vocabulary", Shape.Input("Size of the vocabulary.", Dimension.None))
        .Required("parameters", Shape.Input("All parameters.", Dimension.None))
        .Optional("tied", Shape.Flag("Whether the input embedding is also the output layer."))
        .Optional("experts", Shape.Object("A mixture of experts.")
            .Required("count", Shape.Input("Routed experts of a layer.", Dimension.None))
            .Required("active", Shape.Input("Experts that a token is sent to.", Dimension.None))
            .Required("width", Shape.Input("Width of an expert.", Dimension.None))
            .Optional("shared", Shape.Input("Experts that every token meets.", Dimension.None))
            .Optional("denseLayers", Shape.Input("Layers without experts.", Dimension.None)))
        .Optional("latent", Shape.Object("Latent attention (MLA).")
            .Required("rank", Shape.Input("Width of the compressed keys and values.", Dimension.None))
            .Required("rope", Shape.Input("Width of the positional part.", Dimension.None))
            .Optional("queryRank", Shape.Input("Width of the compressed queries.", Dimension.None))
            .Optional("keySize", Shape.Input("Width of a key without its positional part.", Dimension.None))
            .Optional("valueSize", Shape.Input("Width of a value.", Dimension.None)))));

    /// <summary>The model that a mapping's key names; null after reporting that there is none.</summary>
    public static LanguageModel? Find(MapNode map, string key, MapNode root, InputReader inputs)
    {
        string id = inputs.TextOr(map, key, null, "")!;
        if ((root["models"] as MapNode)?[id] is MapNode own)
        {
            return Read(id, own, inputs);
        }

        if (ModelCatalogue.Find(id) is { } found)
        {
            return found;
        }

        string[] known = [.. (root["models"] as MapNode)?.Entries.Select(e => e.Key) ?? [], .. ModelCatalogue.All.Select(m => m.Id)];
        inputs.Unknown(FactoryCodes.Unknown, map, key, id, known, $"no model is called '{id}'; 'nameplate factory catalogue' lists those that there are");
        return null;
    }

    private static LanguageModel Read(string id, MapNode map, InputReader inputs)
    {
        int hidden = Whole(map, "hidden", 1, null, "", inputs);
        int heads = Whole(map, "heads", 1, null, "", inputs);
        return new LanguageModel
        {
            Id = id,
            Name = map.OptionalText("name") ?? id,
            Layers = Whole(map, "layers", 1, null, "", inputs),
            Hidden = hidden,
            QueryHeads = heads,
            KvHeads = Whole(map, "kvHeads", 1, heads, "as many as query heads", inputs),
            HeadSize = Whole(map, "headSize", 1, Math.Max(1, hidden / heads), "hidden over heads", inputs),
            FeedForward = Whole(map, "feedForward", 0, map.Has("experts") ? 0 : 4 * hidden, "four times hidden", inputs),
            Vocabulary = Whole(map, "vocabulary", 1, 128_256, "as Llama 3", inputs),
            Parameters = inputs.Number(map, "parameters", "1", 1e6, 1e15),
            TiedEmbeddings = map.Flag("tied"),
            Experts = map.OptionalMap("experts") is { } e ? ReadExperts(e, inputs) : null,
            Latent = map.OptionalMap("latent") is { } l ? ReadLatent(l, inputs) : null,
            Native = Precision.Bf16,
            Source = "factory file",
        };
    }

    private static Experts ReadExperts(MapNode map, InputReader inputs) => new(
        Whole(map, "count", 1, null, "", inputs),
        Whole(map, "active", 1, null, "", inputs),
        Whole(map, "width", 1, null, "", inputs),
        Shared: Whole(map, "shared", 0, 0, "none", inputs),
        DenseLayers: Whole(map, "denseLayers", 0, 0, "none", inputs));

    private static LatentAttention ReadLatent(MapNode map, InputReader inputs)
        => new(
            Whole(map, "rank", 1, null, "", inputs),
            Whole(map, "rope", 0, null, "", inputs),
            Whole(map, "queryRank", 1, 1536, "as DeepSeek-V3", inputs),
            Whole(map, "keySize", 1, 128, "as DeepSeek-V3", inputs),
            Whole(map, "valueSize", 1, 128, "as DeepSeek-V3", inputs));

    private static int Whole(MapNode map, string key, int least, int? otherwise, string why, InputReader inputs)
        => (int)inputs.CountOr(map, key, "1", least, 100_000_000, otherwise, why);
}
