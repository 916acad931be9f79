namespace Nameplate.Files;

/// <summary>The codes of everything that can be wrong with programme files. A code keeps its meaning for ever.</summary>
internal static class Codes
{
    // 10xx: folders, files, YAML.
    public const string NoProgramme = "NP1001";
    public const string Unreadable = "NP1002";
    public const string FileTooLarge = "NP1003";
    public const string NotUtf8 = "NP1004";
    public const string ControlCharacter = "NP1005";
    public const string TooDeep = "NP1006";
    public const string TooManyValues = "NP1007";
    public const string Anchor = "NP1008";
    public const string Tag = "NP1009";
    public const string SeveralDocuments = "NP1010";
    public const string DuplicateKey = "NP1011";
    public const string Syntax = "NP1012";
    public const string KeyNotText = "NP1013";
    public const string RootNotMapping = "NP1014";
    public const string Tab = "NP1015";
    public const string IncludeOutside = "NP1020";
    public const string IncludeMissing = "NP1021";
    public const string SymbolicLink = "NP1022";
    public const string TooManyFiles = "NP1023";
    public const string NestedInclude = "NP1024";
    public const string DuplicateId = "NP1026";
    public const string SectionTwice = "NP1027";

    // 11xx: shapes.
    public const string UnknownKey = "NP1101";
    public const string MissingKey = "NP1102";
    public const string WrongForm = "NP1103";
    public const string Empty = "NP1104";
    public const string NotAnId = "NP1105";
    public const string UnknownReference = "NP1106";
    public const string NotAnInteger = "NP1107";
    public const string NotAFlag = "NP1108";
    public const string NotADate = "NP1109";
    public const string NotAMonth = "NP1110";
    public const string NotAChoice = "NP1111";
    public const string NotAQuantity = "NP1112";
    public const string WrongDimension = "NP1113";
    public const string UnknownFact = "NP1114";
    public const string WrongFact = "NP1115";
    public const string NotAStatus = "NP1116";
    public const string NotAUnit = "NP1117";

    // 12xx: facts, sources, claims.
    public const string FactWithoutKind = "NP1201";
    public const string KindAgainstUnit = "NP1202";
    public const string ClaimWithoutValue = "NP1203";
    public const string KnownBeforeSource = "NP1205";
    public const string ActualAfterKnown = "NP1206";
    public const string OutOfOrder = "NP1207";
    public const string RangeAndDistribution = "NP1208";
    public const string HalfRange = "NP1209";
    public const string SpreadOnWords = "NP1210";
    public const string BadDistribution = "NP1211";
    public const string EmpiricalFile = "NP1212";
    public const string BadLoading = "NP1214";
    public const string NoClaims = "NP1216";
    public const string ReservedName = "NP1217";
    public const string PathIsFact = "NP1218";

    // 13xx: formulas.
    public const string FormulaSyntax = "NP1301";
    public const string UnknownFunction = "NP1302";
    public const string WrongArity = "NP1303";
    public const string BadArgument = "NP1304";
    public const string FormulaTooLong = "NP1305";

    // 14xx: overrides.
    public const string OverrideForm = "NP1401";
    public const string OverrideUnknownFact = "NP1402";
    public const string OverridePeriod = "NP1403";
}
