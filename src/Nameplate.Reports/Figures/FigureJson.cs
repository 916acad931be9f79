using System.Text.Json.Serialization;

namespace Nameplate.Reports.Figures;

/// <summary>How figures become JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FigureSet))]
internal sealed partial class FigureJson : JsonSerializerContext;
