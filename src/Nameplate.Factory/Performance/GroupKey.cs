using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Performance;

/// <summary>What shares coefficients: an accelerator, an engine, a format and a family of models; an empty accelerator or engine stands for
/// all.</summary>
/// <param name="Accelerator">Id, or a maker (<c>nvidia</c>, <c>amd</c>), or empty.</param>
/// <param name="Engine">Name, or empty.</param>
/// <param name="Weights">Format, or null.</param>
/// <param name="Mixture">Whether the models have experts; null for both.</param>
public readonly record struct GroupKey(string Accelerator, string Engine, Precision? Weights, bool? Mixture)
{
    /// <summary>The group of all rows, whatever they are of.</summary>
    public static GroupKey Everything { get; } = new("", "", null, null);

    /// <summary>The group of a design.</summary>
    public static GroupKey Of(ReplicaDesign design) => new(design.Accelerator.Id, UsualFormats.Engine(design.Engine), design.Weights, design.Model.Experts is not null);

    /// <summary>The group of all accelerators of a design's maker with its engine and family.</summary>
    public static GroupKey EngineOf(ReplicaDesign design)
        => new(design.Accelerator.Vendor.ToString().ToLowerInvariant(), UsualFormats.Engine(design.Engine), null, design.Model.Experts is not null);

    /// <summary>For example <c>h200 vllm fp8 mixture</c>.</summary>
    public override string ToString()
        => string.Join(' ', new[] { Accelerator, Engine, Weights is { } weights ? Precisions.Name(weights) : "", Family }.Where(part => part.Length > 0)) is { Length: > 0 } text
            ? text
            : "everything";

    /// <summary><c>dense</c>, <c>mixture</c>, or empty for both.</summary>
    public string Family => Mixture switch { true => "mixture", false => "dense", _ => "" };
}
