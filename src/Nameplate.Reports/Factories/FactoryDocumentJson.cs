using System.Text.Json.Serialization;
using Nameplate.Factory.Documents;

namespace Nameplate.Reports.Factories;

/// <summary>How a factory's document becomes JSON; the default encoder escapes whatever could end a script element.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Default, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FactoryDocument))]
[JsonSerializable(typeof(FactoryDocument[]))]
internal sealed partial class FactoryDocumentJson : JsonSerializerContext;
