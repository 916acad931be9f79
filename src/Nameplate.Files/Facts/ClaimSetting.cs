using Nameplate.Files.Yaml;

namespace Nameplate.Files.Facts;

/// <summary>What claims refer to.</summary>
/// <param name="Sources">The sources by id.</param>
/// <param name="Start">First day of the programme: when its own literals became known.</param>
/// <param name="Drivers">The names of the shared drivers.</param>
/// <param name="Classes">The names of the reference classes.</param>
/// <param name="Data">Reads data files of the programme folder.</param>
internal sealed record ClaimSetting(
    IReadOnlyDictionary<string, Source> Sources,
    DateOnly Start,
    IReadOnlyCollection<string> Drivers,
    IReadOnlyCollection<string> Classes,
    DataFiles Data);
