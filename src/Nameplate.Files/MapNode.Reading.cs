using System.Collections.Immutable;
using System.Globalization;
using Nameplate.Quantities;

namespace Nameplate.Files;

// Short getters for readers that run after a shape has accepted the mapping. What they throw is a mistake in the
// reader (it asks for what its shape does not promise), never in the user's file.
public sealed partial class MapNode
{
    /// <summary>The text of a key that the shape requires.</summary>
    /// <exception cref="InvalidOperationException">The key is missing or not a text.</exception>
    public string Text(string key) => Scalar(key).Text;

    /// <summary>The text of an optional key, or <paramref name="otherwise"/> when it was not written.</summary>
    public string TextOr(string key, string otherwise) => Has(key) ? Text(key) : otherwise;

    /// <summary>The text of an optional key, or null when it was not written.</summary>
    public string? OptionalText(string key) => Has(key) ? Text(key) : null;

    /// <summary>The whole number of a key.</summary>
    /// <exception cref="InvalidOperationException">The key is missing or not a whole number.</exception>
    public int Integer(string key) => int.TryParse(Text(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Unread(key, "a whole number");

    /// <summary>The whole number of an optional key, or <paramref name="otherwise"/>.</summary>
    public int IntegerOr(string key, int otherwise) => Has(key) ? Integer(key) : otherwise;

    /// <summary>The <c>true</c> or <c>false</c> of an optional key, or <paramref name="otherwise"/>.</summary>
    public bool Flag(string key, bool otherwise = false) => Has(key) ? Text(key) == "true" : otherwise;

    /// <summary>The last day of the date or partial date of a key.</summary>
    /// <exception cref="InvalidOperationException">The key is missing or not a date.</exception>
    public DateOnly Date(string key)
    {
        var parsed = PartialDate.LastDay(Text(key));
        return parsed.Success ? parsed.Value : throw Unread(key, "a date");
    }

    /// <summary>The last day of the date of an optional key, or null.</summary>
    public DateOnly? OptionalDate(string key) => Has(key) ? Date(key) : null;

    /// <summary>The month of a key.</summary>
    /// <exception cref="InvalidOperationException">The key is missing or not a month.</exception>
    public Month Month(string key)
    {
        var parsed = Quantities.Month.Parse(Text(key));
        return parsed.Success ? parsed.Value : throw Unread(key, "a month");
    }

    /// <summary>The month of an optional key, or null.</summary>
    public Month? OptionalMonth(string key) => Has(key) ? Month(key) : null;

    /// <summary>The quantity literal of a key.</summary>
    /// <exception cref="InvalidOperationException">The key is missing or not a quantity.</exception>
    public Quantity Quantity(string key)
    {
        var parsed = Quantities.Quantity.Parse(Text(key));
        return parsed.Success ? parsed.Value : throw Unread(key, "a quantity");
    }

    /// <summary>The mapping of a key that the shape requires.</summary>
    /// <exception cref="InvalidOperationException">The key is missing or not a mapping.</exception>
    public MapNode Map(string key) => this[key] as MapNode ?? throw Unread(key, "a mapping");

    /// <summary>The mapping of an optional key, or null.</summary>
    public MapNode? OptionalMap(string key) => this[key] as MapNode;

    /// <summary>The ids and mappings of a map of objects, in the order written; nothing when the key was not written.</summary>
    public IEnumerable<(string Id, MapNode Map)> Objects(string key)
        => this[key] is MapNode map ? map.Objects() : [];

    /// <summary>The ids and mappings of this map of objects, in the order written.</summary>
    public IEnumerable<(string Id, MapNode Map)> Objects()
    {
        foreach (var entry in Entries)
        {
            if (entry.Value is MapNode value) yield return (entry.Key, value);
        }
    }

    /// <summary>The items of a list; nothing when the key was not written.</summary>
    public ImmutableArray<Node> Items(string key) => this[key] is ListNode list ? list.Items : [];

    /// <summary>The mappings in a list of objects; nothing when the key was not written.</summary>
    public IEnumerable<MapNode> ObjectItems(string key) => Items(key).OfType<MapNode>();

    /// <summary>The texts of a list of texts; nothing when the key was not written.</summary>
    public ImmutableArray<string> Texts(string key) => [.. Items(key).OfType<ScalarNode>().Select(s => s.Text)];

    private ScalarNode Scalar(string key) => this[key] as ScalarNode ?? throw Unread(key, "a text");

    private InvalidOperationException Unread(string key, string expected)
        => new($"{At}: '{key}' is not {expected}; the shape of this mapping must require it before it is read.");
}
