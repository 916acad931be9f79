namespace Nameplate.Engine.Simulation;

/// <content>What leaves a tile: peaks with their months, columns, and sums of means.</content>
internal sealed unsafe partial class TileRunner
{
    private void KeepPeak(in Op op)
    {
        double* months = _arena.Addresses[op.Dst];
        double* peaks = _arena.Addresses[op.A];
        double* values = _arena.Addresses[op.B];
        int step = (op.Form & 2) == 0 ? 1 : 0;
        for (int i = 0; i < _lanes; i++)
        {
            double value = values[i * step];
            if (value > peaks[i])
            {
                peaks[i] = value;
                months[i] = _month;
            }
        }
    }

    private void Record(in Op op)
    {
        // Only a run with columns has operations that record.
        ColumnStore columns = _columns!;
        double* target = columns.Begin(op.Extra, _month) + _firstColumn;
        _suspicious |= !FiniteCheck.Copies(_arena.Addresses[op.A], target, _recorded, program.Columns[op.Extra].MustBeFinite);
    }

    private void RecordMean(in Op op)
    {
        // Only a run with sums has operations that average.
        TileProgram.Mean mean = program.Means[op.Extra];
        double* values = _arena.Addresses[op.A];
        _sums!.Add(mean.FirstCell + (mean.EveryMonth ? _month : 0), _blockPosition, values, _recorded);
        if (!AllFinite(values))
        {
            _suspicious = true;
            for (int lane = 0; lane < FirstBadMean; lane++)
            {
                FirstBadMean = double.IsFinite(values[lane]) ? FirstBadMean : lane;
            }
        }
    }

    private bool AllFinite(double* values) => FiniteCheck.Passes(values, _recorded);
}
