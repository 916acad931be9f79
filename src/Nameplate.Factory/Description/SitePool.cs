using Nameplate.Factory.Power;

namespace Nameplate.Factory.Description;

/// <summary>A pool while a factory is read: how much of it is taken.</summary>
internal sealed class SitePool(string site, int number, PoolDesign pool, PowerCurve curve)
{
    public string Site => site;

    /// <summary>Its place among the site's pools.</summary>
    public int Number => number;

    public PoolDesign Pool => pool;

    public PowerCurve Curve => curve;

    /// <summary>Accelerators that services have taken.</summary>
    public long Serving { get; private set; }

    public long Free => pool.Count - Serving;

    /// <summary>Takes accelerators for a service, if there are as many.</summary>
    public bool TryTake(long accelerators)
    {
        if (accelerators > Free)
        {
            return false;
        }

        Serving += accelerators;
        return true;
    }
}
