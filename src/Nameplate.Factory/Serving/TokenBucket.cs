namespace Nameplate.Factory.Serving;

/// <summary>Admits so many tokens per second in the long run: a bucket that starts full, fills steadily and is emptied by each request's tokens.</summary>
internal sealed class TokenBucket(AdmissionLimits limits) : IAdmission
{
    private double _tokens = limits.BurstTokens;
    private long _filled;

    public bool Admits(IFleetView fleet, int request, long now)
    {
        _tokens = Math.Min(limits.BurstTokens, _tokens + (now - _filled) * 1e-9 * limits.TokensPerSecond);
        _filled = now;
        double price = fleet.Input(request) + (double)fleet.Output(request);
        if (price > _tokens)
        {
            return false;
        }

        _tokens -= price;
        return true;
    }
}
