using Nameplate.Engine.Plans;
using Nameplate.Quantities;

namespace Nameplate.Programme.Compilation;

/// <summary>A sum in the order of its terms. It starts from its first term: 0 + x is an operation, because it is not x to the bit when x is −0.</summary>
internal sealed class Sum(PlanContext context, Dimension dimension)
{
    private Series? _total;

    /// <summary>The sum so far; zero when there are no terms.</summary>
    public Series Total => _total ?? context.Zero(dimension);

    /// <summary>Adds a term.</summary>
    public void Add(Series term) => _total = _total is { } before ? before + term : term;

    /// <summary>Takes a term away.</summary>
    public void Subtract(Series term) => _total = _total is { } before ? before - term : -term;
}
