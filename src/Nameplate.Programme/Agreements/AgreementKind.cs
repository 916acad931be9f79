using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Programme.Compilation;

namespace Nameplate.Programme.Agreements;

/// <summary>One kind of agreement: its word, what it must look like, how it is read and what it does. Each has a folder of its own.</summary>
internal abstract class AgreementKind
{
    /// <summary>The kind, as in files.</summary>
    public abstract string Word { get; }

    /// <summary>What an agreement of this kind must look like.</summary>
    public abstract ObjectShape Shape { get; }

    /// <summary>Reads an agreement that fits the shape.</summary>
    public abstract Agreement Read(AgreementTerms terms, MapNode map, FactBook facts, Diagnostics diagnostics);

    /// <summary>Whether it looks at revenue, at energy or at other agreements, and so comes after them.</summary>
    public virtual bool AfterDemand => false;

    /// <summary>Reports what can be seen to be wrong before anything is simulated.</summary>
    public virtual void Check(PlanContext context, Agreement agreement)
    {
    }

    /// <summary>Adds the agreement's series, payments and lines to the plan.</summary>
    public abstract void Lower(PlanContext context, Agreement agreement, Standing standing);

    /// <summary>The keys that every agreement may have, for a shape of a kind.</summary>
    protected static ObjectShape Begin(string description) => Files.Shapes.Shape.Object(description)
        .Optional("title", Files.Shapes.Shape.Text("What people call it."))
        .Required("status", Files.Shapes.Shape.Input("How firm it is, by vintage; while no claim is known, it does not exist.", FactKind.Status))
        .Optional("probability", Files.Shapes.Shape.Input("Probability that an announcement or a letter of intent becomes binding.", Quantities.Dimension.None))
        .Optional("signed", Files.Shapes.Shape.Input("The day on which it becomes, or became, binding.", FactKind.Date));
}

/// <summary>A kind whose agreements are records of one type.</summary>
internal abstract class AgreementKind<T> : AgreementKind
    where T : Agreement
{
    /// <inheritdoc/>
    public sealed override void Check(PlanContext context, Agreement agreement) => Check(context, (T)agreement);

    /// <inheritdoc/>
    public sealed override void Lower(PlanContext context, Agreement agreement, Standing standing) => Lower(context, (T)agreement, standing);

    /// <inheritdoc cref="AgreementKind.Check"/>
    protected virtual void Check(PlanContext context, T agreement)
    {
    }

    /// <inheritdoc cref="AgreementKind.Lower"/>
    protected abstract void Lower(PlanContext context, T agreement, Standing standing);
}
