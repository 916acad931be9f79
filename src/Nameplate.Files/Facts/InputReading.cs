using System.Collections.Immutable;

namespace Nameplate.Files.Facts;

/// <summary>Reads inputs from mappings that a shape has accepted.</summary>
public static class InputReading
{
    extension(MapNode map)
    {
        /// <summary>The fact that a required input names or, for a literal, the anonymous fact that it became.</summary>
        /// <exception cref="InvalidOperationException">The key was not written.</exception>
        public FactRef Input(string key, FactBook facts)
            => map[key] is { } node ? Reference(node, facts) : throw new InvalidOperationException($"{map.At}: the input '{key}' is missing; the shape must require it before it is read.");

        /// <summary>The fact of an optional input, or null when it was not written.</summary>
        public FactRef? OptionalInput(string key, FactBook facts)
            => map[key] is { } node ? Reference(node, facts) : null;

        /// <summary>The facts of a list of inputs; none when the key was not written.</summary>
        public ImmutableArray<FactRef> Inputs(string key, FactBook facts)
            => [.. map.Items(key).Select(node => Reference(node, facts))];

        /// <summary>The ids and facts of a map of inputs in the order written; none when the key was not written.</summary>
        public ImmutableArray<(string Id, FactRef Fact)> InputMap(string key, FactBook facts)
            => map[key] is MapNode inner ? [.. inner.Entries.Select(e => (e.Key, Reference(e.Value, facts)))] : [];
    }

    private static FactRef Reference(Node node, FactBook facts)
    {
        var name = node is ScalarNode scalar && facts.TryGet(scalar.Text, out _) ? scalar.Text : node.Path;
        return new FactRef(name, node.At);
    }
}
