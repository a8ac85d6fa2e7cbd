namespace KafkaTyped.Generators;

/// <summary>The ids of the rules that the readers find broken. <c>KT1020</c> to <c>KT1029</c> are JSON's.</summary>
internal static partial class RuleIds
{
    public const string UnsupportedContractType = "KT1001";
    public const string InvalidTopicName = "KT1002";
    public const string UnsupportedKeyType = "KT1003";
    public const string UnsupportedHeaderType = "KT1004";
    public const string UnsupportedPartitionType = "KT1005";
    public const string UnsupportedTimestampType = "KT1006";
    public const string CompositeKeyWithFormat = "KT1007";
    public const string SeveralMembersOfOneRole = "KT1008";
    public const string DuplicateHeader = "KT1009";
    public const string RawWithoutMember = "KT1010";
    public const string UnusableSerializer = "KT1011";
    public const string GeneratedNameClash = "KT1012";
    public const string UnreadableMember = "KT1013";
    public const string InvalidHeader = "KT1014";
    public const string InvalidArgument = "KT1015";
    public const string ConflictingValue = "KT1016";
    public const string LanguageTooOld = "KT1017";
    public const string UnsupportedJsonType = "KT1020";
}
