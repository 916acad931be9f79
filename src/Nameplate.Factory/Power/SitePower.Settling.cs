using Nameplate.Factory.Cooling;

namespace Nameplate.Factory.Power;

public sealed partial class SitePower
{
    private readonly double[] _deviceWatts;
    private readonly double[] _poweredNow;
    private readonly double[] _wall;
    private readonly double[] _poolJoules;
    private readonly double[] _wallJoules;
    private readonly double[] _slowSeconds;
    private readonly double[] _darkSeconds;
    private readonly double[] _sampleDevices;
    private readonly double[] _sampleClock;
    private double _sampleSeconds;
    private PowerFlows _sample;
    private double _sampleLimit;
    private AirState _air;
    private double _itJoules, _lossJoules, _coolingJoules, _houseJoules, _facilityJoules;
    private double _gridJoules, _storageJoules, _rechargeJoules, _shortfallJoules;
    private double _cost, _carbon;
    private double _peak, _aboveSeconds, _worstExcess, _rise, _fall;
    private double _lastFacility = double.NaN;

    // Books the time since the last settling: devices exactly, the rest from their means.
    private void Settle(long now)
    {
        double seconds = (now - _settled) * SecondsPerNanosecond;
        if (seconds == 0.0)
        {
            return;
        }

        long middle = _design.StartUtcSeconds + (_settled + (now - _settled) / 2) / 1_000_000_000L;
        _air = Air(_settled, middle);
        MeasureDevices(now, seconds);
        var flows = Flows(_deviceWatts, _poweredNow, _air, CoolingShare(_settled));
        Book(flows, seconds, middle);
        SettleReserves(flows, seconds);
        _settled = now;
        if (now % _design.Sampling == 0)
        {
            Flush();
        }
    }

    private void MeasureDevices(long now, double seconds)
    {
        for (int pool = 0; pool < _deviceWatts.Length; pool++)
        {
            var it = _design.Pools[pool];
            _deviceWatts[pool] = it.Unclaimed * it.Curve.Idle;
            _poweredNow[pool] = it.Accelerators;
        }

        for (int i = 0; i < _count; i++)
        {
            ref var channel = ref _channels[i];
            channel.Advance(now);
            double watts = (double)(channel.Energy - channel.Settled) * JoulesPerUnit / seconds;
            channel.Settled = channel.Energy;
            _deviceWatts[channel.Pool] += watts;
            _poweredNow[channel.Pool] -= channel.Accelerators - channel.Powered;
            _slowSeconds[channel.Pool] += channel.Powered * (1.0 - channel.Frequency) * seconds;
            _darkSeconds[channel.Pool] += (channel.Accelerators - channel.Powered) * seconds;
            Estimate(ref channel, watts);
        }

        for (int pool = 0; pool < _deviceWatts.Length; pool++)
        {
            _poolJoules[pool] += _deviceWatts[pool] * seconds;
        }
    }

    // From the devices to the meter.
    private PowerFlows Flows(ReadOnlySpan<double> devices, ReadOnlySpan<double> powered, AirState air, double coolingShare)
    {
        double it = 0.0;
        for (int pool = 0; pool < devices.Length; pool++)
        {
            var design = _design.Pools[pool];
            double nodes = powered[pool] / design.Node.Accelerators;
            _wall[pool] = nodes > 0.0 ? nodes * design.Node.Wall(devices[pool] / nodes) : devices[pool];
            it += _wall[pool];
        }

        double loss = _design.Distribution.Loss(it);
        var cooling = _design.Cooling.At(it + loss, air);
        return new(it, loss, cooling.ElectricWatts, _design.HouseWatts, cooling.CapacityWatts * coolingShare);
    }

    private void Book(PowerFlows flows, double seconds, long utc)
    {
        double facility = flows.Facility;
        _itJoules += flows.It * seconds;
        _lossJoules += flows.Loss * seconds;
        _coolingJoules += flows.Cooling * seconds;
        _houseJoules += flows.House * seconds;
        _facilityJoules += facility * seconds;
        for (int pool = 0; pool < _wall.Length; pool++)
        {
            _wallJoules[pool] += _wall[pool] * seconds;
        }

        double grid = Supply(facility, seconds);
        _gridJoules += grid * seconds;
        if (_design.Price is { } price)
        {
            _cost += grid * seconds / 3.6e9 * price.At(utc);
        }

        if (_design.Carbon is { } carbon)
        {
            _carbon += grid * seconds / 3.6e6 * carbon.At(utc) * 1e-3;
        }

        if (facility > _limit * (1.0 + 1e-9))
        {
            _aboveSeconds += seconds;
            _worstExcess = Math.Max(_worstExcess, facility / _limit - 1.0);
        }

        Collect(flows, seconds);
    }

