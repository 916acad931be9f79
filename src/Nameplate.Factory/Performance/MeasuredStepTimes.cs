using Nameplate.Factory.Serving;
using Nameplate.Files;

namespace Nameplate.Factory.Performance;

/// <summary>Step times from a table of one's own engine: the time of a decoding step by batch and mean context, interpolated; a model answers for
/// prompts.</summary>
/// <remarks>
/// Between the points of the table the time is bilinear in batch and mean context of a sequence; outside it keeps the nearest value on that side. A
/// run of decoding steps is summed
/// segment by segment, each an arithmetic series. A step with prompt tokens takes what the model's step takes longer than the model's step without
/// them. Immutable.
/// </remarks>
public sealed class MeasuredStepTimes : IStepTimes
{
    private readonly IStepTimes _model;
    private readonly double[] _batches;
    private readonly double[] _contexts;
    private readonly double[] _seconds;
    private readonly double _scale;

    /// <param name="points">Batch, mean tokens in the cache of a sequence, seconds of a step; a full grid, in any order.</param>
    /// <param name="model">What answers for prompts, loads and the room for caches.</param>
    /// <exception cref="ArgumentException">There are no points, a value is not positive, or the grid has gaps or repetitions.</exception>
    public MeasuredStepTimes(IReadOnlyList<(int Batch, double Context, double Seconds)> points, IStepTimes model)
    {
        _model = model;
        _batches = [.. points.Select(point => (double)point.Batch).Distinct().Order()];
        _contexts = [.. points.Select(point => point.Context).Distinct().Order()];
        _seconds = new double[_batches.Length * _contexts.Length];
        _scale = 1;
        if (points.Count == 0 || points.Count != _seconds.Length)
        {
            throw new ArgumentException($"{points.Count} points do not fill a grid of {_batches.Length} batches by {_contexts.Length} contexts", nameof(points));
        }

        foreach (var (batch, context, seconds) in points)
        {
            if (batch < 1 || context < 0 || !(seconds > 0))
            {
                throw new ArgumentException($"batch {batch}, context {context}, {seconds} s: a step needs a positive batch and time", nameof(points));
            }

            _seconds[Array.BinarySearch(_batches, batch) * _contexts.Length + Array.BinarySearch(_contexts, context)] = seconds;
        }

        if (Array.IndexOf(_seconds, 0) >= 0) throw new ArgumentException("a point of the grid is missing and another stands twice", nameof(points));
    }

    private MeasuredStepTimes(MeasuredStepTimes other, IStepTimes model, double scale)
        => (_model, _batches, _contexts, _seconds, _scale) = (model, other._batches, other._contexts, other._seconds, scale);

    /// <inheritdoc/>
    public long CacheTokens => _model.CacheTokens;

    /// <summary>Reads a table with the columns <c>batch</c>, <c>context</c> (mean tokens in the cache of a sequence) and <c>step_ms</c>.</summary>
    /// <returns>Null when the table has mistakes, which are reported.</returns>
    public static MeasuredStepTimes? Read(string name, string text, IStepTimes model, Diagnostics diagnostics)
    {
        List<(int Batch, double Context, double Seconds)> points = [];
        MeasuredTable.Parse(name, text, diagnostics).ForEach(fields => points.Add((fields.Count("batch"), fields.Positive("context"), fields.Positive("step_ms") * 1e-3)));
        try
        {
            return diagnostics.HasErrors ? null : new MeasuredStepTimes(points, model);
        }
        catch (ArgumentException mistake)
        {
            diagnostics.Error("NP4104", new Location(name, 1, 1), mistake.Message, "every batch needs a row for every context");
            return null;
        }
    }

    /// <inheritdoc/>
    public long Duration(StepShape shape)
    {
        if (shape.Decodes == 0) return _model.Duration(shape);
        long decode = DecodeRun(shape.Decodes, shape.Context, 1);
        return shape.Prefill == 0 ? decode : decode + Math.Max(0, _model.Duration(shape) - _model.DecodeRun(shape.Decodes, shape.Context, 1));
    }

    /// <inheritdoc/>
    public long DecodeRun(int decodes, long context, int steps)
    {
        if (steps == 0) return 0;
        if (decodes == 0) return _model.DecodeRun(decodes, context, steps);
        return Math.Max(1, (long)Math.Round(_scale * Sum(decodes, (double)context / decodes, steps) * 1e9, MidpointRounding.ToEven));
    }

    /// <inheritdoc/>
    public int StepsWithin(int decodes, long context, long within, int atMost)
    {
        int low = 0;
        int high = atMost + 1;
        while (high - low > 1)
        {
            int middle = low + (high - low) / 2;
            if (DecodeRun(decodes, context, middle) <= within) low = middle;
            else high = middle;
        }

        return low;
    }

    /// <inheritdoc/>
    public StepLoad Load(StepShape shape)
    {
        // The same work as the model's step, in the measured time.
        var load = _model.Load(shape);
        double share = (double)_model.Duration(shape) / Duration(shape);
        return new StepLoad(Math.Min(1, load.Compute * share), Math.Min(1, load.Memory * share));
    }

    /// <inheritdoc/>
    /// <remarks>Measured steps slow down as the model's typical step does: a table does not say how much of it is arithmetic.</remarks>
    public IStepTimes AtFrequency(double frequency)
    {
        var slowed = _model.AtFrequency(frequency);
        int batch = (int)_batches[_batches.Length / 2];
        long context = (long)(_contexts[_contexts.Length / 2] * batch);
        return new MeasuredStepTimes(this, slowed, _scale * slowed.DecodeRun(batch, context, 1) / _model.DecodeRun(batch, context, 1));
    }

    // Step i happens at the mean context start + i.
    private double Sum(int batch, double start, int steps)
    {
        double sum = 0;
        int done = 0;
        while (done < steps)
        {
            double context = start + done;
            int segment = Segment(_contexts, context);
            bool flat = context < _contexts[0] || context >= _contexts[^1] || _contexts.Length == 1;
            double end = context < _contexts[0] ? _contexts[0] : context >= _contexts[^1] ? double.PositiveInfinity : _contexts[segment + 1];
            int count = (int)Math.Min(steps - done, Math.Max(1, Math.Ceiling(end - context)));
            double first = At(batch, context);
            double slope = flat ? 0 : (At(batch, _contexts[segment + 1]) - At(batch, _contexts[segment])) / (_contexts[segment + 1] - _contexts[segment]);
            sum += count * first + slope * (0.5 * count * (count - 1.0));
            done += count;
        }

        return sum;
    }

    private double At(double batch, double context)
    {
        int row = Segment(_batches, batch);
        double share = Share(_batches, row, batch);
        return (1 - share) * InRow(row, context) + (share > 0 ? share * InRow(row + 1, context) : 0);
    }

    private double InRow(int row, double context)
    {
        int column = Segment(_contexts, context);
        double share = Share(_contexts, column, context);
        int at = row * _contexts.Length + column;
        return (1 - share) * _seconds[at] + (share > 0 ? share * _seconds[at + 1] : 0);
    }

    private static int Segment(double[] axis, double value)
    {
        int at = Array.BinarySearch(axis, value);
        return Math.Clamp(at >= 0 ? at : ~at - 1, 0, Math.Max(0, axis.Length - 2));
    }

    private static double Share(double[] axis, int segment, double value)
        => axis.Length == 1 ? 0 : Math.Clamp((value - axis[segment]) / (axis[segment + 1] - axis[segment]), 0, 1);
}
