using KafkaTyped.Generators;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Contracts;

/// <summary>The rules of a contract's declaration, <c>KT1xxx</c>. The placeholders are filled by the readers, in their order.</summary>
internal static class ContractRules
{
    public static DiagnosticDescriptor UnsupportedContractType { get; } = Rule.Contract(
        RuleIds.UnsupportedContractType,
        "Type that cannot be a message",
        "'{0}' cannot be a message type because it is {1}; {2}");

    public static DiagnosticDescriptor InvalidTopicName { get; } = Rule.Contract(
        RuleIds.InvalidTopicName,
        "Invalid topic name",
        "The topic name '{0}' {1}; use 1 to 249 of the characters a-z, A-Z, 0-9, '.', '_' and '-'");

    public static DiagnosticDescriptor UnsupportedKeyType { get; } = Rule.Contract(
        RuleIds.UnsupportedKeyType,
        "Key of an unsupported type",
        "The key '{0}' of type '{1}' has no {2}form; {3}");

    public static DiagnosticDescriptor UnsupportedHeaderType { get; } = Rule.Contract(
        RuleIds.UnsupportedHeaderType,
        "Header of an unsupported type",
        "The header member '{0}' of type '{1}' has no {2}form; {3}");

    public static DiagnosticDescriptor UnsupportedPartitionType { get; } = Rule.Contract(
        RuleIds.UnsupportedPartitionType,
        "Partition of an unsupported type",
        "The partition '{0}' is of type '{1}'; make it 'int' or 'int?'");

    public static DiagnosticDescriptor UnsupportedTimestampType { get; } = Rule.Contract(
        RuleIds.UnsupportedTimestampType,
        "Timestamp of an unsupported type",
        "The timestamp '{0}' is of type '{1}'; make it 'DateTimeOffset', 'DateTime' or 'long' (milliseconds since 1970), or the nullable form of these");

    public static DiagnosticDescriptor CompositeKeyWithFormat { get; } = Rule.Contract(
        RuleIds.CompositeKeyWithFormat,
        "Format in a composite key",
        "'{0}' on the key member '{1}' has no meaning because '{2}' has several key members, which are written as one JSON object; remove '{0}', or keep one [MessageKey]");

    public static DiagnosticDescriptor SeveralMembersOfOneRole { get; } = Rule.Contract(
        RuleIds.SeveralMembersOfOneRole,
        "Several members of one role",
        "'{0}' carries [{1}], which '{2}' already does; a record has only one, so remove one of the two");

    public static DiagnosticDescriptor DuplicateHeader { get; } = Rule.Contract(
        RuleIds.DuplicateHeader,
        "Duplicate header",
        "The header '{0}' of '{1}' already comes from '{2}'; rename one of the two");

    public static DiagnosticDescriptor RawWithoutMember { get; } = Rule.Contract(
        RuleIds.RawWithoutMember,
        "Raw value without a member",
        "'{0}' has format Raw, but {1}; put [MessageValue] on one member of type 'string', 'byte[]' or 'ReadOnlyMemory<byte>'");

    public static DiagnosticDescriptor UnusableSerializer { get; } = Rule.Contract(
        RuleIds.UnusableSerializer,
        "Unusable serializer",
        "The serializer '{0}' {1}; {2}");

    public static DiagnosticDescriptor GeneratedNameClash { get; } = Rule.Contract(
        RuleIds.GeneratedNameClash,
        "Name of a generated type that is taken",
        "Nothing is generated for '{0}' because '{1}' has, or leads to, the name of a type that would be generated; rename one of the two");

    public static DiagnosticDescriptor UnreadableMember { get; } = Rule.Contract(
        RuleIds.UnreadableMember,
        "Member that cannot be read",
        "'{0}' carries [{1}], but {2}");

    public static DiagnosticDescriptor InvalidHeader { get; } = Rule.Contract(
        RuleIds.InvalidHeader,
        "Invalid header",
        "The header '{0}' on '{1}' {2}; {3}");

    public static DiagnosticDescriptor InvalidArgument { get; } = Rule.Contract(
        RuleIds.InvalidArgument,
        "Invalid value in a declaration",
        "'{0}' is {1} on '{2}'; {3}");

    public static DiagnosticDescriptor ConflictingValue { get; } = Rule.Contract(
        RuleIds.ConflictingValue,
        "Two ways to write the value",
        "'{0}' has a [MessageSerializer] that writes the whole value and also {1}; remove one of the two");

