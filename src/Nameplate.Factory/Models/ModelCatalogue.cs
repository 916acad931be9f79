using System.Collections.Immutable;

namespace Nameplate.Factory.Models;

/// <summary>The language models that ship with the product, from their publishers' configurations.</summary>
public static partial class ModelCatalogue
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<LanguageModel> All { get; } = ImmutableArray.Create([.. Dense, .. Mixtures, .. Hybrids]);

    private static readonly Dictionary<string, LanguageModel> Names = Index();

    /// <summary>
    /// The model of a name, or null. Publishers' paths (<c>meta-llama/Llama-3.1-70B</c>), names of quantised copies (<c>-FP8</c>, <c>-NVFP4</c>)
    /// and upper case are understood.
    /// </summary>
    public static LanguageModel? Find(string id) => Names.GetValueOrDefault(Canonical(id));

    private static Dictionary<string, LanguageModel> Index()
    {
        Dictionary<string, LanguageModel> names = [];
        foreach (var model in All)
        {
            names.Add(model.Id, model);
            foreach (string alias in model.Aliases) names.Add(alias, model);
        }

        return names;
    }

    private static string Canonical(string id)
    {
        string key = id.ToLowerInvariant();
        key = key[(key.LastIndexOf('/') + 1)..];
        if (key.StartsWith("nvidia-", StringComparison.Ordinal)) key = key["nvidia-".Length..];
        for (bool again = true; again;)
        {
            again = false;
            foreach (string ending in Endings)
            {
                if (!key.EndsWith(ending, StringComparison.Ordinal)) continue;
                key = key[..^ending.Length];
                again = true;
            }
        }

        return key;
    }

    // What a copy's name adds to the name of the architecture: its format, its training, its date.
    private static readonly string[] Endings =
        ["-fp8", "-nvfp4", "-fp4", "-mxfp4", "-bf16", "-preview", "-fp4-v2", "-instruct", "-thinking", "-chat", "-2507", "-0528", "-it", "-hf"];
}
