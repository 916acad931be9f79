using System.Collections.Immutable;

namespace Nameplate.Engine.Plans;

/// <summary>Thrown by <see cref="PlanBuilder.Compile"/> with every error found in the plan, not only the first.</summary>
public sealed class PlanException : Exception
{
    /// <summary>Creates the exception for these errors.</summary>
    public PlanException(ImmutableArray<PlanError> errors)
        : base(string.Join(Environment.NewLine, errors.Select(static error => $"{error.Series}: {error.Message}")))
        => Errors = errors;

    /// <summary>The errors, in the order in which the series were added.</summary>
    public ImmutableArray<PlanError> Errors { get; }
}