    public static DiagnosticDescriptor LanguageTooOld { get; } = Rule.Contract(
        RuleIds.LanguageTooOld,
        "Language version that is too old",
        "Nothing is generated for '{0}' because the project is compiled as C# {1} and contracts need 12; raise or remove LangVersion");

    public static DiagnosticDescriptor UnsupportedJsonType { get; } = Rule.Contract(
        RuleIds.UnsupportedJsonType,
        "Member of a type without a JSON form",
        "'{0}' of type '{1}' cannot be written as JSON because {2}; change the type, leave the member out with [JsonIgnore], or name a class that writes it: [MessageSerializer(typeof(…))]");

    public static DiagnosticDescriptor UnsupportedJsonConverter { get; } = Rule.Contract(
        RuleIds.UnsupportedJsonConverter,
        "JSON converter that generated code cannot call",
        "'{0}' names the converter '{1}', which needs System.Text.Json at run time; only converters of enums to names are understood, so name a class that writes the value: [MessageSerializer(typeof(…))]");

    public static DiagnosticDescriptor JsonNameCollision { get; } = Rule.Contract(
        RuleIds.JsonNameCollision,
        "Two members of one JSON name",
        "'{0}' has the JSON name '{1}', which another member has too; rename one with [JsonPropertyName], or leave it out with [JsonIgnore]");

    public static DiagnosticDescriptor InaccessibleJsonInclude { get; } = Rule.Contract(
        RuleIds.InaccessibleJsonInclude,
        "Included member that cannot be read",
        "'{0}' carries [JsonInclude], but generated code cannot see it; make it and its getter public or internal");

    public static DiagnosticDescriptor InvalidJsonIgnore { get; } = Rule.Contract(
        RuleIds.InvalidJsonIgnore,
        "Null condition on a member that cannot be null",
        "'{0}' of type '{1}' is left out when it is null, which it never is; use JsonIgnoreCondition.WhenWritingDefault, or make the type nullable");

    public static DiagnosticDescriptor InvalidJsonNumberHandling { get; } = Rule.Contract(
        RuleIds.InvalidJsonNumberHandling,
        "Number handling on what is no number",
        "'{0}' of type '{1}' carries [JsonNumberHandling], but it is neither a number nor a collection of numbers; remove the attribute");

    public static DiagnosticDescriptor UnsupportedJsonPolymorphism { get; } = Rule.Contract(
        RuleIds.UnsupportedJsonPolymorphism,
        "Unsupported JSON polymorphism",
        "The derived types of '{0}' cannot be written because {1}; correct [JsonDerivedType], or name a class that writes the value: [MessageSerializer(typeof(…))]");

    public static DiagnosticDescriptor UnsupportedJsonExtensionData { get; } = Rule.Contract(
        RuleIds.UnsupportedJsonExtensionData,
        "Extension data of an unsupported type",
        "'{0}' of type '{1}' carries [JsonExtensionData]; make it 'Dictionary<string, JsonElement>' or 'IDictionary<string, JsonElement>', or remove the attribute");

    public static DiagnosticDescriptor UnsupportedJsonKey { get; } = Rule.Contract(
        RuleIds.UnsupportedJsonKey,
        "Dictionary whose keys have no JSON name",
        "'{0}' has keys of type '{1}', which cannot be JSON names; use strings, numbers, Guids, dates or enums as keys");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnsupportedContractType,
        InvalidTopicName,
        UnsupportedKeyType,
        UnsupportedHeaderType,
        UnsupportedPartitionType,
        UnsupportedTimestampType,
        CompositeKeyWithFormat,
        SeveralMembersOfOneRole,
        DuplicateHeader,
        RawWithoutMember,
        UnusableSerializer,
        GeneratedNameClash,
        UnreadableMember,
        InvalidHeader,
        InvalidArgument,
        ConflictingValue,
        LanguageTooOld,
        UnsupportedJsonType,
        UnsupportedJsonConverter,
        JsonNameCollision,
        InaccessibleJsonInclude,
        InvalidJsonIgnore,
        InvalidJsonNumberHandling,
        UnsupportedJsonPolymorphism,
        UnsupportedJsonExtensionData,
        UnsupportedJsonKey,
    ];
}
