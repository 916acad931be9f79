using System.Collections.Immutable;

namespace Nameplate.Analysis.Circularity;

/// <summary>
/// Who pays whom, in all worlds alike: the parties and the ways between them. How much is paid differs by world (<see cref="FlowAmounts"/>).
/// </summary>
public sealed class FlowNetwork
{
    /// <summary>The index that stands for everyone who is no party: money that reaches them is not followed.</summary>
    public const int Outside = -1;

    /// <summary>A network of parties.</summary>
    /// <param name="parties">The parties' ids.</param>
    /// <param name="knowledge">Of each party: what is known of its outgoings.</param>
    /// <param name="flows">The ways between them.</param>
    /// <param name="months">How many months are known.</param>
    /// <exception cref="ArgumentException">A flow names no party, or the lists differ in length.</exception>
    public FlowNetwork(IReadOnlyList<string> parties, IReadOnlyList<OutgoingsKnowledge> knowledge, IReadOnlyList<Flow> flows, int months)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(flows);
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        if (knowledge.Count != parties.Count)
        {
            throw new ArgumentException($"{parties.Count} parties, but {knowledge.Count} say what is known of them.", nameof(knowledge));
        }

        foreach (Flow flow in flows)
        {
            if (!IsKnown(flow.From, parties.Count) || !IsKnown(flow.To, parties.Count))
            {
                throw new ArgumentException($"'{flow.Id}' is paid by or to a party that is not listed.", nameof(flows));
            }
        }

        (Parties, Knowledge, Flows, Months) = (parties, knowledge, [.. flows], months);
    }

    /// <summary>The parties' ids.</summary>
    public IReadOnlyList<string> Parties { get; }

    /// <summary>What is known of each party's outgoings.</summary>
    public IReadOnlyList<OutgoingsKnowledge> Knowledge { get; }

    /// <summary>The ways between them.</summary>
    public ImmutableArray<Flow> Flows { get; }

    /// <summary>How many months are known.</summary>
    public int Months { get; }

    private static bool IsKnown(int party, int count) => party >= Outside && party < count;
}
