namespace Nameplate.Files;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>The programme cannot be used until this is put right.</summary>
    Error,

    /// <summary>The programme can be used; a person should look.</summary>
    Warning,
}
