using System.Collections.Immutable;

namespace Nameplate.Files;

/// <summary>A list of values in the order written.</summary>
public sealed class ListNode : Node
{
    internal ListNode(Location at, string path, ImmutableArray<Node> items)
        : base(at, path) => Items = items;

    /// <summary>The values.</summary>
    public ImmutableArray<Node> Items { get; }

    internal override string Form => "a list";
}
