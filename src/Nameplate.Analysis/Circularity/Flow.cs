namespace Nameplate.Analysis.Circularity;

/// <summary>One way that money takes, month after month.</summary>
/// <param name="Id">What it is called: a posting's id.</param>
/// <param name="From">The payer's index among the parties; <see cref="FlowNetwork.Outside"/> for outsiders.</param>
/// <param name="To">The payee's index; <see cref="FlowNetwork.Outside"/> for outsiders.</param>
/// <param name="Kind">What the payment does for the payee.</param>
/// <param name="Purpose">What it is for, in a word: <c>compute</c>, <c>overhead</c>.</param>
public sealed record Flow(string Id, int From, int To, FlowKind Kind, string Purpose);
