using System.Collections.Immutable;
using System.Text.Json;

namespace Nameplate.Factory.Reliability;

/// <summary>Reads fault traces of the form that StepFun published with InfiniteHBD (github stepfun-ai/InfiniteHBD-Trace, Apache-2.0).</summary>
public static class FaultTrace
{
    /// <summary>Servers that were sampled for the InfiniteHBD trace, most of which have no fault in it.</summary>
    public const int InfiniteHbdNodes = 400;

    /// <summary>Days that the InfiniteHBD trace covers, from 2024-03-30 on.</summary>
    public const double InfiniteHbdDays = 348;

    /// <summary>Reads an array of events with <c>node_id</c>, <c>event_time</c> in days, <c>event_type</c> and <c>fault_type</c>.</summary>
    /// <remarks>A start is paired with the next end of the same node and type; a start without an end is left out.</remarks>
    /// <param name="json">The file's bytes.</param>
    /// <returns>The faults in the order of their starts.</returns>
    /// <exception cref="InvalidDataException">The text is not such a trace, or an end has no start.</exception>
    public static ImmutableArray<Fault> Read(Stream json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Pair([.. document.RootElement.EnumerateArray().Select(Event.Of)]);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InvalidDataException($"Not a fault trace: {wrong.Message}", wrong);
        }
    }

    private static ImmutableArray<Fault> Pair(List<Event> events)
    {
        var open = new Dictionary<(string Node, string Type), Queue<Event>>();
        var faults = new List<Fault>();
        foreach (var one in events.OrderBy(one => one.Time).ThenBy(one => one.Ends))
        {
            var key = (one.Node, one.Type);
            if (!open.TryGetValue(key, out var starts))
            {
                open[key] = starts = new Queue<Event>();
            }

            if (!one.Ends)
            {
                starts.Enqueue(one);
            }
            else if (starts.TryDequeue(out var start))
            {
                faults.Add(new Fault(one.Node, start.Time, one.Time, one.Level, one.Class));
            }
            else
            {
                throw new InvalidDataException($"The fault of node {one.Node} that ends on day {one.Time} has no start.");
            }
        }

        return [.. faults.OrderBy(fault => fault.Start).ThenBy(fault => fault.Node, StringComparer.Ordinal).ThenBy(fault => fault.End)];
    }

    private readonly record struct Event(string Node, double Time, bool Ends, string Level, string Class, string Type)
    {
        public static Event Of(JsonElement json)
        {
            var type = json.GetProperty("fault_type");
            string level = Text(type, "Level"), @class = Text(type, "Class");
            return new Event(Text(json, "node_id"), json.GetProperty("event_time").GetDouble(),
                string.Equals(Text(json, "event_type"), "fault_end", StringComparison.Ordinal), level, @class, $"{level}/{@class}/{Text(type, "Desc")}");
        }

        private static string Text(JsonElement json, string name)
            => json.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");
    }
}
