using System.Collections.Immutable;
using Nameplate.Files;

namespace Nameplate.Programme.Agreements;

/// <summary>What two or more parties have signed, or say that they will.</summary>
/// <param name="Terms">What every agreement has.</param>
public abstract record Agreement(AgreementTerms Terms)
{
    /// <summary>The agreement's id.</summary>
    public string Id => Terms.Id;

    /// <summary>Its title, for people.</summary>
    public string Title => Terms.Title;

    /// <summary>Where it is written.</summary>
    public Location At => Terms.At;

    /// <summary>The kind, as in files.</summary>
    public abstract string Kind { get; }

    /// <summary>Who is bound, by party id.</summary>
    public abstract ImmutableArray<string> Parties { get; }
}
