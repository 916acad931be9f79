namespace Nameplate.Programme.Accounts;

/// <summary>All payments of the programme, in the order in which the modules added them. Each has both its sides, so money is conserved by construction; that the parties' accounts agree with it is checked, not assumed.</summary>
public sealed class Ledger
{
    /// <summary>The party that stands for everyone outside the programme.</summary>
    public const string World = "world";

    private readonly List<Posting> _postings = [];

    /// <summary>The postings.</summary>
    public IReadOnlyList<Posting> Postings => _postings;

    /// <summary>Adds a posting.</summary>
    public void Post(Posting posting) => _postings.Add(posting);
}
