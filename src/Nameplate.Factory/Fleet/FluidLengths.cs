using System.Collections.Immutable;
using Nameplate.Factory.Workloads;

namespace Nameplate.Factory.Fleet;

/// <summary>The lengths of requests as 169 kinds of request with a share each, finer at the long end, and the moments that the fluid level needs.</summary>
public sealed record FluidLengths
{
    private const int Points = 2000;

    /// <summary>Where the groups by length end, as shares of all requests.</summary>
    private static readonly double[] Ends = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.995, 1];

    private FluidLengths(ImmutableArray<FluidRequest> requests, double context, double attended, double inputSquare)
    {
        Requests = requests;
        MeanInput = requests.Sum(one => one.Share * one.Input);
        MeanOutput = requests.Sum(one => one.Share * one.Output);
        Context = context;
        Attended = attended;
        InputSquare = inputSquare;
    }

    /// <summary>Kinds of request with their shares.</summary>
    public ImmutableArray<FluidRequest> Requests { get; }

    /// <summary>Mean prompt tokens.</summary>
    public double MeanInput { get; }

    /// <summary>Mean answer tokens.</summary>
    public double MeanOutput { get; }

    /// <summary>Mean tokens in the cache of a sequence, over all steps in which it decodes.</summary>
    public double Context { get; }

    /// <summary>Mean tokens that a prompt token attends to, over all prompt tokens.</summary>
    public double Attended { get; }

    /// <summary>Mean square of prompt tokens.</summary>
    public double InputSquare { get; }

    /// <summary>Independent prompt and answer lengths.</summary>
    public static FluidLengths Of(LengthDistribution input, LengthDistribution output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        double[] inputs = At(input), outputs = At(output);
        var requests = from i in Cut(inputs)
                       from o in Cut(outputs)
                       select new FluidRequest((double)i.Length / Points * o.Length / Points, i.Average(), o.Average());
        double square = Mean(inputs, 2), steps = outputs.Sum(o => o - 1), grown = outputs.Sum(o => (o - 1) * o / 2);
        double context = steps > 0 ? Mean(inputs, 1) + grown / steps : Mean(inputs, 1);
        return new FluidLengths([.. requests], context, square / (2 * Mean(inputs, 1)), square);
    }

    /// <summary>The lengths of a trace, prompts and answers together: groups by prompt, each cut into groups by answer.</summary>
    /// <exception cref="ArgumentException">The trace is empty.</exception>
    public static FluidLengths Of(RequestTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        if (trace.Count == 0)
        {
            throw new ArgumentException("A trace without requests has no lengths.", nameof(trace));
        }

        int[] order = [.. Enumerable.Range(0, trace.Count).OrderBy(i => trace.Inputs[i]).ThenBy(i => i)];
        var requests = new List<FluidRequest>();
        foreach (var byInput in Cut(order))
        {
            foreach (int[] both in Cut<int>([.. byInput.OrderBy(i => trace.Outputs[i]).ThenBy(i => i)]))
            {
                requests.Add(new FluidRequest((double)both.Length / trace.Count, both.Average(i => (double)trace.Inputs[i]), both.Average(i => (double)trace.Outputs[i])));
            }
        }

        double input = trace.Inputs.Sum(i => (double)i), square = trace.Inputs.Sum(i => (double)i * i), steps = 0, context = 0;
        for (int i = 0; i < trace.Count; i++)
        {
            double decoded = trace.Outputs[i] - 1;
            steps += decoded;
            context += decoded * (trace.Inputs[i] + trace.Outputs[i] / 2.0);
        }

        return new FluidLengths([.. requests], steps > 0 ? context / steps : input / trace.Count, square / (2 * input), square / trace.Count);
    }

    private static double[] At(LengthDistribution lengths) => [.. Enumerable.Range(0, Points).Select(i => (double)lengths.At((i + 0.5) / Points))];

    private static double Mean(double[] points, int power) => points.Sum(point => power == 2 ? point * point : point) / points.Length;

    private static IEnumerable<T[]> Cut<T>(T[] order)
    {
        int from = 0;
        foreach (double end in Ends)
        {
            int to = (int)Math.Round(order.Length * end, MidpointRounding.ToEven);
            if (to > from)
            {
                yield return order[from..to];
            }

            from = to;
        }
    }
}
