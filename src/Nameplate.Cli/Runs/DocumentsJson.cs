using System.Text.Json.Serialization;
using Nameplate.Analysis.Circularity;
using Nameplate.Analysis.Comparisons;
using Nameplate.Analysis.Explanations;
using Nameplate.Analysis.Runs;
using Nameplate.Analysis.Stories;

namespace Nameplate.Cli.Runs;

/// <summary>How documents become JSON: written when compiled, not found by reflection when run. What is not a number is refused.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Default, MaxDepth = 1000)]
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(Comparison))]
[JsonSerializable(typeof(Story))]
[JsonSerializable(typeof(CircularityDocument))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class DocumentsJson : JsonSerializerContext;
