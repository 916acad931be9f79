using Nameplate.Files.Facts;

namespace Nameplate.Files.Shapes;

/// <summary>What shapes need to know while they check one programme.</summary>
internal sealed class ShapeContext(MapNode root, FactShelf facts, Diagnostics diagnostics)
{
    public Diagnostics Diagnostics => diagnostics;

    /// <summary>The facts read so far; inputs add anonymous ones.</summary>
    public FactShelf Facts => facts;

    public void Error(string code, Location at, string message, string? help = null) => diagnostics.Error(code, at, message, help);

    public void WrongForm(Node node, string expected)
    {
        if (node is ScalarNode { IsEmpty: true }) Error(Codes.Empty, node.At, $"{node.Called} is empty; expected {expected}");
        else if (node is ScalarNode text) Error(Codes.WrongForm, node.At, $"{node.Called} is the text {Words.Quote(text.Text)}; expected {expected}");
        else Error(Codes.WrongForm, node.At, $"{node.Called} is {node.Form}; expected {expected}");
    }

    /// <summary>Whether a section holds an id; a dotted name leads to a mapping inside a section (<c>market.shares</c>).</summary>
    public bool HasId(string section, string id) => MappingOf(section)?.Has(id) == true;

    /// <summary>The ids in a section.</summary>
    public IEnumerable<string> IdsOf(string section) => MappingOf(section)?.Entries.Select(e => e.Key) ?? [];

    private MapNode? MappingOf(string section)
    {
        Node? node = root;
        foreach (var key in section.Split('.')) node = (node as MapNode)?[key];
        return node as MapNode;
    }
}
