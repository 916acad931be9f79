namespace Nameplate.Factory.Description;

/// <summary>The codes of everything that can be wrong with a factory beyond the form of its files. A code keeps its meaning for ever.</summary>
internal static class FactoryCodes
{
    public const string OutOfRange = "NP3101";
    public const string NotAWord = "NP3102";
    public const string Unknown = "NP3103";
    public const string NothingToDo = "NP3104";
    public const string Oversubscribed = "NP3105";
    public const string DoesNotFit = "NP3106";
    public const string SeveralSites = "NP3107";
    public const string Roles = "NP3108";
    public const string NotOneOf = "NP3109";
    public const string Nodes = "NP3110";
    public const string Table = "NP3111";
    public const string Nothing = "NP3112";
    public const string Outside = "NP3113";
    public const string Extrapolated = "NP3114";
    public const string Layout = "NP3115";
    public const string Level = "NP3116";
}