    private void Collect(PowerFlows flows, double seconds)
    {
        _sampleSeconds += seconds;
        _sample = new(_sample.It + flows.It * seconds, _sample.Loss + flows.Loss * seconds, _sample.Cooling + flows.Cooling * seconds,
            _sample.House + flows.House * seconds, _sample.CoolingCapacity + flows.CoolingCapacity * seconds);
        _sampleLimit += _limit * seconds;
        for (int pool = 0; pool < _deviceWatts.Length; pool++)
        {
            _sampleDevices[pool] += _deviceWatts[pool] * seconds;
            _sampleClock[pool] += (1.0 - PoolClock(pool)) * seconds;
        }
    }

    private double PoolClock(int pool)
    {
        double sum = 0.0, count = 0.0;
        foreach (int i in _index[pool])
        {
            if (i >= 0)
            {
                sum += _channels[i].Powered * _channels[i].Frequency;
                count += _channels[i].Powered;
            }
        }

        return count > 0.0 ? sum / count : 1.0;
    }

    private void Flush()
    {
        double per = 1.0 / _sampleSeconds;
        var mean = new PowerFlows(_sample.It * per, _sample.Loss * per, _sample.Cooling * per, _sample.House * per, _sample.CoolingCapacity * per);
        double facility = mean.Facility;
        long utc = _design.StartUtcSeconds + (long)((_settled - _sampleSeconds * 0.5e9) * SecondsPerNanosecond);
        Timeline.Facility.Add(facility);
        Timeline.It.Add(mean.It);
        Timeline.Loss.Add(mean.Loss);
        Timeline.Cooling.Add(mean.Cooling);
        Timeline.Pue.Add(mean.Pue);
        Timeline.DryBulb.Add(_air.DryBulb);
        Timeline.WetBulb.Add(_air.WetBulb);
        Timeline.CoolingCapacity.Add(mean.CoolingCapacity);
        Timeline.Limit.Add(_sampleLimit * per);
        if (_design.Price is { } price)
        {
            Timeline.Price.Add(price.At(utc));
        }

        if (_design.Carbon is { } carbon)
        {
            Timeline.Carbon.Add(carbon.At(utc));
        }

        for (int pool = 0; pool < _deviceWatts.Length; pool++)
        {
            Timeline.PoolDevices[pool].Add(_sampleDevices[pool] * per);
            Timeline.PoolFrequency[pool].Add(1.0 - _sampleClock[pool] * per);
        }

        Watch(facility, _sampleSeconds);
        Array.Clear(_sampleDevices);
        Array.Clear(_sampleClock);
        (_sampleSeconds, _sample, _sampleLimit) = (0.0, default, 0.0);
    }

    private void Watch(double facility, double seconds)
    {
        _peak = Math.Max(_peak, facility);
        if (!double.IsNaN(_lastFacility))
        {
            _rise = Math.Max(_rise, (facility - _lastFacility) / seconds);
            _fall = Math.Max(_fall, (_lastFacility - facility) / seconds);
        }

        _lastFacility = facility;
    }

    private EnergyResult Summary(long end) => new()
    {
        Seconds = end * SecondsPerNanosecond,
        Pools = [.. _design.Pools.Select((p, i) => new PoolEnergy(p.Name, ExactPool(i, end), _wallJoules[i], _slowSeconds[i], _darkSeconds[i]))],
        ItJoules = _itJoules,
        LossJoules = _lossJoules,
        CoolingJoules = _coolingJoules,
        HouseJoules = _houseJoules,
        FacilityJoules = _facilityJoules,
        GridJoules = _gridJoules,
        StorageJoules = _storageJoules,
        ShortfallJoules = _shortfallJoules,
        PeakWatts = _peak,
        SecondsAboveLimit = _aboveSeconds,
        WorstExcess = _worstExcess,
        SteepestRise = _rise,
        SteepestFall = _fall,
        Cost = _design.Price is null ? double.NaN : _cost,
        Currency = _design.Price?.Unit.Split('/')[0] ?? "",
        CarbonKilograms = _design.Carbon is null ? double.NaN : _carbon,
        WorstImbalance = WorstImbalance(end),
        Timeline = Timeline,
    };

    private double ExactPool(int pool, long end)
    {
        Int128 units = 0;
        foreach (int i in _index[pool])
        {
            units += i < 0 ? 0 : _channels[i].Energy;
        }

        var design = _design.Pools[pool];
        return (double)units * JoulesPerUnit + design.Unclaimed * design.Curve.Idle * (end * SecondsPerNanosecond);
    }

    private double WorstImbalance(long end)
    {
        double worst = Relative(_facilityJoules, _itJoules + _lossJoules + _coolingJoules + _houseJoules);
        worst = Math.Max(worst, Relative(_gridJoules + _storageJoules + _shortfallJoules - _rechargeJoules, _facilityJoules));
        worst = Math.Max(worst, Relative(_wallJoules.Sum(), _itJoules));
        for (int pool = 0; pool < _poolJoules.Length; pool++)
        {
            worst = Math.Max(worst, Relative(_poolJoules[pool], ExactPool(pool, end)));
        }

        return worst;
    }

    private static double Relative(double a, double b) => a == b ? 0.0 : Math.Abs(a - b) / Math.Max(Math.Abs(a), Math.Abs(b));
}
