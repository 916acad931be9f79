namespace Nameplate.Factory.Serving;

/// <summary>What policies may know about a service's replicas and a request, now.</summary>
public interface IFleetView
{
    /// <summary>The number of candidates.</summary>
    int Count { get; }

    /// <summary>The number of a candidate's replica in the service: kinds in the order of the design, replicas of a kind one after the other.</summary>
    int Replica(int candidate);

    /// <summary>The kind of a candidate.</summary>
    ReplicaKind Kind(int candidate);

    /// <summary>Requests that wait or run at a candidate, those on their way to it included.</summary>
    int Outstanding(int candidate);

    /// <summary>Those of them that do not decode yet.</summary>
    int Unstarted(int candidate);

    /// <summary>Prompt tokens that the requests waiting at a candidate still need computed.</summary>
    long PendingPrefill(int candidate);

    /// <summary>The share of a candidate's cache that is taken, 0 to 1; what only waits for reuse counts as free.</summary>
    double CacheShare(int candidate);

    /// <summary>Device joules per token that a candidate would spend on decoding with one more sequence.</summary>
    double JoulesPerToken(int candidate);

    /// <summary>Seconds that a candidate needs for one prompt token in a full step of prompts.</summary>
    double SecondsPerPromptToken(int candidate);

    /// <summary>Prompt tokens of a request that a candidate holds in its prefix cache.</summary>
    int CachedTokens(int candidate, int request);

    /// <summary>Tokens of a request's prompt.</summary>
    int Input(int request);

    /// <summary>Tokens of a request's answer.</summary>
    int Output(int request);

    /// <summary>The class of a request.</summary>
    SloClass ClassOf(int request);
}
