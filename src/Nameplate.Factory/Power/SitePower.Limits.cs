using Nameplate.Factory.Cooling;

namespace Nameplate.Factory.Power;

public sealed partial class SitePower
{
    // Stored energy and stored cold are given out ever more slowly as they run down: what is left ÷ these seconds, so that nothing stops abruptly.
    private const double StorageSeconds = 2.0;
    private const double RechargeShare = 0.05;

    // What is measured lags behind what is drawn: aim a little below the cap, so that small swings stay under it.
    private const double Margin = 0.995;

    private readonly double[] _poolReserve;
    private double[] _poolRated = [];
    private double _reserve;
    private double _reserveFull;
    private double _stored;
    private double _feed;
    private double _grid = double.PositiveInfinity;
    private double _target = double.PositiveInfinity;
    private bool _tripped;

    private void Prepare()
    {
        _poolRated = [.. _design.Pools.Select(static p => p.RatedWatts)];
        _reserveFull = _design.ThermalSeconds * _design.Cooling.DesignHeatWatts;
        _reserve = _reserveFull;
        _stored = _design.StoredJoules;
        for (int pool = 0; pool < _poolReserve.Length; pool++)
        {
            _poolReserve[pool] = _design.ThermalSeconds * _poolRated[pool];
        }

        double it = _poolRated.Sum();
        double heat = it + _design.Distribution.Loss(it);
        _feed = double.IsPositiveInfinity(_design.FeedWatts)
            ? heat + _design.HouseWatts + _design.Cooling.At(heat, _design.Climate.At(_design.StartUtcSeconds)).ElectricWatts
            : _design.FeedWatts;
        Rank();
    }

    private AirState Air(long now, long utc)
    {
        var air = _design.Climate.At(utc);
        foreach (var incident in _design.Incidents)
        {
            if (incident is HeatWave wave && wave.At(now))
            {
                air = Psychrometrics.Warmed(air, wave.Kelvin);
            }
        }

        return air;
    }

    // The share of the site's cooling that works.
    private double CoolingShare(long now)
    {
        double share = 1.0;
        foreach (var incident in _design.Incidents)
        {
            if (incident is CoolingLoss { Pool: < 0 } loss && loss.At(now))
            {
                share *= 1.0 - loss.Share;
            }
        }

        return share;
    }

    private double PoolCoolingShare(int pool, long now)
    {
        double share = 1.0;
        foreach (var incident in _design.Incidents)
        {
            if (incident is CoolingLoss loss && loss.Pool == pool && loss.At(now))
            {
                share *= 1.0 - loss.Share;
            }
        }

        return share;
    }

    // What may be drawn from now on: by the grid and the contract, by the ramp, by the heat that can leave.
    private void Limits(long now)
    {
        _grid = _design.CapWatts;
        _tripped = false;
        double left = 1.0;
        foreach (var incident in _design.Incidents)
        {
            if (incident is CapChange change && change.At(now))
            {
                _grid = Math.Min(_grid, change.CapWatts);
            }
            else if (incident is UtilityTrip trip && trip.At(now))
            {
                left *= 1.0 - trip.Share;
                _tripped = true;
            }
        }

        if (_tripped)
        {
            _grid = Math.Min(_grid, _feed * left);
        }

        double supply = _tripped ? _grid + _stored / StorageSeconds : _grid;
        double step = (Next(now) - now) * SecondsPerNanosecond;
        double ramp = Math.Max(_planned, _lastFlow) + _design.RampWattsPerSecond * step;
        _limit = Math.Min(supply, ramp);
        _target = Math.Min(_design.Policy == CapPolicy.Measured ? Margin * supply : supply, ramp);

        double capacity = _design.Cooling.At(0.0, Air(now, _design.StartUtcSeconds + now / 1_000_000_000L)).CapacityWatts * CoolingShare(now);
        double pace = Math.Max(0.5 * _design.ThermalSeconds, step);
        _heatLimit = capacity + _reserve / pace;
        for (int pool = 0; pool < _poolReserve.Length; pool++)
        {
            double share = PoolCoolingShare(pool, now);
            double cold = share < 1.0 ? _poolRated[pool] * share + _poolReserve[pool] / pace : double.PositiveInfinity;
            SolvePool(pool, Math.Min(cold, _design.Pools[pool].CapWatts));
        }
    }

    private double _lastFlow;

    private void SettleReserves(PowerFlows flows, double seconds)
    {
        _lastFlow = flows.Facility;
        _reserve = Math.Clamp(_reserve + (flows.CoolingCapacity - flows.Heat) * seconds, 0.0, _reserveFull);
        for (int pool = 0; pool < _poolReserve.Length; pool++)
        {
            double capacity = _poolRated[pool] * PoolCoolingShare(pool, _settled);
            _poolReserve[pool] = Math.Clamp(_poolReserve[pool] + (capacity - _wall[pool]) * seconds, 0.0, _design.ThermalSeconds * _poolRated[pool]);
        }
    }

    // Who supplies the facility: the grid, then storage, then nobody; what is left over refills the storage. Returns the grid's watts.
    private double Supply(double facility, double seconds)
    {
        if (_tripped && facility > _grid)
        {
            double short_ = (facility - _grid) * seconds;
            double given = Math.Min(short_, _stored);
            _stored -= given;
            _storageJoules += given;
            _shortfallJoules += short_ - given;
            return _grid;
        }

        if (_tripped || _stored >= _design.StoredJoules)
        {
            return facility;
        }

        double refill = Math.Min((_design.StoredJoules - _stored) / seconds, Math.Min(RechargeShare * _feed, Math.Max(0.0, _grid - facility)));
        _stored += refill * seconds;
        _rechargeJoules += refill * seconds;
        return facility + refill;
    }

    // While something fails, and until what was stored has settled again.
    private bool WatchClosely(long now)
    {
        long after = (long)(Math.Max(60.0, 10.0 * _design.ThermalSeconds) * 1e9);
        foreach (var incident in _design.Incidents)
        {
            if (incident is CoolingLoss or UtilityTrip && ((now >= incident.Start && now < incident.Start + after && now < incident.End) || (now >= incident.End && now < incident.End + after)))
            {
                return true;
            }
        }

        return false;
    }
}
