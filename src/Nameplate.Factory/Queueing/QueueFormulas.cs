using Nameplate.Engine.Numerics;

namespace Nameplate.Factory.Queueing;

/// <summary>What queueing theory says exactly about servers under Poisson arrivals.</summary>
/// <remarks>Sources: Erlang, "Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges" (1917);
/// Kleinrock, Queueing Systems, vol. 1 (1975), 3.5–3.6, and vol. 2 (1976), 4.4.</remarks>
public static class QueueFormulas
{
    /// <summary>The share of customers lost by M/G/c/c, whatever the service distribution.</summary>
    /// <param name="servers">c, at least 1.</param>
    /// <param name="offered">Arrival rate × mean service time, in erlangs, above 0.</param>
    public static double ErlangB(int servers, double offered)
    {
        double inverse = 1;
        for (int server = 1; server <= servers; server++)
        {
            inverse = 1 + inverse * server / offered;
        }

        return 1 / inverse;
    }

    /// <summary>The share of customers that have to wait in M/M/c.</summary>
    /// <param name="servers">c, at least 1.</param>
    /// <param name="offered">In erlangs, above 0 and below c.</param>
    public static double ErlangC(int servers, double offered)
    {
        double blocked = ErlangB(servers, offered);
        double load = offered / servers;
        return blocked / (1 - load * (1 - blocked));
    }

    /// <summary>The mean wait in M/M/c, in mean service times.</summary>
    /// <param name="servers">c, at least 1.</param>
    /// <param name="load">ρ, above 0 and below 1.</param>
    public static double MeanWait(int servers, double load) => ErlangC(servers, servers * load) / (servers * (1 - load));

    /// <summary>The wait that a share of the customers does not exceed in M/M/c, in mean service times; 0 when so many need not wait.</summary>
    /// <param name="servers">c, at least 1.</param>
    /// <param name="load">ρ, above 0 and below 1.</param>
    /// <param name="share">From 0 to below 1.</param>
    public static double WaitQuantile(int servers, double load, double share) =>
        Math.Max(0, Functions.Log(ErlangC(servers, servers * load) / (1 - share)) / (servers * (1 - load)));

    /// <summary>The mean wait in M/G/1, first come, first served, in mean service times (Pollaczek–Khinchine).</summary>
    /// <param name="load">ρ, from 0 to below 1.</param>
    /// <param name="variation">Standard deviation ÷ mean of the service times.</param>
    public static double MeanWaitSingle(double load, double variation) => load * (1 + variation * variation) / (2 * (1 - load));

    /// <summary>The mean time from arrival to departure in M/G/1 with processor sharing, in mean service times, whatever the distribution.</summary>
    /// <param name="load">ρ, from 0 to below 1.</param>
    public static double MeanSojournShared(double load) => 1 / (1 - load);
}
