namespace Nameplate.Analysis.Circularity;

/// <summary>What a payment does for whoever receives it.</summary>
public enum FlowKind
{
    /// <summary>Neither of the others: interest, repayments, shares of revenue, what is not explained.</summary>
    Other,

    /// <summary>Goods or services are bought from the payee. The payee's own money that comes back so is recycled.</summary>
    Purchase,

    /// <summary>The payee is financed: equity paid in, a loan drawn. Such money is followed.</summary>
    Financing,
}
