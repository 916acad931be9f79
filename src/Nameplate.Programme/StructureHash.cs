using System.Security.Cryptography;
using System.Text;
using Nameplate.Files;

namespace Nameplate.Programme;

/// <summary>The identity of what a programme's files say beside facts and sources: keys, values and order, but no comments or layout.</summary>
internal static class StructureHash
{
    private static readonly string[] Elsewhere = ["facts", "sources", "scenarios", "include", "title", "vintages", "asOf"];

    /// <summary>SHA-256, as lower-case hexadecimal. Sections that the run's own identity covers, or that decide no number, are left out.</summary>
    public static string Of(MapNode root)
    {
        var text = new StringBuilder();
        foreach (MapEntry section in root.Entries.Where(e => !Elsewhere.Contains(e.Key)).OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            text.Append(section.Key).Append('\n');
            Append(text, section.Value, 1);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, Node node, int depth)
    {
        switch (node)
        {
            case ScalarNode scalar:
                text.Append(' ', depth).Append(scalar.Text).Append('\n');
                break;
            case ListNode list:
                foreach (Node item in list.Items)
                {
                    text.Append(' ', depth).Append("-\n");
                    Append(text, item, depth + 1);
                }

                break;
            case MapNode map:
                foreach (MapEntry entry in map.Entries)
                {
                    text.Append(' ', depth).Append(entry.Key).Append(":\n");
                    Append(text, entry.Value, depth + 1);
                }

                break;
        }
    }
}
