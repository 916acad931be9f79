namespace Nameplate.Factory.Workloads;

/// <summary>The codes of everything that can be wrong with a file of requests. A code keeps its meaning for ever.</summary>
internal static class TraceCodes
{
    public const string Missing = "NP3001";
    public const string Unreadable = "NP3002";
    public const string TooLarge = "NP3003";
    public const string UnknownFormat = "NP3004";
    public const string Header = "NP3005";
    public const string Fields = "NP3006";
    public const string NotANumber = "NP3007";
    public const string OutOfRange = "NP3008";
    public const string NotATime = "NP3009";
    public const string NotJson = "NP3010";
    public const string UnknownClass = "NP3011";
    public const string NoRequests = "NP3012";
    public const string TooManyMistakes = "NP3013";
    public const string OutOfOrder = "NP3014";
    public const string NoAnswer = "NP3015";
    public const string Blocks = "NP3016";
}
